import type { ChartData } from './chart_data';
import { PanelContext, ROWS_PER_PAGE, TableColumn, TableOrder } from './define_panel';

type Row = ChartData['table']['rows'][number];

function compare(a: Row[string] | undefined, b: Row[string] | undefined): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b));
}

/**
 * One page of a table whose rows are all at hand: those of an aggregation. A column's `sort` names
 * the row's own value; rows without a value come last.
 */
export function aggregatedRows(
  columns: readonly TableColumn[],
  rows: readonly Row[],
  { table: { page, sort }, allRows }: Pick<PanelContext, 'table' | 'allRows'>,
  usual: TableOrder
): ChartData['table'] {
  const known = columns.some(({ id, sort: sortable }) => sortable && id === sort?.column);
  const { column, descending } = known && sort ? sort : usual;
  const valueOf = (row: Row) => {
    const cell = row[column];
    return typeof cell === 'object' ? (cell?.text ?? undefined) : cell;
  };
  const isMissing = (row: Row) => valueOf(row) === undefined;
  const sorted = [...rows].sort((a, b) => {
    if (isMissing(a) || isMissing(b)) return Number(isMissing(a)) - Number(isMissing(b));
    return (descending ? -1 : 1) * compare(valueOf(a), valueOf(b));
  });
  if (allRows) return { total: rows.length, rows: sorted };
  const start = page * ROWS_PER_PAGE;
  return { total: rows.length, rows: sorted.slice(start, start + ROWS_PER_PAGE) };
}
