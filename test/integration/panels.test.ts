import type { PanelOutcome } from '../../common/api/contracts/panels';
import { CHART_DATA, ChartData, ChartKind } from '../../common/panels/chart_data';
import { PANELS, panelsOf } from '../../common/panels/registry';
import type { Dashboard, Filters } from '../../common/query/filter_fields';
import { loadSamples } from '../../standalone/start/load_samples';
import { createSteps } from '../../standalone/start/steps';
import { catalogueStore } from '../../server/store/catalogues';
import { recordStore } from '../../server/store/records';
import { refresh } from '../../server/store/indices';
import { createWriter } from '../../common/i18n/writer';
import { panelFile } from '../../server/exports/panel_file';
import { searchPanels } from '../../server/store/panels';
import { parseCsv } from '../support/parse_csv';
import { PassThrough } from 'stream';
import { makeSampleData, SampleData } from '../support/sample_data';
import { freshIndices, testTransport } from '../support/test_transport';

const transport = testTransport();
const now = new Date('2026-03-01T00:00:00Z');
let samples: SampleData;

beforeAll(async () => {
  await freshIndices(transport);
  samples = await makeSampleData(now, 4000);
  const silent = createSteps(new PassThrough().resume(), () => now);
  await loadSamples(samples.configuration, transport, silent, () => new Date());
  await refresh(transport, 'sextant-*');
}, 120_000);

afterAll(async () => {
  samples.remove();
  await transport.close();
});

interface Asked {
  filters?: Filters;
  from?: string;
  tables?: Parameters<typeof searchPanels>[1]['tables'];
}

async function ask(dashboard: Dashboard, asked: Asked = {}) {
  const { filters = {}, from = 'now-400d', tables = {} } = asked;
  return searchPanels(transport, {
    panels: panelsOf(dashboard),
    filters,
    time: { from, to: 'now' },
    tables,
    catalogue:
      dashboard === 'services' ? undefined : await catalogueStore(transport).find('odatis'),
    groups: { catalogue: '131', geocatalogue: '204' },
    records: dashboard === 'usage' ? await recordStore(transport).summaries('ODATIS') : undefined,
    timeZone: 'Europe/Paris',
    now,
  });
}

function dataOf<K extends ChartKind>(
  panels: Record<string, PanelOutcome>,
  id: string,
  chart: K
): ChartData[K] {
  const outcome = panels[id];
  if (!outcome || !('chart' in outcome) || outcome.chart !== chart) {
    throw new Error(`${id}: ${JSON.stringify(outcome)}`);
  }
  return outcome.data as ChartData[K];
}

async function count(index: string, filter: object[]): Promise<number> {
  const answer = await transport.request({
    method: 'POST',
    path: `/${index}/_count`,
    body: { query: { bool: { filter } } },
  });
  return (answer.body as { count: number }).count;
}

describe('every panel', () => {
  const nobody = { access: ['unknown'], software: ['no such software'] };
  let answers: Record<string, PanelOutcome>[];

  beforeAll(async () => {
    const pages = (['catalogue', 'services', 'usage'] as const).map((dashboard) =>
      Promise.all([ask(dashboard), ask(dashboard, { filters: nobody })])
    );
    const asked = await Promise.all(pages);
    answers = [0, 1].map((at) => Object.assign({}, ...asked.map((page) => page[at])));
  });

  test.each(PANELS.map(({ id, chart }) => [id, chart] as const))(
    '%s answers what its chart draws, with data and without',
    (id, chart) => {
      for (const outcome of answers.map((answer) => answer[id])) {
        expect(outcome).toMatchObject({ chart });
        const data = outcome && 'data' in outcome ? outcome.data : undefined;
        expect(CHART_DATA[chart].is(data)).toBe(true);
      }
    }
  );
});

test('the catalogue page tells the same as counts taken from the index', async () => {
  const panels = await ask('catalogue');
  const inCatalogue = { term: { catalogue: 'ODATIS' } };
  const all = await count('sextant-records', [inCatalogue]);
  const open = await count('sextant-records', [inCatalogue, { term: { access: 'public' } }]);
  expect(all).toBeGreaterThan(100);
  expect(dataOf(panels, 'record_count', 'figure').value).toBe(all);
  expect(dataOf(panels, 'public_share', 'figure').value).toBeCloseTo((100 * open) / all);
  expect(dataOf(panels, 'access_validity_table', 'table')).toMatchObject({ total: all });
});

test('a filter narrows every panel but the one it comes from', async () => {
  const panels = await ask('catalogue', { filters: { access: ['public'] } });
  const total = dataOf(panels, 'record_count', 'figure').value;
  const byAccess = dataOf(panels, 'access_shares', 'shares');
  expect(byAccess.parts.map(({ key }) => key).sort()).toEqual(['public', 'restricted']);
  expect(byAccess.parts.find(({ key }) => key === 'public')?.count).toBe(total);
  expect(dataOf(panels, 'validity_shares', 'shares').total).toBe(total);
});

