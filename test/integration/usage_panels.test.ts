import type { PanelOutcome } from '../../common/api/contracts/panels';
import { CHART_DATA } from '../../common/panels/chart_data';
import { panelsOf } from '../../common/panels/registry';
import type { Coverage } from '../../common/panels/source/coverage';
import type { Filters } from '../../common/query/filter_fields';
import { DURATION_ERROR } from '../../common/usage/durations';
import { readCoverage } from '../../server/store/coverage';
import { searchPanels } from '../../server/store/panels';
import { freshIndices, testTransport } from '../support/test_transport';
import { rowsOf, someRequests, storeUsage } from '../support/usage_data';

const ZONE = 'Europe/Paris';
/** Twenty days of the zone, over the turn of a month. */
const FROM = '2026-01-19T23:00:00.000Z';
const TO = '2026-02-08T23:00:00.000Z';
/** Referring sites are too many to be counted by cubes. */
const IN_NO_CUBE = ['sites', 'areas_asked_for'];
const NUMBERS = panelsOf('services').filter(({ chart }) => chart !== 'table');

const transport = testTransport();
const requests = someRequests(3000, Date.parse(FROM), Date.parse(TO));
let coverage: Coverage;

beforeAll(async () => {
  await freshIndices(transport);
  await storeUsage(transport, requests, rowsOf(requests, ZONE));
  coverage = await readCoverage(transport);
});

afterAll(() => transport.close());

function ask(filters: Filters, known?: Coverage, time = { from: FROM, to: TO }) {
  return searchPanels(transport, {
    panels: panelsOf('services'),
    filters,
    time,
    tables: {},
    timeZone: ZONE,
    coverage: known,
    now: new Date(TO),
  });
}

function sourceOf(outcome: PanelOutcome | undefined) {
  return outcome && 'chart' in outcome ? outcome.made_of?.source : outcome?.failed;
}

/** What must be the same, and the times, which are estimates. */
function numbersOf(outcome: PanelOutcome | undefined): { exact: unknown; times: number[] } {
  if (!outcome || !('chart' in outcome)) throw new Error(JSON.stringify(outcome));
  const { made_of: _, ...shown } = outcome;
  const times: number[] = [];
  if (!JSON.stringify(shown).includes('"milliseconds"')) return { exact: shown, times };
  JSON.stringify(shown.data, (_key, value) => {
    if (Array.isArray(value) && typeof value[0] === 'number') times.push(Number(value[1] ?? 0));
    return value;
  });
  if (shown.chart === 'figure') times.push(Number(shown.data.value ?? 0));
  return { exact: undefined, times };
}

/** Of a table of groups. Times that are estimates may change the order of rows. */
function rowsByName(outcome: PanelOutcome | undefined): Record<string, Record<string, unknown>> {
  const rows: Record<string, unknown>[] = Object(Object(outcome).data).rows;
  const byName = [...rows].sort((a, b) => (String(a.name) < String(b.name) ? -1 : 1));
  return Object.fromEntries(byName.map((row) => [String(row.name), row]));
}

test('what is stored of each month is known', () => {
  expect(coverage).toHaveLength(2);
  for (const { requests: raw, counted, dropped } of coverage) {
    expect(raw).toBeGreaterThan(500);
    expect(counted).toBe(raw);
    expect(dropped).toEqual({});
  }
});

test.each<[string, Filters, string]>([
  ['nothing', {}, 'traffic'],
  ['what all cubes know', { service: ['WMS'], project: ['dcsmm'] }, 'traffic'],
  ['a status', { status: ['4xx'] }, 'traffic'],
  ['a country', { country: ['FR'] }, 'audience'],
  ['a layer', { layer: ['a', 'd'] }, 'content'],
])('requests and cubes agree where %s filters', async (_, filters, expected) => {
  const raw = await ask(filters);
  const cube = await ask(filters, coverage);
  expect(sourceOf(cube.call_count)).toBe(expected);
  for (const { id, chart } of NUMBERS) {
    expect([id, sourceOf(raw[id])]).toEqual([id, 'requests']);
    const source = sourceOf(cube[id]);
    const [a, b] = [numbersOf(raw[id]), numbersOf(cube[id])];
    // The marks of a daily cube are days.
    if (chart === 'time_series' && source !== 'traffic') continue;
    expect([id, b.exact]).toEqual([id, a.exact]);
    expect(b.times).toHaveLength(a.times.length);
    a.times.forEach((time, at) => {
      const off = Math.abs((b.times[at] ?? 0) - time);
      // Times under 100 µs share a bucket.
      expect(off).toBeLessThanOrEqual(time * (DURATION_ERROR + 0.02) + 0.1);
    });
  }
});

test('a table of requests is made of requests, one of groups tells the same of a cube', async () => {
  const tables = panelsOf('services').filter(({ chart }) => chart === 'table');
  const answered = await ask({}, coverage);
  const raw = await ask({});
  expect(sourceOf(answered.requests)).toBe('requests');
  const grouped = tables.filter(({ id }) => sourceOf(answered[id]) !== 'requests');
  expect(grouped.length).toBeGreaterThan(0);
  for (const { id } of grouped) {
    const [a, b] = [rowsByName(raw[id]), rowsByName(answered[id])];
    expect(Object.keys(b)).toEqual(Object.keys(a));
    for (const [name, { p50, p95, ...row }] of Object.entries(a)) {
      expect(b[name]).toMatchObject(row);
      for (const [time, same] of [
        [p50, b[name]?.p50],
        [p95, b[name]?.p95],
      ]) {
        // Not every table of groups tells times.
        if (time === undefined) continue;
        expect(Math.abs(Number(same) - Number(time))).toBeLessThanOrEqual(
          Number(time) * (DURATION_ERROR + 0.02)
        );
      }
    }
  }
});

