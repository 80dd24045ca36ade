import { USED } from '../../query/used';
import { dateHistogram } from '../../query/time_interval';
import { definePanel } from '../define_panel';
import { bucketsOf, countOf, totalOf } from '../panel_answer';
import { markOf } from '../shapes';

export const downloads = definePanel({
  id: 'downloads',
  dashboard: 'services',
  chart: 'figure',
  title: 'sextant.panel.downloads.title',
  about: 'sextant.panel.downloads.about',
  width: 2,
  search: () => ({ aggs: { downloads: { filter: USED.download } } }),
  read: ({ aggregations }) => ({
    value: countOf(aggregations, 'downloads'),
    unit: 'count',
    filter: { name: 'usage', value: 'download' },
  }),
});

export const downloadsOverTime = definePanel({
  id: 'downloads_over_time',
  dashboard: 'services',
  chart: 'time_series',
  title: 'sextant.panel.downloads_over_time.title',
  about: 'sextant.panel.downloads.about',
  empty: 'sextant.panel.downloads_over_time.empty',
  width: 6,
  search: ({ interval, timeZone }) => ({
    must: [USED.download],
    aggs: {
      services: {
        terms: { field: 'ogc.service', size: 10 },
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
    series:
      totalOf(answer) === 0
        ? []
        : bucketsOf(answer.aggregations, 'services').map((service) => ({
            key: String(service.key),
            ...markOf('service', String(service.key)),
            points: bucketsOf(service, 'time').map(({ key, doc_count: count }) => [
              Number(key),
              count,
            ]),
          })),
  }),
});
