import { generationIndex, monthAlias } from '../../common/index_schema/months';
import type { AnyPanel } from '../../common/panels/define_panel';
import { panelsOf } from '../../common/panels/registry';
import { serviceTimes } from '../../common/panels/services/service_times';
import type { RequestDocument } from '../../common/index_schema/requests';
import { readCoverage } from '../../server/store/coverage';
import { deleteIndex } from '../../server/store/indices';
import { searchPanels } from '../../server/store/panels';
import { mergeMonth, sumMonthSoFar } from '../../server/maintenance/merge_month';
import { monthsToSum } from '../../server/maintenance/months_to_sum';
import { monthsToMerge } from '../../server/maintenance/merged_months';
import { CUBE_NAMES } from '../../common/usage/cubes';
import { freshIndices, testTransport } from '../support/test_transport';
import { rowsOf, someRequests, storeUsage } from '../support/usage_data';

const ZONE = 'Europe/Paris';
const FROM = Date.UTC(2026, 0, 10);
const TO = Date.UTC(2026, 0, 31, 20);
/** An end in the month: it is told by days. */
const CUT = Date.UTC(2026, 0, 28);
const NOW = new Date('2026-02-10T00:00:00Z');
const MONTHS_BEFORE = Date.UTC(2025, 9, 31, 23);
const MONTH = '2026.01';
const options = { timeZone: ZONE };

const transport = testTransport();
const requests = someRequests(2000, FROM, TO);

beforeAll(async () => {
  await freshIndices(transport);
  await storeUsage(transport, requests, rowsOf(requests, ZONE, 8));
});

afterAll(() => transport.close());

/** Told by rows of every kind. */
const PANELS = panelsOf('services').filter(
  (panel) => panel.id !== 'requests' && panel !== serviceTimes
);

/** @param from a period of months is told by days, and where it holds the whole month by months */
async function page(from = FROM, to = TO, panels: readonly AnyPanel[] = PANELS) {
  const coverage = await readCoverage(transport);
  return searchPanels(transport, {
    panels,
    filters: {},
    time: { from: new Date(from).toISOString(), to: new Date(to).toISOString() },
    tables: {},
    timeZone: ZONE,
    coverage: coverage.map((month) => ({ ...month, requests: 0 })),
    now: NOW,
  });
}

async function visitors(): Promise<{ hashes: number; counted: number }> {
  const { body } = await transport.request({
    method: 'POST',
    path: `/${monthAlias('audience', MONTH)}/_search`,
    body: {
      size: 0,
      aggs: {
        hashes: { cardinality: { field: 'sextant.visitor' } },
        counted: { sum: { field: 'usage.visitors' } },
      },
    },
  });
  const { hashes, counted } = Object(body).aggregations;
  return { hashes: hashes.value, counted: counted.value };
}

const unique = (each: readonly RequestDocument[]) =>
  new Set(each.map((request) => request['sextant.visitor'])).size;

test('a month that goes on is left alone, a closed one is to be merged', async () => {
  expect(await monthsToMerge(transport, new Date('2026-01-31T23:00:00Z'))).toEqual([]);
  expect(await monthsToMerge(transport, NOW)).toEqual([MONTH]);
});

test('of a month that goes on the days that are over are added up, and tell the same', async () => {
  const now = new Date(Date.UTC(2026, 0, 25, 12));
  const until = Date.UTC(2026, 0, 24, 23);
  const whole = [MONTHS_BEFORE, NOW.getTime()] as const;
  const before = await page(...whole);
  expect(sourceOf(before)).toBe('traffic');
  expect(await monthsToSum(transport, ZONE, now)).toEqual([{ month: MONTH, until }]);
  await sumMonthSoFar(transport, MONTH, until, ZONE);
  expect(await monthsToSum(transport, ZONE, now)).toEqual([]);
  const after = await page(...whole);
  expect(sourceOf(after)).toBe('monthly');
  expect(after.calls_over_time).toMatchObject({ made_of: { source: 'daily' } });
  expect(dataOf(after)).toEqual(dataOf(before));
  // A day later, and when a line came late, it is done again.
  const tomorrow = new Date(now.getTime() + 86_400_000);
  expect(await monthsToSum(transport, ZONE, tomorrow)).toHaveLength(1);
  expect(await monthsToMerge(transport, NOW)).toEqual([MONTH]);
});

type Page = Awaited<ReturnType<typeof page>>;
const dataOf = (outcomes: Page) =>
  Object.entries(outcomes).map(([id, outcome]) => [id, Object(outcome).data]);
const sourceOf = ({ call_count: count }: Page) => Object(count).made_of?.source;
const sourcesOf = (outcomes: Page) =>
  new Set(Object.values(outcomes).map((outcome) => Object(outcome).made_of?.source));

test('a merged month tells the same with fewer rows, once for all', async () => {
  const before = await page();
  const long = await page(MONTHS_BEFORE, CUT);
  // Of its first days.
  expect(sourceOf(long)).toBe('monthly');
  const merged = await mergeMonth(transport, MONTH, options);
  expect(merged.after).toBeLessThan(merged.before);
  expect(merged.after).toBe(rowsOf(requests, ZONE, 1).length);
  expect(dataOf(await page())).toEqual(dataOf(before));
  const byDay = await page(MONTHS_BEFORE, CUT);
  expect(sourceOf(byDay)).toBe('daily');
  expect(dataOf(byDay)).toEqual(dataOf(long));
  expect(await monthsToMerge(transport, NOW)).toEqual([]);
});

