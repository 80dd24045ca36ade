import { FILTERS } from '../../query/filter_fields';
import { COUNTED } from '../../query/failures';
import { dateHistogram } from '../../query/time_interval';
import { definePanel } from '../define_panel';
import { bucketsOf, countOf, totalOf } from '../panel_answer';
import { percentOf, shareOverTime } from '../shapes';
import { thresholdsOf } from '../thresholds';

/** Monitoring alone tells it: it asks day and night, whoever else does. */
export const PROBES = { term: { [FILTERS.client.field]: 'probe' } };
/** Filters that say whose requests, or which outcomes: availability is of all that probes ask. */
export const OF_PROBES = ['users', 'client', 'outcome', 'failure', 'status', 'exception'] as const;

/** Share of probes' requests that did not fail, in percent; null without any. */
export const available = (failed: number, total: number) => {
  const share = percentOf(failed, total);
  return share === null ? null : 100 - share;
};

export const availability = definePanel({
  id: 'availability',
  dashboard: 'services',
  chart: 'figure',
  title: 'sextant.panel.availability.title',
  about: 'sextant.panel.availability.about',
  ownFilter: OF_PROBES,
  width: 2,
  search: () => ({ must: [PROBES], aggs: { failed: { filter: COUNTED } } }),
  read: (answer) => ({
    value: available(countOf(answer.aggregations, 'failed'), totalOf(answer)),
    unit: 'percent',
  }),
});

export const availabilityOverTime = definePanel({
  id: 'availability_over_time',
  dashboard: 'services',
  chart: 'time_series',
  title: 'sextant.panel.availability_over_time.title',
  about: 'sextant.panel.availability.about',
  empty: 'sextant.panel.availability_over_time.empty',
  ownFilter: OF_PROBES,
  width: 6,
  search: ({ interval, timeZone }) => ({
    must: [PROBES],
    aggs: {
      time: {
        date_histogram: dateHistogram(interval, timeZone),
        aggs: { failed: { filter: COUNTED } },
      },
    },
  }),
  read: ({ aggregations }, context) =>
    shareOverTime(context, thresholdsOf(context.thresholds, 'availability'), {
      key: 'availability',
      words: 'series',
      points: bucketsOf(aggregations, 'time').map((bucket) => [
        Number(bucket.key),
        available(countOf(bucket, 'failed'), bucket.doc_count),
      ]),
    }),
});
