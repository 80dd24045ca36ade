import { dateHistogram } from '../../query/time_interval';
import { COUNTED_USES, USED } from '../../query/used';
import { definePanel } from '../define_panel';
import { bucketsOf, countsOf } from '../panel_answer';
import { markOf } from '../shapes';
import { loggedIntervals, loggedTime, pointsOf } from './logged_time';

/** Consultations, visualisations and downloads; where no log was read the lines break. */
export const usageOverTime = definePanel({
  id: 'usage_over_time',
  dashboard: 'usage',
  chart: 'time_series',
  title: 'sextant.panel.usage_over_time.title',
  about: 'sextant.panel.usage_over_time.about',
  empty: 'sextant.frame.empty.logs',
  ownFilter: 'usage',
  width: 12,
  search: (context) => ({
    aggs: {
      ...loggedTime(context),
      time: {
        date_histogram: dateHistogram(context.interval, context.timeZone),
        aggs: {
          usages: { filters: { filters: USED } },
        },
      },
    },
  }),
  read: (answer, { period, interval }) => {
    const intervals = loggedIntervals(answer);
    const buckets = bucketsOf(answer.aggregations, 'time');
    return {
      unit: 'count',
      stacked: false,
      approximate: false,
      ...period,
      interval: interval.length,
      series: COUNTED_USES.map((usage) => ({
        key: usage,
        ...markOf('usage', usage),
        points: pointsOf(intervals, buckets, (bucket) => countsOf(bucket, 'usages')[usage] ?? 0),
      })),
    };
  },
});
