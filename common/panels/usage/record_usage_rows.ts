import { foldText } from '../../codecs/fold_text';
import { RecordSummary, ROWS_PER_PAGE, TableState } from '../define_panel';

export const USE = ['used', 'never', 'not_measurable'] as const;
export type Use = (typeof USE)[number];

/** Counts of the requests that concern one record. */
export interface RecordCounts {
  readonly consultations: number;
  readonly visualisations: number;
  readonly downloads: number;
  /** Null where what is stored does not tell. */
  readonly visitors: number | null;
  readonly errors: number;
}

export interface RecordUsageRow extends RecordCounts {
  readonly uuid: string;
  readonly title: string;
  readonly link?: string;
  readonly use: Use;
}

const NONE: RecordCounts = {
  consultations: 0,
  visualisations: 0,
  downloads: 0,
  visitors: 0,
  errors: 0,
};

/**
 * Every record with its counts. Used: it was read, shown or downloaded; never: it could have been
 * seen in the logs and was not; not measurable: its data are on hosts whose logs are not read.
 */
export function recordUsageRows(
  records: readonly RecordSummary[],
  counts: ReadonlyMap<string, RecordCounts>,
  loggedHosts: ReadonlySet<string>
): RecordUsageRow[] {
  return records.map(({ uuid, title, link, hosts }) => {
    const found = counts.get(uuid) ?? NONE;
    const isUsed = found.consultations + found.visualisations + found.downloads > 0;
    const measurable = hosts.some((host) => loggedHosts.has(host));
    const use: Use = isUsed ? 'used' : measurable ? 'never' : 'not_measurable';
    return { ...found, uuid, title: title ?? uuid, link, use };
  });
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number'
    ? a - b
    : foldText(String(a)).localeCompare(foldText(String(b)));
}

function isColumn(row: RecordUsageRow, column: string): column is keyof RecordUsageRow {
  return column in row && column !== 'link';
}

/** The rows that a table's filters leave, in its order. */
export function narrowRows(rows: readonly RecordUsageRow[], state: TableState): RecordUsageRow[] {
  const { title = '', use = '' } = state.columns ?? {};
  const text = foldText(title);
  const column = state.sort?.column ?? 'downloads';
  const sign = (state.sort?.descending ?? true) ? -1 : 1;
  const valueOf = (row: RecordUsageRow) => (isColumn(row, column) ? (row[column] ?? '') : '');
  return rows
    .filter(
      (row) =>
        (text === '' || foldText(row.title).includes(text)) && (use === '' || row.use === use)
    )
    .sort((a, b) => sign * compare(valueOf(a), valueOf(b)) || compare(a.title, b.title));
}

export function pageOf<R>(rows: readonly R[], page: number): R[] {
  return rows.slice(page * ROWS_PER_PAGE, (page + 1) * ROWS_PER_PAGE);
}
