import { publicShare } from './catalogue/public_share';
import { validShare } from './catalogue/valid_share';
import { PanelContext, TableColumn } from './define_panel';
import { failureShare } from './services/failure_share';
import { tableSearch } from './table_search';

const context: PanelContext = {
  catalogue: { view: 'complete' },
  period: { from: 0, to: 1 },
  interval: { name: '1m', calendar: false, length: 60_000 },
  timeZone: 'UTC',
  table: { page: 0 },
};
const answer = (total: number, aggregations: Record<string, unknown>) => ({
  hits: { hits: [], total: { value: total } },
  aggregations,
});

describe('share of public records', () => {
  const half = answer(4, { public: { doc_count: 2 } });

  test('is of all records', () => {
    expect(publicShare.read(half, context).value).toBe(50);
  });
  test('is unknown where the source sees public records only', () => {
    const value = publicShare.read(half, { ...context, catalogue: { view: 'public' } }).value;
    expect(value).toBeNull();
  });
});

test('a share of nothing is unknown, never 0', () => {
  expect(validShare.read(answer(0, { valid: { doc_count: 0 } }), context).value).toBeNull();
});

test('the share of failures is of known services', () => {
  const known = { doc_count: 200, failures: { doc_count: 3 } };
  expect(failureShare.read(answer(1000, { known }), context).value).toBe(1.5);
});

describe('search of a table', () => {
  const columns: TableColumn[] = [
    {
      id: 'title',
      title: 'sextant.column.title',
      cell: 'text',
      sort: 'title_folded',
      filter: { contains: 'title_folded' },
    },
  ];
  const fallback = { field: 'created', descending: true };

  test('escapes what a wildcard query would read', () => {
    const search = tableSearch(columns, { page: 0, columns: { title: 'É*?\\' } }, fallback);
    expect(search.must).toEqual([{ wildcard: { title_folded: { value: '*e\\*\\?\\\\*' } } }]);
  });
  test('a column that does not exist neither sorts nor filters', () => {
    const state = { page: 0, sort: { column: 'nope', descending: false }, columns: { nope: 'x' } };
    expect(tableSearch(columns, state, fallback)).toMatchObject({
      must: [],
      sort: [{ created: { order: 'desc' } }],
    });
  });
  test('never pages past what OpenSearch allows', () => {
    expect(tableSearch(columns, { page: 999_999 }, fallback).from).toBe(9990);
  });
});
