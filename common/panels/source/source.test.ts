import { CUBE_NAMES } from '../../usage/cubes';
import { DURATION_ERROR } from '../../usage/durations';
import type { AnyPanel, PanelContext } from '../define_panel';
import { panelsOf } from '../registry';
import { callsByHour } from '../services/by_hour';
import { callCount } from '../services/call_count';
import { responseTimeOverTime } from '../services/response_time_over_time';
import { slowestLayers } from '../services/slowest_layers';
import { layerUse, serviceUse } from '../services/tables';
import { visitors, visitorsOverTime } from '../services/visitors';
import { Coverage, cubesAreComplete, MonthCoverage, rawIsComplete } from './coverage';
import { aggregationsOfCube, NotInCube } from './cube_aggregation';
import { planOnCube } from './plan_on_cube';
import { planSearch } from './plan_search';
import { queryFields } from './query_fields';
import { readFromCube } from './read_from_cube';

const DAY = 86_400_000;
const month: MonthCoverage = { month: '2026.01', requests: 90, counted: 90, dropped: {} };
const start = Date.UTC(2026, 0, 5);

const contextOf = (days: number): PanelContext => ({
  period: { from: start + 1234, to: start + days * DAY },
  interval: { name: '30m', calendar: false, length: 1_800_000 },
  timeZone: 'UTC',
  table: { page: 0 },
});

describe('fields of a query', () => {
  test('are found wherever they stand', () => {
    const query = {
      bool: {
        filter: [{ terms: { a: ['x'] } }, { bool: { must_not: { exists: { field: 'b' } } } }],
        should: [{ range: { c: { gte: 1 } } }],
      },
    };
    expect(queryFields(query)).toEqual(['a', 'b', 'c']);
  });
  test('are unknown for a query of another kind', () => {
    expect(queryFields({ query_string: { query: 'secret:*' } })).toBeUndefined();
    expect(queryFields({ bool: { filter: [{ script: {} }] } })).toBeUndefined();
  });
});

describe('aggregations of a cube', () => {
  const p95 = { percentiles: { field: 'event.duration', percents: [95] } };

  test.each([
    ['a field that it lacks', { a: { terms: { field: 'ogc.layers' } } }],
    ['a filter that it lacks', { a: { filter: { term: { 'url.path': '/' } } } }],
    ['what is no sum', { a: { max: { field: 'event.duration' } } }],
    ['an instant within its hour', { a: { max: { field: '@timestamp' } } }],
    [
      'an order by what is computed',
      { a: { terms: { field: 'ogc.service', order: { t: 'desc' } }, aggs: { t: p95 } } },
    ],
    ['too many percentiles', { a: { terms: { field: 'ogc.service', size: 500 }, aggs: { p95 } } }],
    ['a script', { a: { scripted_metric: {} } }],
  ])('refuse %s', (_, aggs) => {
    expect(() => aggregationsOfCube('traffic', aggs)).toThrow(NotInCube);
  });

  test('answers are read at any depth, in the shape of requests', () => {
    const asked = {
      services: {
        terms: { field: 'ogc.service' },
        aggs: { mean: { avg: { field: 'event.duration' } }, p95 },
      },
      split: { filters: { filters: { a: { match_all: {} } } }, aggs: { p95 } },
    };
    const words = { buckets: [{ key: '80.1', doc_count: 99, rows: { value: 5 } }] };
    const times = { doc_count: 1, words, bucket_79: { value: 1 }, bucket_90: { value: 0 } };
    const read = readFromCube(asked, {
      services: {
        sum_other_doc_count: 3,
        buckets: [
          {
            key: 'WMS',
            doc_count: 10,
            mean: { sum: { value: 9 }, count: { value: 3 } },
            p95: times,
          },
          { key: 'WFS', doc_count: 1, mean: { sum: { value: 0 }, count: { value: 0 } } },
        ],
      },
      split: { buckets: { a: { doc_count: 1, p95: { words: { buckets: [] } } } } },
    });
    expect(read).toMatchObject({
      services: {
        sum_other_doc_count: 3,
        buckets: [
          { key: 'WMS', doc_count: 10, mean: { value: 3 } },
          { key: 'WFS', mean: { value: null } },
        ],
      },
      split: { buckets: { a: { p95: { values: { '95.0': null } } } } },
    });
    const value = Object(read.services).buckets[0].p95.values['95.0'];
    expect(value / (1e5 * 1.1 ** 80)).toBeGreaterThan(1 - 2 * DURATION_ERROR);
  });
});

