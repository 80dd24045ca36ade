import type { FileAnswer } from '../../common/api/file_answer';
import type { Sheet, SheetFormat } from '../../common/exports/sheet';
import { formatInstant } from '../../common/i18n/format_instant';
import type { Writer } from '../../common/i18n/writer';
import { csvOf } from './csv';
import { SheetFacts, xlsxOf } from './xlsx';

export const MEDIA_TYPE: Readonly<Record<SheetFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export interface SheetToWrite {
  readonly sheet: Sheet;
  /** What a workbook tells of it, between its title and when it was written. */
  readonly facts: SheetFacts;
  /** Parts of the name, to which the day is added: `ODATIS_access_validity_table_2026-11-25.csv` */
  readonly name: readonly string[];
  readonly format: SheetFormat;
  readonly now: Date;
}

/** A sheet as the file of a format. */
export async function sheetFile(writer: Writer, wanted: SheetToWrite): Promise<FileAnswer> {
  const { sheet, facts, name, format, now } = wanted;
  const { tag, timeZone, translate } = writer;
  const at = formatInstant(tag, timeZone, 'instant', now.getTime());
  const about: SheetFacts = [
    [translate('sextant.export.title'), sheet.title],
    ...facts,
    [translate('sextant.export.written'), `${at} (${timeZone})`],
  ];
  return {
    name: `${[...name, now.toISOString().slice(0, 10)].join('_')}.${format}`,
    mediaType: MEDIA_TYPE[format],
    content:
      format === 'csv'
        ? csvOf(sheet)
        : await xlsxOf([sheet], about, translate('sextant.export.about')),
  };
}
