import { dateHistogram, visitorInterval } from '../../query/time_interval';
import { definePanel } from '../define_panel';
import { bucketsOf, valueOf } from '../panel_answer';
import { UNIQUE_VISITORS } from '../unique_visitors';

const VISITORS = { visitors: UNIQUE_VISITORS };

export const visitors = definePanel({
  id: 'service_visitors',
  dashboard: 'services',
  chart: 'figure',
  title: 'sextant.panel.service_visitors.title',
  about: 'sextant.panel.service_visitors.about',
  width: 2,
  search: () => ({ aggs: VISITORS }),
  read: ({ aggregations }) => ({
    // Logs without an address tell no visitor at all: unknown, not nobody.
    value: valueOf(aggregations, 'visitors') || null,
    unit: 'count',
    approximate: true,
  }),
});

export const visitorsOverTime = definePanel({
  id: 'visitors_over_time',
  dashboard: 'services',
  chart: 'time_series',
  title: 'sextant.panel.visitors_over_time.title',
  about: 'sextant.panel.visitors_over_time.about',
  width: 6,
  search: ({ interval, timeZone }) => ({
    aggs: {
      time: { date_histogram: dateHistogram(visitorInterval(interval), timeZone), aggs: VISITORS },
    },
  }),
  read: ({ aggregations }, { period, interval }) => ({
    unit: 'count',
    stacked: true,
    approximate: true,
    ...period,
    interval: visitorInterval(interval).length,
    series: [
      {
        key: 'visitors',
        words: 'series',
        points: bucketsOf(aggregations, 'time').map((bucket) => [
          Number(bucket.key),
          valueOf(bucket, 'visitors'),
        ]),
      },
    ],
  }),
});