describe('raw requests', () => {
  const period = contextOf(5).period;
  const dropped: Coverage = [{ ...month, requests: 50, dropped: { WMTS: 40 } }];
  const expired: Coverage = [{ ...month, requests: 0 }];

  test('are complete where every one has its document', () => {
    expect(rawIsComplete([month], period, [])).toBe(true);
    expect(rawIsComplete([], period, [])).toBe(true);
    expect(rawIsComplete(expired, period, [])).toBe(false);
  });
  test('are complete for what the keep rules did not drop', () => {
    expect(rawIsComplete(dropped, period, [])).toBe(false);
    expect(rawIsComplete(dropped, period, [{ terms: { 'ogc.service': ['WFS'] } }])).toBe(true);
    expect(rawIsComplete(dropped, period, [{ terms: { 'ogc.service': ['WMTS'] } }])).toBe(false);
    const failures = [{ bool: { filter: [{ term: { 'event.outcome': 'failure' } }] } }];
    expect(rawIsComplete(dropped, period, failures)).toBe(true);
    expect(rawIsComplete(expired, period, failures)).toBe(false);
  });
  test('written before there were cubes make these incomplete', () => {
    expect(cubesAreComplete([{ ...month, counted: 80 }], period)).toBe(false);
    expect(cubesAreComplete([{ ...month, month: '2025.12', counted: 0 }], period)).toBe(false);
    expect(cubesAreComplete([month], period)).toBe(true);
  });
});

describe('the source of a panel', () => {
  const all: Coverage = [month];
  const expired: Coverage = [{ ...month, requests: 0 }];
  const sourceOf = (panel: AnyPanel, days: number, coverage?: Coverage, filters = {}) =>
    planSearch(panel, contextOf(days), filters, coverage)?.source;

  test('is a cube over long periods, the requests over short ones', () => {
    expect(sourceOf(callCount, 1, all)).toBe('requests');
    expect(sourceOf(callCount, 10, all)).toBe('traffic');
    expect(sourceOf(callCount, 10)).toBe('requests');
  });
  test('is the cube that knows the filters', () => {
    expect(sourceOf(callCount, 20, all, { country: ['FR'] })).toBe('audience');
    expect(sourceOf(callCount, 20, all, { layer: ['a'] })).toBe('content');
    // Days are too coarse for a week, whose requests are there.
    expect(sourceOf(callCount, 7, all, { country: ['FR'] })).toBe('requests');
    expect(sourceOf(callCount, 7, expired, { country: ['FR'] })).toBe('audience');
    expect(sourceOf(callCount, 20, all, { country: ['FR'], layer: ['a'] })).toBe('requests');
  });
  test('is the cube that counts visitors beside downloads and failures, where all its rows do', () => {
    const told: Coverage = [{ ...month, uses: 90 }];
    expect(sourceOf(serviceUse, 20, told)).toBe('audience');
    expect(sourceOf(serviceUse, 20, [{ ...month, uses: 89 }])).toBe('requests');
    const gone: Coverage = [{ ...month, requests: 0, uses: 89 }];
    expect(planSearch(serviceUse, contextOf(20), {}, gone)?.madeOf).toMatchObject({
      source: 'traffic',
      without_visitors: true,
    });
  });
  test('leaves visitors out where only requests tell them, and these are too many', () => {
    const many: Coverage = [{ ...month, requests: 4e6, counted: 4e6 }];
    expect(sourceOf(layerUse, 20, all)).toBe('requests');
    expect(sourceOf(layerUse, 20, many)).toBe('content');
    expect(sourceOf(layerUse, 10, many)).toBe('requests');
    expect(sourceOf(layerUse, 20, many, { country: ['FR'] })).toBe('requests');
    expect(planSearch(layerUse, contextOf(20), {}, many)?.madeOf.without_visitors).toBe(true);
  });
  test('is none where neither tells it', () => {
    expect(sourceOf(callCount, 20, expired, { country: ['FR'], layer: ['a'] })).toBeUndefined();
  });
  test('is traffic by day over months, month by month where that counts all', () => {
    const months = (daily?: number): Coverage => [
      { ...month, daily },
      { ...month, month: '2026.02', counted: 95 },
    ];
    const planned = (panel: AnyPanel, days: number, daily?: number) =>
      planSearch(panel, contextOf(days), {}, months(daily));
    const plan = planned(callCount, 56, 90);
    expect(plan).toMatchObject({ source: 'daily', madeOf: { source: 'daily', from: start } });
    expect(plan?.indices).toBe('sextant-usage-daily-2026.01,sextant-usage-traffic-2026.02');
    expect(planned(responseTimeOverTime, 56, 90)?.source).toBe('daily');
    // Requests came since the days were added up, or never were.
    expect(planned(callCount, 56, 89)).toMatchObject({ source: 'traffic' });
    expect(planned(callCount, 56)?.indices).toBeUndefined();
    // Marks of half a day, and hours of the day, need the hours.
    expect(planned(callCount, 40, 90)?.source).toBe('traffic');
    expect(planned(callsByHour, 56, 90)?.source).toBe('traffic');
  });
  test('is rows by month where these lie whole in the period, but for what tells days apart', () => {
    const sums = { requests: 90, times: { lowest: 40, highest: 42 } };
    const counts = { traffic: sums, content: sums, audience: sums };
    const stale = { ...counts, traffic: { requests: 89 } };
    const months = (monthly: MonthCoverage['monthly']): Coverage => [
      { ...month, daily: 90, monthly },
      { ...month, month: '2026.02', daily: 90, monthly },
      { ...month, month: '2026.03', counted: 95 },
    ];
    const planned = (panel: AnyPanel, monthly: MonthCoverage['monthly'] = counts, filters = {}) =>
      planSearch(panel, contextOf(80), filters, months(monthly));
    const plan = planned(callCount);
    expect(plan).toMatchObject({ source: 'monthly', madeOf: { source: 'monthly', from: start } });
    expect(plan?.indices?.split(',')).toEqual([
      'sextant-usage-daily-2026.01',
      'sextant-usage-monthly-traffic-2026.02',
      'sextant-usage-traffic-2026.03',
    ]);
    expect(planned(visitors)?.indices).toBe(
      'sextant-usage-audience-2026.01,sextant-usage-monthly-audience-2026.02,sextant-usage-audience-2026.03'
    );
    expect(planned(slowestLayers)?.source).toBe('monthly');
    const asked = JSON.stringify(planned(slowestLayers)?.body);
    expect(asked.match(/usage\.duration\.counts\.\d+/g)).toEqual(
      [40, 41, 42].map((bucket) => `usage.duration.counts.${bucket}`)
    );
    expect(planned(visitorsOverTime)?.source).toBe('audience');
    expect(planned(callsByHour)?.source).toBe('traffic');
    // Requests came since, or it was made anew.
    expect(planned(callCount, stale)?.source).toBe('daily');
    expect(planned(visitors, stale)?.source).toBe('monthly');
    expect(planned(visitors, {})?.source).toBe('audience');
  });
  test('widens the period to whole hours and keeps marks no finer than the rows', () => {
    const plan = planSearch(responseTimeOverTime, contextOf(10), {}, all);
    expect(plan?.madeOf).toMatchObject({ source: 'traffic', from: start, error: DURATION_ERROR });
    expect(plan?.context.interval.name).toBe('12h');
    const days = planSearch(callCount, contextOf(20), { country: ['FR'] }, all);
    expect(days?.context.interval.name).toBe('1d');
  });
});