test('a table pages, sorts, and finds a title whatever its accents', async () => {
  const table = (page: number, columns?: Record<string, string>) =>
    ask('catalogue', {
      tables: {
        access_validity_table: { page, columns, sort: { column: 'title', descending: true } },
      },
    }).then((panels) => dataOf(panels, 'access_validity_table', 'table'));
  const [first, second] = [await table(0), await table(1)];
  expect(first.rows).toHaveLength(10);
  expect(second.rows[0]).not.toEqual(first.rows[0]);
  const titles = [...first.rows, ...second.rows].map(({ title }) => JSON.stringify(title));
  const accented = /[a-z]*é[a-zé]{3,}/.exec(titles.join(' '))?.[0] ?? '';
  expect(accented).not.toBe('');
  const found = await table(0, { title: accented.toUpperCase() });
  const plain = await table(0, { title: accented.replace(/é/g, 'e') });
  expect(found.total).toBeGreaterThan(0);
  expect(found.total).toBe(plain.total);
  expect((await table(0, { title: '*' })).total).toBe(0);
});

test('filters of services narrow calls; a class of status is a range', async () => {
  const panels = await ask('services', { filters: { service: ['WMS'], status: ['5xx'] } });
  const range = { range: { 'http.response.status_code': { gte: 500, lt: 600 } } };
  const expected = await count('sextant-requests', [{ term: { 'ogc.service': 'WMS' } }, range]);
  expect(expected).toBeGreaterThan(0);
  expect(dataOf(panels, 'call_count', 'figure').value).toBe(expected);
  expect(dataOf(panels, 'calls_over_time', 'time_series').series.map(({ key }) => key)).toEqual([
    'WMS',
  ]);
});

test('calls over time add up to the calls of the period', async () => {
  const panels = await ask('services', { from: 'now-90d' });
  const { series } = dataOf(panels, 'calls_over_time', 'time_series');
  const sum = series.reduce(
    (total, { points }) => points.reduce((subtotal, [, value]) => subtotal + (value ?? 0), total),
    0
  );
  const calls = dataOf(panels, 'call_count', 'figure').value ?? 0;
  expect(sum).toBeLessThanOrEqual(calls);
  expect(sum).toBeGreaterThan(0.95 * calls);
});

test.each([
  [{ status: ['4044'] }, /no HTTP status/],
  [{ created: ['last year'] }, /no year/],
])('a value that does not fit its filter is refused: %j', async (filters, reason) => {
  const dashboard = 'status' in filters ? 'services' : 'catalogue';
  await expect(ask(dashboard, { filters })).rejects.toThrow(reason);
});

describe('files of panels', () => {
  const writer = createWriter('en', 'Europe/Paris');
  const requestFor = async (filters: Filters, tables: Asked['tables'] = {}) => ({
    panels: [],
    filters,
    time: { from: 'now-400d', to: 'now' },
    tables,
    catalogue: await catalogueStore(transport).find('odatis'),
    timeZone: 'Europe/Paris',
    now,
  });
  const csv = async (id: string, filters: Filters, tables?: Asked['tables']) => {
    const panel = PANELS.find((each) => each.id === id)!;
    const request = await requestFor(filters, tables);
    const file = await panelFile(transport, panel, request, { format: 'csv', writer });
    const text = Buffer.from(file.content).toString('utf8');
    return { name: file.name, records: parseCsv(text) };
  };

  test('a table has every row, of the filters of the page and of its columns', async () => {
    const all = await csv('access_validity_table', {});
    const shown = dataOf(await ask('catalogue'), 'access_validity_table', 'table');
    expect(all.records).toHaveLength(shown.total + 1);
    expect(shown.total).toBeGreaterThan(10);
    expect(all.name).toBe('ODATIS_access_validity_table_2026-03-01.csv');
    const open = await csv('access_validity_table', { access: ['public'] });
    expect(open.records.length).toBeLessThan(all.records.length);
    expect(open.records.slice(1).every((record) => record[2] === 'public')).toBe(true);
    const columns = { title: 'bathymétrie' };
    const some = await csv(
      'access_validity_table',
      {},
      {
        access_validity_table: { page: 0, columns },
      }
    );
    expect(some.records.length).toBeGreaterThan(1);
    expect(some.records.slice(1).every(([title]) => /bathym[eé]trie/i.test(title ?? ''))).toBe(
      true
    );
  });

  test('a chart has its parts', async () => {
    const { records } = await csv('standard_shares', {});
    const shown = dataOf(await ask('catalogue'), 'standard_shares', 'shares');
    expect(records.slice(1).map((record) => Number(record[1]))).toEqual(
      shown.parts.map(({ count }) => count)
    );
  });

  test('requests in error come by the thousand', async () => {
    const { records } = await csv('requests', {});
    const shown = dataOf(await ask('services'), 'requests', 'table');
    expect(records).toHaveLength(shown.total + 1);
  });
});
