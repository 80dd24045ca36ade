import { dateHistogram } from '../../query/time_interval';
import { definePanel } from '../define_panel';
import { Bucket, bucketsOf, percentileOf, valueOf } from '../panel_answer';
import { durationPercentiles, milliseconds } from '../shapes';

const SERIES = {
  mean: (bucket: Bucket) => valueOf(bucket, 'mean'),
  p95: (bucket: Bucket) => percentileOf(bucket, 'duration', '95.0'),
};

export const responseTimeOverTime = definePanel({
  id: 'response_time_over_time',
  dashboard: 'services',
  chart: 'time_series',
  title: 'sextant.panel.response_time_over_time.title',
  about: 'sextant.panel.response_time_over_time.about',
  empty: 'sextant.panel.response_time_over_time.empty',
  width: 6,
  search: ({ interval, timeZone }) => ({
    aggs: {
      time: {
        date_histogram: dateHistogram(interval, timeZone),
        aggs: {
          mean: { avg: { field: 'event.duration' } },
          duration: durationPercentiles([95]),
        },
      },
    },
  }),
  read: (answer, { period, interval }) => ({
    unit: 'milliseconds',
    stacked: false,
    approximate: true,
    ...period,
    interval: interval.length,
    series: Object.entries(SERIES).map(([key, valueIn]) => ({
      key,
      words: 'series',
      points: bucketsOf(answer.aggregations, 'time').map((bucket) => [
        Number(bucket.key),
        milliseconds(valueIn(bucket)),
      ]),
    })),
  }),
});
