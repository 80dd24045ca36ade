import type { Period } from '../query/resolve_time';
import type { ChartData, TimedSeries } from './chart_data';
import { sumsOf } from './time_points';

type Series = ChartData['time_series'];

export interface Periods {
  readonly now: Period;
  readonly before: Period;
}

/** Series that stand on each other as their sum: what was before is one line over the bars. */
function summed(series: readonly TimedSeries[]): TimedSeries[] {
  const sums = sumsOf(series);
  if (sums.size === 0) return [];
  const points = Array.from(sums.entries()).sort(([a], [b]) => a - b);
  return [{ key: 'total', words: 'series', points }];
}

/** Months are of no fixed length, hence on no grid. */
const SHORTEST_MONTH = 28 * 86_400_000;

const nearest = (instants: readonly number[], instant: number): number | undefined =>
  instants.reduce<number | undefined>(
    (best, one) =>
      best === undefined || Math.abs(one - instant) < Math.abs(best - instant) ? one : best,
    undefined
  );

/**
 * Series of an earlier period with their instants in the present one: those of an interval that differs
 * by an hour of daylight saving, or by a day of a leap year, fall on the present interval.
 */
export function movedSeries(
  { series, interval }: Series,
  before: Series,
  periods: Periods
): TimedSeries[] {
  const shift = periods.now.from - periods.before.from;
  const known = Array.from(
    new Set(series.flatMap(({ points }) => points.map(([instant]) => instant)))
  );
  const place = (instant: number) => {
    const near = nearest(known, instant);
    if (near === undefined) return instant;
    // Where nothing is now: on the grid of what is, or bars would shrink to the time between two instants.
    const steps = Math.round((instant - near) / interval);
    return steps === 0 || interval < SHORTEST_MONTH ? near + steps * interval : instant;
  };
  const moved = (before.stacked ? summed(before.series) : before.series).map(
    ({ key, words, points }): TimedSeries => ({
      key,
      ...(words === undefined ? {} : { words }),
      points: points.map(([instant, value]) => [place(instant + shift), value]),
    })
  );
  return moved.filter(({ points }) => points.some(([, value]) => value !== null));
}
