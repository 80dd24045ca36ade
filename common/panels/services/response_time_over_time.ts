import { dateHistogram } from '../../query/time_interval';
import { definePanel } from '../define_panel';
import { bucketsOf, percentileOf } from '../panel_answer';
import { durationPercentiles, milliseconds } from '../shapes';
import { thresholdsOf } from '../thresholds';

/** Name of a series and the percentile as OpenSearch names it. */
const PERCENTILES = { p50: '50.0', p95: '95.0', p99: '99.0' } as const;

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
        aggs: { duration: durationPercentiles(Object.values(PERCENTILES).map(Number)) },
      },
    },
  }),
  read: ({ aggregations }, { period, interval, thresholds }) => ({
    unit: 'milliseconds',
    stacked: false,
    approximate: true,
    ...period,
    interval: interval.length,
    lines: thresholdsOf(thresholds, 'response_time_p95'),
    series: Object.entries(PERCENTILES).map(([key, percent]) => ({
      key,
      words: 'series',
      points: bucketsOf(aggregations, 'time').map((bucket) => [
        Number(bucket.key),
        milliseconds(percentileOf(bucket, 'duration', percent)),
      ]),
    })),
  }),
});