test('times of each operation are told by month alone, as near to those of the requests as they say', async () => {
  const { service_times: told } = await page(MONTHS_BEFORE, NOW.getTime(), [serviceTimes]);
  const { made_of: madeOf, data } = Object(told);
  expect(madeOf).toMatchObject({ source: 'monthly', error: expect.any(Number) });
  const time = { from: new Date(MONTHS_BEFORE).toISOString(), to: NOW.toISOString() };
  const raw = { panels: [serviceTimes], filters: {}, time, tables: {}, timeZone: ZONE, now: NOW };
  const { service_times: ofRequests } = await searchPanels(transport, raw);
  const { rows } = Object(ofRequests).data;
  expect(data.rows).toHaveLength(rows.length);
  data.rows.forEach(({ p50, p95, p99, ...same }: Record<string, number>, at: number) => {
    const expected = rows[at];
    expect(expected).toMatchObject(same);
    for (const [name, value] of Object.entries({ p50, p95, p99 })) {
      const near = Math.abs((value ?? 0) / expected[name] - 1);
      expect(near).toBeLessThan(2 * madeOf.error);
    }
  });
});

test('over whole months rows by month tell the same, but what tells days apart', async () => {
  const whole = [MONTHS_BEFORE, NOW.getTime()] as const;
  const byMonth = await page(...whole);
  expect(sourceOf(byMonth)).toBe('monthly');
  expect(byMonth.service_use).toMatchObject({ made_of: { source: 'monthly' } });
  expect(byMonth.slowest_layers).toMatchObject({ made_of: { source: 'monthly' } });
  expect(byMonth.calls_over_time).toMatchObject({ made_of: { source: 'daily' } });
  for (const cube of CUBE_NAMES) {
    await deleteIndex(transport, generationIndex(`monthly_${cube}`, MONTH, 2));
  }
  const byDay = await page(...whole);
  expect(sourcesOf(byDay)).not.toContain('monthly');
  expect(dataOf(byMonth)).toEqual(dataOf(byDay));
  const { service_times: times } = await page(...whole, [serviceTimes]);
  expect(times).toMatchObject({ failed: 'not_available' });
});

test('a month without rows by day or month is merged once more', async () => {
  const index = generationIndex('daily', MONTH, 3);
  expect(await monthsToMerge(transport, NOW)).toEqual([MONTH]);
  await mergeMonth(transport, MONTH, options);
  await deleteIndex(transport, index);
  expect(await monthsToMerge(transport, NOW)).toEqual([MONTH]);
  await mergeMonth(transport, MONTH, options);
  expect(sourceOf(await page(MONTHS_BEFORE, NOW.getTime()))).toBe('monthly');
  expect(sourceOf(await page(MONTHS_BEFORE, CUT))).toBe('daily');
});

test('rows by month of an older form are read no more, and made again', async () => {
  const index = monthAlias('monthly_traffic', MONTH);
  const path = `/${index}/_doc/merged%2F0`;
  const { body } = await transport.request({ method: 'GET', path });
  const words = { ...Object(body)._source, 'usage.duration.buckets': ['57.0'] };
  const querystring = { refresh: true };
  await transport.request({ method: 'PUT', path, body: words, querystring });
  expect(sourceOf(await page(MONTHS_BEFORE, NOW.getTime()))).toBe('daily');
  expect(await monthsToMerge(transport, NOW)).toEqual([]);
  const earlier = { _meta: { form: 1 } };
  await transport.request({ method: 'PUT', path: `/${index}/_mapping`, body: earlier });
  expect(await monthsToMerge(transport, NOW)).toEqual([MONTH]);
  await mergeMonth(transport, MONTH, options);
  expect(sourceOf(await page(MONTHS_BEFORE, NOW.getTime()))).toBe('monthly');
});

test('rows that come late are merged with the others', async () => {
  const late = someRequests(50, FROM, TO);
  await storeUsage(transport, [], rowsOf(late, ZONE));
  expect(await monthsToMerge(transport, NOW)).toEqual([MONTH]);
  const before = await page();
  const long = await page(MONTHS_BEFORE, CUT);
  expect(sourceOf(long)).toBe('traffic');
  await mergeMonth(transport, MONTH, options);
  expect(dataOf(await page())).toEqual(dataOf(before));
  const byDay = await page(MONTHS_BEFORE, CUT);
  expect(sourceOf(byDay)).toBe('daily');
  expect(dataOf(byDay)).toEqual(dataOf(long));
});

test('where requests are gone hashes become numbers, and nobody is counted twice', async () => {
  expect(await visitors()).toEqual({ hashes: unique(requests), counted: 0 });
  const { visitors_over_time: _days, ...before } = await page();
  await mergeMonth(transport, MONTH, { ...options, forgetVisitors: true });
  expect(await visitors()).toEqual({ hashes: 0, counted: unique(requests) });
  // Numbers are of visitors first seen in a row: neither days nor a part of the month tell who came.
  const { visitors_over_time: days, ...after } = await page();
  expect(days).toMatchObject({ failed: 'not_available' });
  expect(after.service_visitors).toMatchObject({ made_of: { from: Date.UTC(2025, 11, 31, 23) } });
  // Beside other numbers of a part of the month they are left out.
  const isTable = ([id]: readonly unknown[]) => Object(after[String(id)]).chart === 'table';
  expect(after.report_countries).toMatchObject({ data: { rows: [{ visitors: null }, {}] } });
  const others = (outcomes: Page) => dataOf(outcomes).filter((each) => !isTable(each));
  expect(others(after)).toEqual(others(before));
});

test('a merge that fails leaves the month as it was', async () => {
  const before = await page();
  const failing = {
    request: (request: Parameters<typeof transport.request>[0]) =>
      request.path === '/_bulk'
        ? Promise.reject(Object.assign(new Error('no'), { statusCode: 400 }))
        : transport.request(request),
  };
  await expect(mergeMonth(failing, MONTH, options)).rejects.toThrow();
  expect(await page()).toEqual(before);
});