describe('what was refused, and a download answered 304, is no use', () => {
  const used = (use: string) =>
    requests.filter(
      (request) =>
        request['sextant.catalogue']?.includes('ODATIS') &&
        request['sextant.usage'] === use &&
        request['event.outcome'] === 'success' &&
        !(use === 'download' && request['http.response.status_code'] === 304)
    ).length;
  const expected = {
    consultations: used('consultation'),
    visualisations: used('visualisation'),
    downloads: used('download'),
  };
  const dataOf = (outcome: PanelOutcome | undefined) => Object(Object(outcome).data);

  test.each<[string, () => Coverage | undefined]>([
    ['requests', () => undefined],
    ['cubes', () => coverage],
  ])('in every figure of a catalogue, by its %s', async (_, known) => {
    const outcomes = await searchPanels(transport, {
      panels: panelsOf('usage'),
      filters: {},
      time: { from: FROM, to: TO },
      tables: {},
      catalogue: { name: 'ODATIS' },
      records: [{ uuid: 'r1', title: 'A record', hosts: [] }],
      timeZone: ZONE,
      coverage: known(),
      now: new Date(TO),
    });
    const { consultations, visualisations, downloads } = expected;
    expect(downloads).toBeGreaterThan(50);
    const values = ['consultation', 'visualisation', 'download'].map(
      (use) => dataOf(outcomes[`${use}_count`]).value
    );
    expect(values).toEqual([consultations, visualisations, downloads]);
    expect(dataOf(outcomes.record_usage_table).rows).toEqual([expect.objectContaining(expected)]);
    const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
    const curves = (id: string) =>
      (dataOf(outcomes[id]).series as { points: [number, number][] }[]).map(({ points }) =>
        sum(points.map(([, count]) => count))
      );
    expect(curves('usage_over_time')).toEqual([consultations, visualisations, downloads]);
    expect(curves('counter_over_time')).toEqual([consultations + downloads]);
    const { rows, others } = dataOf(outcomes.downloads_by_country);
    expect(sum([...rows.map(({ count }: { count: number }) => count), others])).toBe(downloads);
  });

  test('on the services page too', async () => {
    const { downloads } = await ask({ catalogue: ['ODATIS'] });
    expect(dataOf(downloads).value).toBe(expected.downloads);
  });
});

test.each<[string, () => Coverage | undefined]>([
  ['requests', () => undefined],
  ['cubes', () => coverage],
])('a time before the logs is a gap of every curve, whatever filters, by %s', async (_, known) => {
  const early = new Date(Date.parse(FROM) - 10 * 86_400_000).toISOString();
  const outcomes = await ask({ service: ['FTP'] }, known(), { from: early, to: TO });
  expect(outcomes).not.toHaveProperty('logged_time');
  // Years that lie over each other have no common axis of time to mark.
  const isOfTime = (id: string) => Object(Object(outcomes[id]).data).cycle === undefined;
  const curves = NUMBERS.filter(({ id, chart }) => chart === 'time_series' && isOfTime(id));
  expect(curves.length).toBeGreaterThan(4);
  for (const { id } of curves) {
    const { gaps } = Object(Object(outcomes[id]).data);
    expect([id, gaps]).toEqual([id, [[Date.parse(early), Date.parse(FROM)]]]);
  }
  const within = await ask({}, known());
  for (const { id } of curves) expect(Object(Object(within[id]).data).gaps).toBeUndefined();
});

test('a short period is told by its requests, a filter that no cube knows too', async () => {
  const day = { from: '2026-01-21T00:00:00Z', to: '2026-01-22T00:00:00Z' };
  const short = await ask({}, coverage, day);
  const both = await ask({ country: ['FR'], layer: ['a'] }, coverage);
  for (const { id, period } of NUMBERS) {
    // Years are long whatever the page's period is.
    if (!period) expect(sourceOf(short[id])).toBe('requests');
    expect(sourceOf(both[id])).toBe('requests');
  }
});

test('where requests have expired, a filter that no cube knows is not available', async () => {
  const expired = coverage.map((month) => ({ ...month, requests: 0 }));
  const both = await ask({ country: ['FR'], layer: ['a'] }, expired);
  for (const { id } of NUMBERS) expect(sourceOf(both[id])).toBe('not_available');
  const none = await ask({ service: ['FTP'] }, coverage);
  for (const { id, chart } of NUMBERS) {
    const outcome = none[id];
    const source = IN_NO_CUBE.includes(id) ? /^requests$/ : /^(traffic|content|audience)$/;
    expect([id, sourceOf(outcome)]).toEqual([id, expect.stringMatching(source)]);
    expect(CHART_DATA[chart].is(outcome && 'data' in outcome && outcome.data)).toBe(true);
  }
});
