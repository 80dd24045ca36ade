import { dateHistogram } from '../../query/time_interval';
import { definePanel } from '../define_panel';
import { bucketsOf, insideOf } from '../panel_answer';
import { FAILURE_KINDS, KIND_FILTERS } from './failure_kinds';

export const failuresOverTime = definePanel({
  id: 'failures_over_time',
  dashboard: 'services',
  chart: 'time_series',
  title: 'sextant.panel.failures_over_time.title',
  about: 'sextant.panel.failures_over_time.about',
  empty: 'sextant.panel.failures_over_time.empty',
  ownFilter: ['failure', 'status', 'exception'],
  width: 6,
  search: ({ interval, timeZone }) => ({
    aggs: Object.fromEntries(
      Object.entries(FAILURE_KINDS).map(([kind, filter]) => [
        kind,
        { filter, aggs: { time: { date_histogram: dateHistogram(interval, timeZone) } } },
      ])
    ),
  }),
  read: ({ aggregations }, { period, interval }) => ({
    unit: 'count',
    stacked: true,
    approximate: false,
    ...period,
    interval: interval.length,
    series: Object.keys(FAILURE_KINDS)
      .map((kind) => ({
        key: kind,
        words: 'failure_kind',
        filter: KIND_FILTERS[kind],
        points: bucketsOf(insideOf(aggregations, kind), 'time').map(
          ({ key, doc_count: count }): [number, number] => [Number(key), count]
        ),
      }))
      .filter(({ points }) => points.length > 0),
  }),
});
