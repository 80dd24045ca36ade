import { UsageRow } from './cubes';
import { monthRows, rowsByMonth } from './month_rows';

const iso = (instants: readonly number[]) =>
  instants.map((instant) => new Date(instant).toISOString());

test.each([
  ['UTC', '2026.01', ['2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z']],
  // The last hour of January in UTC is of the first of February in Paris.
  [
    'Europe/Paris',
    '2026.01',
    ['2025-12-31T23:00:00.000Z', '2026-01-31T23:00:00.000Z', '2026-02-01T23:00:00.000Z'],
  ],
  // The clocks are put in March; the first hours of April in UTC are of March in New York.
  [
    'Europe/Paris',
    '2026.03',
    ['2026-02-28T23:00:00.000Z', '2026-03-31T22:00:00.000Z', '2026-04-01T22:00:00.000Z'],
  ],
  [
    'America/New_York',
    '2026.04',
    ['2026-03-31T04:00:00.000Z', '2026-04-01T04:00:00.000Z', '2026-05-01T04:00:00.000Z'],
  ],
])('rows of %s in the index of %s', (zone, month, edges) => {
  expect(iso(monthRows(zone).edgesOf(month))).toEqual(edges);
});

test('a day is in the row of its month of the zone, as far as the index holds it', () => {
  const { startOf } = monthRows('America/New_York');
  const of = (day: string) => iso([startOf('2026.04', Date.parse(day))]);
  expect(of('2026-03-31T04:00:00Z')).toEqual(['2026-03-31T04:00:00.000Z']);
  expect(of('2026-04-01T04:00:00Z')).toEqual(['2026-04-01T04:00:00.000Z']);
  expect(of('2026-04-30T04:00:00Z')).toEqual(['2026-04-01T04:00:00.000Z']);
});

test('a row by month has its times as numbers, one that measured none has none', () => {
  const words = ['80.0', '80.1', '57.3'];
  const rows = [{ _doc_count: 11, 'usage.duration.buckets': words }, { _doc_count: 2 }].map(
    (document): UsageRow => ({ cube: 'traffic', month: '2026.01', document })
  );
  expect(rowsByMonth(rows, { main: '2026-01-01T00:00:00.000Z' })).toEqual([
    {
      _doc_count: 11,
      'usage.duration.lowest': 57,
      'usage.duration.highest': 80,
      'usage.duration.counts.57': 8,
      'usage.duration.counts.80': 3,
    },
    { _doc_count: 2 },
  ]);
});

test.each([
  ['UTC', '2026.03', '2026-03-01T09:00:00Z', undefined],
  ['UTC', '2026.03', '2026-03-02T09:00:00Z', '2026-03-02T00:00:00.000Z'],
  ['Europe/Paris', '2026.03', '2026-03-20T23:30:00Z', '2026-03-20T23:00:00.000Z'],
  // Its last lines are still awaited: all of its days are over.
  ['Europe/Paris', '2026.03', '2026-04-02T09:00:00Z', '2026-04-01T22:00:00.000Z'],
  ['America/New_York', '2026.03', '2026-02-28T09:00:00Z', undefined],
])('the days of %s in the index of %s that are over at %s', (zone, month, now, end) => {
  const until = monthRows(zone).overUntil(month, Date.parse(now));
  expect(until === undefined ? undefined : new Date(until).toISOString()).toBe(end);
});
