import { safeHref } from '../codecs/safe_href';
import { Right, rightName } from '../catalogue/rights';
import { formatValue } from '../i18n/format_value';
import type { Writer } from '../i18n/writer';
import type { Cell, ChartData } from '../panels/chart_data';
import { toneOf } from '../panels/mark_colour';
import { REPORTED_RIGHTS } from './records_panel';
import type { ReportCell, ReportColumn, ReportTable } from './report';

type Row = Readonly<Record<string, Cell>>;

/** Fonts of a report have no ✓ and ✗: a full and an empty disc, told apart without colour too. */
const SIGNS: Readonly<Record<string, string>> = { granted: '●', refused: '○', unknown: '–' };

const grantCell = (grant: Cell | undefined): ReportCell => {
  const name = typeof grant === 'string' ? grant : 'unknown';
  return { text: SIGNS[name] ?? '–', tone: toneOf('right', name) };
};

function titleCell(row: Row): { readonly text: string; readonly href?: string } {
  const { title } = row;
  if (title === null || typeof title !== 'object') return { text: String(title ?? '') };
  return { text: title.text ?? '', href: safeHref(title.href) };
}

function columnsOf({ translate }: Writer, rights: readonly Right[]): ReportColumn[] {
  const sign = { align: 'center', width: 20 } as const;
  const number = { align: 'right', width: 40 } as const;
  return [
    { title: translate('sextant.report.column.id'), align: 'left', width: 128, small: true },
    { title: translate('sextant.column.title'), align: 'left', width: 'fill' },
    ...rights.map(({ audience, operation }): ReportColumn => {
      const letter = translate(`sextant.right.${operation}.letter` as const);
      if (operation !== 'view') return { ...sign, title: letter };
      const of = audience === 'catalogue' ? 'group' : audience;
      return { ...sign, title: translate(`sextant.report.column.${of}` as const), group: letter };
    }),
    { ...number, title: translate('sextant.report.column.links') },
    { ...number, title: translate('sextant.report.column.downloads') },
  ];
}

export interface RecordRows {
  /** Of `recordsPanel`. */
  readonly records: ChartData['table'];
  /** Of `record_usage_table`, all its rows; absent where they could not be read. */
  readonly usage?: ChartData['table'];
  /** The installation has a Géocatalogue. */
  readonly withGeocatalogue: boolean;
}

/** Every record: what it grants, its links, its downloads. */
export function recordTable(
  writer: Writer,
  { records, usage, withGeocatalogue }: RecordRows
): ReportTable {
  const { translate } = writer;
  const rights = REPORTED_RIGHTS.filter(
    ({ audience }) => audience !== 'geocatalogue' || withGeocatalogue
  );
  const downloads = new Map(
    (usage?.rows ?? []).map((row) => [String(row.uuid), row.downloads ?? null] as const)
  );
  const number = (cell: Cell | undefined) =>
    formatValue(writer, 'count', typeof cell === 'number' ? cell : null);
  return {
    kind: 'table',
    note: translate('sextant.report.records.legend'),
    columns: columnsOf(writer, rights),
    rows: records.rows.map((row) => {
      const { text, href } = titleCell(row);
      const uuid = String(row.uuid ?? '');
      return [
        { text: uuid, href },
        text,
        ...rights.map((right) => grantCell(row[rightName(right)])),
        number(row.links),
        number(downloads.get(uuid)),
      ];
    }),
    empty: translate('sextant.frame.empty.catalogue'),
    landscape: true,
  };
}
