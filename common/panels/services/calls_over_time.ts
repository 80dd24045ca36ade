import { dateHistogram } from '../../query/time_interval';
import { definePanel } from '../define_panel';
import { bucketsOf } from '../panel_answer';
import { markOf } from '../shapes';

const MOST_SERVICES = 10;

export const callsOverTime = definePanel({
  id: 'calls_over_time',
  dashboard: 'services',
  chart: 'time_series',
  title: 'sextant.panel.calls_over_time.title',
  about: 'sextant.panel.calls_over_time.about',
  width: 6,
  search: ({ interval, timeZone }) => ({
    aggs: {
      services: {
        terms: { field: 'ogc.service', size: MOST_SERVICES },
        aggs: { time: { date_histogram: dateHistogram(interval, timeZone) } },
      },
    },
  }),
  read: (answer, { period, interval }) => ({
    unit: 'count',
    stacked: true,
    approximate: false,
    ...period,
    interval: interval.length,
    series: bucketsOf(answer.aggregations, 'services').map((service) => ({
      key: String(service.key),
      ...markOf('service', String(service.key)),
      points: bucketsOf(service, 'time').map(({ key, doc_count: calls }) => [Number(key), calls]),
    })),
  }),
});
