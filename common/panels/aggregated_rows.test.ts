import { aggregatedRows } from './aggregated_rows';
import { TableColumn } from './define_panel';

const columns: readonly TableColumn[] = [
  { id: 'name', title: 'sextant.column.layer', cell: 'text', sort: 'name' },
  { id: 'p95', title: 'sextant.column.duration', cell: 'milliseconds', sort: 'p95' },
];
const rows = Array.from({ length: 12 }, (_, at) => ({ name: `layer ${at}`, p95: at || null }));
const usual = { column: 'p95', descending: true };

test('pages of ten, in the usual order, what is unknown last', () => {
  const first = aggregatedRows(columns, rows, { table: { page: 0 } }, usual);
  expect(first.total).toBe(12);
  expect(first.rows.map(({ p95 }) => p95)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
  const second = aggregatedRows(columns, rows, { table: { page: 1 } }, usual);
  expect(second.rows.map(({ p95 }) => p95)).toEqual([1, null]);
});

test('another order where its column is sorted, else the usual one', () => {
  const by = (column: string) =>
    aggregatedRows(
      columns,
      rows,
      { table: { page: 0, sort: { column, descending: false } } },
      usual
    ).rows[0];
  expect(by('p95')).toEqual({ name: 'layer 1', p95: 1 });
  expect(by('nope')).toEqual({ name: 'layer 11', p95: 11 });
});

test('all rows at once, for a file', () => {
  const { rows: all } = aggregatedRows(columns, rows, { table: { page: 0 }, allRows: true }, usual);
  expect(all).toHaveLength(12);
});
