import type { PanelResult } from '../../common/api/contracts/panels';
import type { FileAnswer } from '../../common/api/file_answer';
import type { Sheet } from '../../common/exports/sheet';
import { sheetOf } from '../../common/exports/sheet_of';
import { formatValue } from '../../common/i18n/format_value';
import type { Writer } from '../../common/i18n/writer';
import type { AnyPanel } from '../../common/panels/define_panel';
import { filtersText, periodText } from '../../common/reports/report_frame';
import { SERVICES_REPORT, ServicesReportData } from '../../common/reports/services_report';
import { MEDIA_TYPE } from '../exports/sheet_file';
import { SheetFacts, xlsxOf } from '../exports/xlsx';
import { fileName } from './report_file';

function resultIn({ outcomes }: ServicesReportData, { id }: AnyPanel): PanelResult | undefined {
  const outcome = outcomes[id];
  return outcome && 'chart' in outcome ? outcome : undefined;
}

function factsOf(writer: Writer, data: ServicesReportData): SheetFacts {
  const { translate } = writer;
  const figures = SERVICES_REPORT.flatMap((panel): [string, string][] => {
    const result = resultIn(data, panel);
    if (result?.chart !== 'figure') return [];
    const { unit, value } = result.data;
    return [[translate(panel.title, { count: value ?? 0 }), formatValue(writer, unit, value)]];
  });
  return [
    [translate('sextant.export.period'), periodText(writer, data.period)],
    [translate('sextant.export.filters'), filtersText(writer, data.filters, 'services')],
    [translate('sextant.report.days'), writer.timeZone],
    ...figures,
  ];
}

/** The report on the services as a workbook: a sheet for each of its tables and curves. */
export async function servicesWorkbook(
  writer: Writer,
  data: ServicesReportData
): Promise<FileAnswer> {
  const sheets = SERVICES_REPORT.flatMap((panel): Sheet[] => {
    const result = resultIn(data, panel);
    return result && result.chart !== 'figure' ? [sheetOf(writer, panel, result)] : [];
  });
  return {
    name: fileName('services', data.now, writer.locale, 'xlsx'),
    mediaType: MEDIA_TYPE.xlsx,
    content: await xlsxOf(sheets, factsOf(writer, data), writer.translate('sextant.export.about')),
  };
}
