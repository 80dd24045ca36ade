import { LTTB } from 'downsample';
import { thinOut } from './thin_out';

/** No screen shows more points of a line than this. */
export const MOST_POINTS = 1000;

/** Milliseconds since the epoch, value. */
export type Point = readonly [number, number | null];

/** Where an interval has no data the line breaks: no data is not zero, and not a straight line. */
export function withGaps(points: readonly Point[], interval: number): Point[] {
  const drawn: Point[] = [];
  points.forEach((point, index) => {
    const before = points[index - 1];
    if (before && point[0] - before[0] > 1.5 * interval) drawn.push([before[0] + interval, null]);
    drawn.push(point);
  });
  return drawn;
}

/** What series add up to at each instant, where they stand on each other. */
export function sumsOf(
  series: readonly { readonly points: readonly Point[] }[]
): Map<number, number> {
  const sums = new Map<number, number>();
  for (const { points } of series) {
    for (const [instant, value] of points) {
      sums.set(instant, (sums.get(instant) ?? 0) + (value ?? 0));
    }
  }
  return sums;
}

/** Whether anything can be drawn at all. */
export function hasPoints(series: readonly { readonly points: readonly Point[] }[]): boolean {
  return series.some(({ points }) => points.some(([, value]) => value !== null));
}

/** The largest value of all series; 0 where there is none. */
export function largestOf(series: readonly { readonly points: readonly Point[] }[]): number {
  return series.reduce(
    (largest, { points }) =>
      points.reduce((most, [, value]) => Math.max(most, value ?? 0), largest),
    0
  );
}

type Known = [number, number];

/** The parts of a line between its gaps. */
function unbroken(points: readonly Point[]): Known[][] {
  const parts: Known[][] = [[]];
  for (const [at, value] of points) {
    if (value === null) parts.push([]);
    else parts[parts.length - 1]?.push([at, value]);
  }
  return parts.filter((part) => part.length > 0);
}

/**
 * A line of at most so many points that looks as the whole line does: its peaks stay (LTTB, largest
 * triangle three buckets), and so do its gaps.
 */
export function thinned(points: readonly Point[], most = MOST_POINTS): Point[] {
  if (points.length <= most) return [...points];
  const parts = unbroken(points);
  // A gap costs a point, and no part has less than its ends.
  const least = parts.length * 3;
  if (least > most) return thinOut(points, most);
  const known = parts.reduce((sum, part) => sum + part.length, 0);
  const room = most - least;
  const drawn = parts.map((part): Point[] => {
    const target = 2 + Math.floor((room * part.length) / Math.max(1, known));
    return part.length <= target ? part : (LTTB(part, target) as Known[]);
  });
  return drawn.flatMap((part, at) => {
    const end = part[part.length - 1]?.[0] ?? 0;
    return at < drawn.length - 1 ? [...part, [end + 1, null] as Point] : part;
  });
}

/** How many points a line has where not all of them are drawn. */
export function undrawn(
  series: readonly { readonly points: readonly Point[] }[]
): number | undefined {
  const longest = Math.max(0, ...series.map(({ points }) => points.length));
  return longest > MOST_POINTS ? longest : undefined;
}
