import type { Figures } from '../api/contracts/figures';
import { FIGURE_CURVES, figureSeries } from './figure_series';

const figures = (at: string, change: Partial<Figures> = {}): Figures => ({
  at,
  view: 'complete',
  records: 4,
  owned_only: 0,
  access: { public: 3, restricted: 1, unknown: 0 },
  validity: { valid: 1, invalid: 2, unknown: 1 },
  inspire: { valid: 2, invalid: 0, unknown: 2 },
  by_standard: [],
  anomalous: 1,
  created: 0,
  changed: 0,
  removed: 0,
  ...change,
});
const [, shares] = FIGURE_CURVES;
if (!shares) throw new Error('There is no curve of shares');
const lastValues = (of: Figures) =>
  figureSeries(shares, [of]).series.map(({ points }) => points[0]?.[1]);

test('shares are of all records', () => {
  expect(lastValues(figures('2026-01-01T00:00:00Z'))).toEqual([75, 25, 50]);
});

test('what cannot be told is null, never zero', () => {
  expect(lastValues(figures('2026-01-01T00:00:00Z', { view: 'public' }))[0]).toBeNull();
  expect(lastValues(figures('2026-01-01T00:00:00Z', { records: 0 }))).toEqual([null, null, null]);
});

test('a pause between two snapshots is no gap', () => {
  const curve = figureSeries(shares, [
    figures('2026-01-01T00:00:00Z'),
    figures('2026-01-02T00:00:00Z'),
    figures('2026-03-02T00:00:00Z'),
  ]);
  expect(curve.interval).toBe(59 * 86_400_000);
  expect(curve.series[0]?.points).toHaveLength(3);
});

test('what was before the first snapshot has no data, and leaves the curve room', () => {
  const two = [figures('2026-01-11T00:00:00Z'), figures('2026-01-21T00:00:00Z')];
  const first = Date.parse('2026-01-11T00:00:00Z');
  const near = figureSeries(shares, two, Date.parse('2026-01-08T00:00:00Z'));
  expect(near.gaps).toEqual([[Date.parse('2026-01-08T00:00:00Z'), first]]);
  const far = figureSeries(shares, two, Date.parse('2000-01-01T00:00:00Z'));
  expect(far.from).toBe(Date.parse('2026-01-06T00:00:00Z'));
  expect(far.gaps).toEqual([[far.from, first]]);
  expect(figureSeries(shares, two, first).gaps).toBeUndefined();
  expect(figureSeries(shares, two).from).toBe(first);
});

test('no snapshot is no point', () => {
  expect(figureSeries(shares, []).series.every(({ points }) => points.length === 0)).toBe(true);
});
