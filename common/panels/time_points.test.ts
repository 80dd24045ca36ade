import { MOST_POINTS, thinned, undrawn, withGaps } from './time_points';

type Point = [number, number | null];
const wave = (length: number): Point[] =>
  Array.from({ length }, (_, at): Point => [at * 1000, Math.sin(at / 300)]);

test('a line of few points is drawn as it is', () => {
  const points = wave(MOST_POINTS);
  expect(thinned(points)).toEqual(points);
  expect(undrawn([{ points }])).toBeUndefined();
});

test('a long line keeps its ends, its order and a peak of one point', () => {
  const points = wave(20_000);
  points[7_777] = [7_777_000, 50];
  const drawn = thinned(points);
  expect(drawn.length).toBeLessThanOrEqual(MOST_POINTS);
  expect(drawn.length).toBeGreaterThan(0.9 * MOST_POINTS);
  expect(drawn[0]).toEqual(points[0]);
  expect(drawn[drawn.length - 1]).toEqual(points[points.length - 1]);
  expect(drawn).toContainEqual([7_777_000, 50]);
  expect(drawn.map(([at]) => at)).toEqual(drawn.map(([at]) => at).sort((a, b) => a - b));
  expect(undrawn([{ points: [] }, { points }])).toBe(20_000);
});

test('gaps stay gaps', () => {
  const points = withGaps([...wave(5000), ...wave(9000).slice(6000)], 1000);
  const drawn = thinned(points);
  expect(drawn.length).toBeLessThanOrEqual(MOST_POINTS);
  expect(drawn.filter(([, value]) => value === null)).toHaveLength(1);
  const gap = drawn.findIndex(([, value]) => value === null);
  expect(drawn[gap - 1]?.[0]).toBe(4_999_000);
  expect(drawn[gap + 1]?.[0]).toBe(6_000_000);
});

test('many gaps, and nothing at all', () => {
  const broken = wave(9000).map(([at, value], index): Point => [
    at,
    index % 9 === 0 ? null : value,
  ]);
  expect(thinned(broken)).toHaveLength(MOST_POINTS);
  expect(thinned(wave(2000).map(([at]): Point => [at, null]))).toEqual([]);
});
