import { dateHistogram } from '../../query/time_interval';
import { PanelContext } from '../define_panel';
import { Bucket, bucketsOf, countOf, insideOf, PanelAnswer } from '../panel_answer';
import { periodClause } from '../panel_query';

type Point = [number, number | null];

/**
 * Whether logs tell anything of an interval: all requests count here, whatever the page is filtered
 * by. `global` leaves the query of the panel out.
 */
export function loggedTime({ period, interval, timeZone }: PanelContext) {
  return {
    logs: {
      global: {},
      aggs: {
        period: {
          filter: periodClause(period),
          aggs: { time: { date_histogram: dateHistogram(interval, timeZone) } },
        },
      },
    },
  };
}

/** Whether logs tell anything of the period at all: without them a count is unknown, not 0. */
export function loggedPeriod({ period }: PanelContext) {
  return { logs: { global: {}, aggs: { period: { filter: periodClause(period) } } } };
}

export function isLogged({ aggregations }: PanelAnswer): boolean {
  return countOf(insideOf(aggregations, 'logs'), 'period') > 0;
}

/** Starts of the intervals that logs tell something of, oldest first. */
export function loggedIntervals({ aggregations }: PanelAnswer): number[] {
  const period = insideOf(insideOf(aggregations, 'logs'), 'period');
  return bucketsOf(period, 'time').map(({ key }) => Number(key));
}

/** A point for each interval with logs: no request there is 0. An interval without logs has none. */
export function pointsOf(
  intervals: readonly number[],
  buckets: readonly Bucket[],
  countIn: (bucket: Bucket) => number
): Point[] {
  const counts = new Map(buckets.map((bucket) => [Number(bucket.key), countIn(bucket)]));
  return intervals.map((instant): Point => [instant, counts.get(instant) ?? 0]);
}
