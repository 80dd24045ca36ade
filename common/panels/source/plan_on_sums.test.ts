import type { Filters } from '../../query/filter_fields';
import type { AnyPanel, PanelContext } from '../define_panel';
import { callCount } from '../services/call_count';
import { reportCatalogues } from '../services/report_records';
import { projectUse, serviceUse } from '../services/tables';
import { serviceTimes } from '../services/service_times';
import { visitors, visitorsOverTime } from '../services/visitors';
import type { Coverage, MonthCoverage, MonthSums } from './coverage';
import { planSearch } from './plan_search';

const sums: MonthSums = { requests: 90 };
const audience: MonthSums = {
  ...sums,
  unique: true,
  lacking: ['catalogue'],
  catalogues: { A: 50, B: 60 },
};
const month = (name: string, changes: Partial<MonthCoverage> = {}): MonthCoverage => ({
  month: name,
  requests: 0,
  counted: 90,
  uses: 90,
  dropped: {},
  daily: 90,
  monthly: { traffic: sums, content: sums, audience },
  ...changes,
});
const countsOf = (requests: number) => ({
  traffic: { requests },
  content: { requests },
  audience: { requests },
});
const kept = month('2026.02');
const gone = month('2026.01', { forgotten: true });
const of = (changes: Partial<MonthSums>): MonthCoverage => ({
  ...gone,
  monthly: { traffic: sums, content: sums, audience: { ...audience, ...changes } },
});

interface Asked {
  readonly filters?: Filters;
  readonly past?: MonthCoverage;
  readonly from?: number;
}

const plan = (
  panel: AnyPanel,
  { filters = {}, past = gone, from = Date.UTC(2026, 0, 1) }: Asked = {}
) => planOf(panel, from, filters, [past, kept]);

function planOf(panel: AnyPanel, from: number, filters: Filters, coverage: Coverage) {
  const period = { from, to: Date.UTC(2026, 2, 1) };
  const context: PanelContext = {
    filters,
    timeZone: 'UTC',
    period,
    interval: { name: '1w', length: 7 * 86_400_000, calendar: true } as PanelContext['interval'],
    table: { page: 0 },
  };
  return planSearch(panel, context, filters, coverage);
}

const text = (found: ReturnType<typeof plan>) => JSON.stringify(found?.body);

describe('visitors of a catalogue', () => {
  const indices = (panel: AnyPanel, asked?: Asked) => plan(panel, asked)?.indices;

  test('are read from the rows of each, by a filter or as groups', () => {
    const byCatalogue =
      'sextant-usage-monthly-catalogue-2026.01,sextant-usage-monthly-catalogue-2026.02';
    expect(indices(visitors, { filters: { catalogue: ['A'] } })).toBe(byCatalogue);
    expect(indices(serviceUse, { filters: { catalogue: ['A'] } })).toBe(byCatalogue);
    expect(indices(reportCatalogues)).toBe(byCatalogue);
  });

  test('are not where a request may count in several, or where no visitors are asked for', () => {
    expect(indices(visitors)).not.toContain('catalogue');
    expect(indices(visitors, { filters: { catalogue: ['A', 'B'] } })).toBeUndefined();
    expect(indices(callCount, { filters: { catalogue: ['A'] } })).not.toContain('catalogue');
  });

  test('who does not see all of it is told by what is seen', () => {
    const seen = of({ unique: false, catalogues: { A: 50 } });
    expect(indices(visitors, { past: seen, filters: { catalogue: ['A'] } })).toContain('catalogue');
    expect(indices(visitors, { past: seen, filters: { catalogue: ['B'] } })).toBeUndefined();
    expect(indices(reportCatalogues, { past: seen })).not.toContain('catalogue-2026.01');
  });
});

describe('visitors of months whose hashes are gone', () => {
  test('are told by what they asked, where rows number them', () => {
    expect(text(plan(visitors, { filters: { service: ['WMS'] } }))).toContain(
      'usage.unique.service'
    );
    expect(plan(serviceUse)?.madeOf).not.toHaveProperty('without_visitors');
    expect(text(plan(projectUse))).toContain('usage.unique.project');
    const asked = { service: ['WMS'], catalogue: ['A'] };
    expect(text(plan(visitors, { filters: asked }))).toContain('usage.unique.service_catalogue');
  });

  test.each<[string, AnyPanel, Asked]>([
    ['several services at once', visitors, { filters: { service: ['WMS', 'WFS'] } }],
    ['weeks', visitorsOverTime, {}],
    [
      'requests of several projects',
      visitors,
      { filters: { project: ['p'] }, past: of({ lacking: ['project'] }) },
    ],
    [
      'rows without numbers',
      visitors,
      { filters: { service: ['WMS'] }, past: of({ unique: undefined }) },
    ],
    ['rows that are not all seen', visitors, { past: of({ unique: false }) }],
    ['a part of a month', visitors, { filters: { service: ['WMS'] }, from: Date.UTC(2026, 0, 9) }],
    ['late lines', visitors, { filters: { service: ['WMS'] }, past: { ...gone, counted: 91 } }],
  ])('are not told of %s', (_, panel, asked) => {
    expect(plan(panel, asked)).toBeUndefined();
  });

  test('a table leaves them out then, and says so', () => {
    const late = { ...gone, counted: 91, uses: 91 };
    expect(plan(serviceUse, { past: late })?.madeOf).toMatchObject({ without_visitors: true });
  });
});

test('percentiles of each operation are told by month, once the requests are too many', () => {
  const of = (requests: number) => {
    const months = ['2026.01', '2026.02'].map((name) =>
      month(name, { requests, counted: requests, daily: requests, monthly: countsOf(requests) })
    );
    return planOf(serviceTimes, Date.UTC(2026, 0, 1), {}, months);
  };
  expect(of(1000)?.source).toBe('requests');
  expect(of(2_000_000)?.source).toBe('monthly');
  const late = month('2026.02', { counted: 2_000_000 });
  const withLate = [month('2026.01', { counted: 2_000_000 }), late];
  expect(planOf(serviceTimes, Date.UTC(2026, 0, 1), {}, withLate)).toBeUndefined();
});

describe('while an ingest goes on', () => {
  const from = Date.UTC(2026, 0, 1);
  const sourceOf = (coverage: Coverage) => planOf(callCount, from, {}, coverage)?.source;
  /** Its requests are seen before the rows that count them. */
  const behind = month('2026.02', { requests: 500, counted: 499 });
  const large = { requests: 4_000_000, counted: 4_000_000, daily: 4_000_000 };

  test('requests are counted where all of them are there, else cubes, which are behind by few', () => {
    expect(sourceOf([month('2026.01', { requests: 90 }), behind])).toBe('requests');
    // Some have expired, or their documents are not seen yet.
    expect(sourceOf([month('2026.01', { requests: 89 }), behind])).toBe('monthly');
    // Counting them would take seconds.
    const past = month('2026.01', { ...large, monthly: countsOf(4_000_000) });
    expect(sourceOf([past, behind])).toBe('monthly');
  });

  test('cubes that lack more are not read', () => {
    const lacking = month('2026.02', { requests: 500, counted: 300 });
    expect(sourceOf([month('2026.01', { requests: 89 }), lacking])).toBeUndefined();
  });
});