test('tables are only found among requests; every other panel of the services is in some cube', () => {
  const inCube = (panel: AnyPanel) =>
    CUBE_NAMES.some(
      (cube) => planOnCube(panel, contextOf(20), {}, { cubes: [cube] }) !== undefined
    );
  const outside = panelsOf('services').filter((panel) => !inCube(panel));
  // No cube knows the referring site, nor the area.
  const others = outside.filter(({ chart }) => chart !== 'table').map(({ id }) => id);
  expect(others).toEqual(['sites', 'areas_asked_for']);
  expect(outside.map(({ id }) => id)).toContain('requests');
});

describe('visitors of months whose hashes are gone', () => {
  const gone = (name: string): MonthCoverage => ({
    month: name,
    requests: 0,
    counted: 9,
    dropped: {},
    forgotten: true,
  });
  const coverage: Coverage = [gone('2024.01'), gone('2024.02'), month];
  const planOf = (panel: AnyPanel, from: number, to: number, filters = {}) =>
    planSearch(panel, { ...contextOf(1), period: { from, to } }, filters, coverage);
  const january = [Date.UTC(2024, 0, 1), Date.UTC(2024, 1, 1)] as const;

  test('are told of whole months: the total, and by what a visitor is', () => {
    expect(planOf(visitors, ...january)?.madeOf).toMatchObject({
      from: january[0],
      to: january[1],
    });
    expect(planOf(visitors, ...january, { country: ['FR'] })?.source).toBe('audience');
    const middle = Date.UTC(2024, 0, 15);
    expect(planOf(visitors, middle, Date.UTC(2026, 0, 20))?.madeOf.from).toBe(january[0]);
  });

  test('are not told by day, nor by what they asked', () => {
    expect(planOf(visitorsOverTime, ...january)).toBeUndefined();
    expect(planOf(visitors, ...january, { service: ['WMS'] })).toBeUndefined();
    const years = planOf(visitorsOverTime, january[0] - 700 * DAY, Date.UTC(2026, 0, 20));
    expect(years?.context.interval.name).toBe('1M');
  });

  test('are left out where a panel tells more', () => {
    const clients = {
      software: {
        terms: { field: 'user_agent.name' },
        aggs: {
          visitors: { cardinality: { field: 'sextant.visitor' } },
          failed: { filter: { term: { 'event.outcome': 'failure' } } },
        },
      },
      services: {
        terms: { field: 'ogc.service' },
        aggs: {
          visitors: { cardinality: { field: 'sextant.visitor' } },
          failed: { filter: { term: { 'event.outcome': 'failure' } } },
        },
      },
    };
    const text = (told: 'all' | 'of_months' | 'none') =>
      JSON.stringify(aggregationsOfCube('audience', clients, { visitors: told })).match(/hashes/g)
        ?.length ?? 0;
    expect([text('all'), text('of_months'), text('none')]).toEqual([2, 1, 0]);
  });
});
