import { COUNTED, KNOWN_SERVICE } from '../../query/failures';
import { dateHistogram } from '../../query/time_interval';
import { definePanel } from '../define_panel';
import { bucketsOf, countOf, insideOf } from '../panel_answer';
import { percentOf, shareOverTime } from '../shapes';
import { thresholdsOf } from '../thresholds';

export const failureShareOverTime = definePanel({
  id: 'failure_share_over_time',
  dashboard: 'services',
  chart: 'time_series',
  title: 'sextant.panel.failure_share_over_time.title',
  about: 'sextant.panel.failure_share.about',
  ownFilter: ['failure', 'status', 'exception', 'outcome'],
  width: 6,
  search: ({ interval, timeZone }) => ({
    aggs: {
      known: {
        filter: KNOWN_SERVICE,
        aggs: {
          time: {
            date_histogram: dateHistogram(interval, timeZone),
            aggs: { failures: { filter: COUNTED } },
          },
        },
      },
    },
  }),
  read: ({ aggregations }, context) =>
    shareOverTime(context, thresholdsOf(context.thresholds, 'failure_share'), {
      key: 'failure',
      words: 'outcome',
      points: bucketsOf(insideOf(aggregations, 'known'), 'time').map((bucket) => [
        Number(bucket.key),
        percentOf(countOf(bucket, 'failures'), bucket.doc_count),
      ]),
    }),
});
