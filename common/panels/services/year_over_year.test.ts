import type { PanelContext } from '../define_panel';
import { callsByYear } from './year_over_year';
import { startOfYear, yearOf, yearsUpTo } from './years';

const PARIS = 'Europe/Paris';

test('years begin at midnight of the zone', () => {
  expect(new Date(startOfYear(2026, PARIS)).toISOString()).toBe('2025-12-31T23:00:00.000Z');
  expect(yearOf(Date.UTC(2025, 11, 31, 23, 30), PARIS)).toBe(2026);
  expect(yearOf(Date.UTC(2026, 0, 1, 2), 'America/Cayenne')).toBe(2025);
});

test('the year in which the period ends and the four before, whatever its length', () => {
  const to = Date.UTC(2026, 5, 15);
  const years = { from: startOfYear(2022, PARIS), to };
  expect(yearsUpTo({ from: to - 3_600_000, to }, PARIS)).toEqual(years);
  // A whole year ends where the next begins.
  const end = startOfYear(2026, PARIS);
  expect(yearsUpTo({ from: 0, to: end }, PARIS).from).toBe(startOfYear(2021, PARIS));
});

test('the same months of two years lie over each other', () => {
  const context: PanelContext = {
    period: { from: startOfYear(2022, PARIS), to: Date.UTC(2026, 1, 10) },
    interval: { name: '1M', calendar: true, length: 0 },
    timeZone: PARIS,
    table: { page: 0 },
  };
  const bucket = (month: string, calls: number) => ({
    key: 0,
    key_as_string: month,
    doc_count: calls,
  });
  const buckets = [bucket('2025-01', 3), bucket('2025-12', 5), bucket('2026-01', 7)];
  const answer = { hits: { hits: [] }, aggregations: { months: { buckets } } };
  const { series, from, to } = callsByYear.read(answer, context);
  expect(series.map(({ key }) => key)).toEqual(['2025', '2026']);
  const [before, last] = series.map(({ points }) => points);
  expect(before?.map(([, calls]) => calls)).toEqual([3, 5]);
  expect(before?.[0]?.[0]).toBe(last?.[0]?.[0]);
  expect([from, to]).toEqual([startOfYear(2026, PARIS), startOfYear(2027, PARIS)]);
  expect(series.every(({ points }) => points.every(([at]) => at >= from && at < to))).toBe(true);
});
