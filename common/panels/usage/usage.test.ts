import { PanelContext } from '../define_panel';
import { PanelAnswer } from '../panel_answer';
import { downloadsByCountry } from './downloads_by_country';
import { pointsOf } from './logged_time';
import { narrowRows, pageOf, RecordCounts, recordUsageRows } from './record_usage_rows';
import { recordUsageTable } from './record_usage_table';
import { visitors } from './visitors';

const counts = (values: Partial<RecordCounts>): RecordCounts => ({
  consultations: 0,
  visualisations: 0,
  downloads: 0,
  visitors: 0,
  errors: 0,
  ...values,
});
const records = [
  { uuid: 'a', title: 'Éponges', hosts: ['here'] },
  { uuid: 'b', title: 'Algues', hosts: ['here'] },
  { uuid: 'c', title: 'Marées', hosts: ['elsewhere'] },
  { uuid: 'd', hosts: ['elsewhere'] },
];
const rows = recordUsageRows(
  records,
  new Map([
    ['a', counts({ downloads: 7 })],
    ['d', counts({ consultations: 2 })],
    ['b', counts({ errors: 3 })],
  ]),
  new Set(['here'])
);
const context: PanelContext = {
  catalogue: { name: 'ODATIS' },
  period: { from: 0, to: 1 },
  interval: { name: '1d', calendar: true, length: 86_400_000 },
  timeZone: 'UTC',
  table: { page: 0 },
  records,
};
const answer = (aggregations: Record<string, unknown>): PanelAnswer => ({
  hits: { hits: [], total: { value: 0 } },
  aggregations,
});

describe('use of a record', () => {
  test('used, never used though its logs are read, or not measurable', () => {
    expect(rows.map(({ use }) => use)).toEqual(['used', 'never', 'not_measurable', 'used']);
  });
  test('errors are no use', () => expect(rows[1]).toMatchObject({ errors: 3, use: 'never' }));
  test('a record without title is called by its uuid', () => expect(rows[3]?.title).toBe('d'));
});

describe('rows of the table', () => {
  const titles = (state: Parameters<typeof narrowRows>[1]) =>
    narrowRows(rows, state).map(({ title }) => title);
  test('most downloads first, then by title', () => {
    expect(titles({ page: 0 })).toEqual(['Éponges', 'Algues', 'd', 'Marées']);
  });
  test('a title is found and sorted whatever its accents', () => {
    expect(titles({ page: 0, columns: { title: 'EPONGE' } })).toEqual(['Éponges']);
    expect(titles({ page: 0, sort: { column: 'title', descending: false } })).toEqual([
      'Algues',
      'd',
      'Éponges',
      'Marées',
    ]);
  });
  test('one kind of use; a column that does not exist orders by title', () => {
    const columns = { use: 'used' };
    const sort = { column: 'nope', descending: false };
    expect(titles({ page: 0, columns, sort })).toEqual(['d', 'Éponges']);
  });
  test('pages of ten', () => {
    const many = Array.from({ length: 25 }, (_, index) => index);
    expect(pageOf(many, 2)).toEqual([20, 21, 22, 23, 24]);
    expect(pageOf(many, 3)).toEqual([]);
  });
});

describe('privacy: fewer than five are not told of one record in one country', () => {
  const countries = answer({
    countries: {
      sum_other_doc_count: 0,
      buckets: [
        { key: 'FR', doc_count: 5 },
        { key: 'IS', doc_count: 4 },
      ],
    },
    unknown: { doc_count: 2 },
  });
  test('of a catalogue every country is shown', () => {
    const { rows: shown, others } = downloadsByCountry.read(countries, { ...context, filters: {} });
    expect(shown.map(({ key }) => key)).toEqual(['FR', 'IS']);
    expect(others).toBe(2);
  });
  test.each([{ record: ['a'] }, { layer: ['l'] }])(
    'filtered by %j small ones join the rest',
    (filters) => {
      const { rows: shown, others } = downloadsByCountry.read(countries, { ...context, filters });
      expect(shown.map(({ key }) => key)).toEqual(['FR']);
      expect(others).toBe(6);
    }
  );
  test('filtered by a country, small counts of a record are withheld, zero is not', () => {
    const bucket = {
      key: 'a',
      doc_count: 9,
      downloads: { doc_count: 4 },
      errors: { doc_count: 5 },
    };
    const found = answer({ records: { buckets: [bucket] } });
    const table = recordUsageTable.read(found, { ...context, filters: { country: ['IS'] } });
    const row = table.rows.find(({ uuid }) => uuid === 'a');
    expect(row).toMatchObject({ downloads: null, errors: 5, consultations: 0 });
  });
});

test('visitors of several months: their mean, and their sum beside it', () => {
  const month = (key: number, value: number) => ({ key, doc_count: 1, visitors: { value } });
  const months = { buckets: [month(0, 10), month(1, 21)] };
  expect(visitors.read(answer({ months }), context)).toMatchObject({
    value: 16,
    beside: { key: 'sum_of_months', value: 31 },
  });
  expect(
    visitors.read(answer({ months: { buckets: [month(0, 10)] } }), context)
  ).not.toHaveProperty('beside');
  expect(visitors.read(answer({}), context).value).toBeNull();
});

test('an interval with logs but no request is zero, one without logs has no point', () => {
  const buckets = [{ key: 2, doc_count: 3 }];
  expect(pointsOf([1, 2, 4], buckets, ({ doc_count: count }) => count)).toEqual([
    [1, 0],
    [2, 3],
    [4, 0],
  ]);
});
