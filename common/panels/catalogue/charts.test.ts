import { PanelContext } from '../define_panel';
import { PanelAnswer } from '../panel_answer';
import { createdPerYear } from './created_per_year';
import { extents } from './extents';
import { rightsMatrix } from './rights_matrix';
import { thesaurusRankings } from './thesaurus_rankings';
import { validatorMatrix } from './validator_matrix';

const context: PanelContext = {
  catalogue: {
    name: 'ODATIS',
    thesauri: ['{"name":"centre.x","label":{"fr":"Centre"}}', 'no json', '{"label":{}}'],
  },
  period: { from: 0, to: 1 },
  interval: { name: '1d', calendar: true, length: 86_400_000 },
  timeZone: 'UTC',
  table: { page: 0 },
};
const answer = (aggregations: Record<string, unknown>, hits: object[] = []): PanelAnswer => ({
  hits: {
    hits: hits.map((_source, index) => ({ _id: String(index), _source: { ..._source } })),
    total: { value: Math.max(10, hits.length) },
  },
  aggregations,
});
const terms = (counts: Record<string, number>) => ({
  buckets: Object.entries(counts).map(([key, doc_count]) => ({ key, doc_count })),
});

test('years add up to the cumulated curve, years without records in it', () => {
  const years = { buckets: [2019, 2021].map((y) => ({ key: Date.UTC(y, 0), doc_count: 2 })) };
  const { bars, cumulated } = createdPerYear.read(answer({ years }), context);
  expect(bars.map(({ key, count }) => [key, count])).toEqual([
    ['2019', 2],
    ['2020', 0],
    ['2021', 2],
  ]);
  expect(cumulated).toEqual([2, 2, 4]);
});

test('without a Géocatalogue the matrix of rights has no row for it', () => {
  const rows = (groups: PanelContext['groups']) =>
    rightsMatrix.read(answer({}), { ...context, groups }).rows.map(({ key }) => key);
  expect(rows({ catalogue: '1', geocatalogue: '2' })).toHaveLength(3);
  expect(rows({ catalogue: '1' })).toEqual(['catalogue', 'public']);
});

test('a validator is one row, whatever it says of the records', () => {
  const { rows } = validatorMatrix.read(
    answer({ valid: terms({ xsd: 3, iso: 1 }), invalid: terms({ xsd: 2 }) }),
    context
  );
  expect(rows.map(({ key, cells }) => [key, ...cells.map(({ count }) => count)])).toEqual([
    ['iso', 0, 1, 0, 0],
    ['xsd', 2, 3, 0, 0],
  ]);
  expect(rows[1]?.cells[0]?.filter).toEqual({ name: 'validator', value: 'xsd.invalid' });
});

test('a box across the antimeridian lies where its middle is', () => {
  const box = (west: number, south: number, east: number, north: number) => ({
    'extent.west': west,
    'extent.south': south,
    'extent.east': east,
    'extent.north': north,
  });
  const hits = [box(170, -20, -170, -10), box(-5, 45, -4, 46), box(-5, 45, -4, 46), {}];
  const { cells, boxes, without } = extents.read(answer({}, hits), context);
  expect(cells.map(({ key, count }) => [key, count])).toEqual([
    ['-10,40', 2],
    ['170,-20', 1],
  ]);
  expect(boxes.map(({ count }) => count)).toEqual([2, 1]);
  expect(without).toBe(1);
});

test('a thesaurus asks for its own values, its name taken literally', () => {
  const search = thesaurusRankings[0]?.search(context);
  expect(JSON.stringify(search)).toContain(JSON.stringify('centre\\.x=.*'));
});
