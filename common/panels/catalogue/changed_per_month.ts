import { definePanel } from '../define_panel';
import { bucketsOf } from '../panel_answer';
import { markOf } from '../shapes';
import { stepOf, wholeSteps } from '../time_steps';

const MOST_MONTHS = 36;

/** The last three years: what changed before is of no use to who keeps a catalogue. */
export const changedPerMonth = definePanel({
  id: 'changed_per_month',
  dashboard: 'catalogue',
  chart: 'columns',
  title: 'sextant.panel.changed_per_month.title',
  about: 'sextant.panel.changed_per_month.about',
  ownFilter: 'changed',
  width: 6,
  more: true,
  search: () => ({
    aggs: {
      months: {
        date_histogram: { field: 'changed', calendar_interval: 'month', min_doc_count: 1 },
      },
    },
  }),
  read: ({ aggregations }) => {
    const counts = bucketsOf(aggregations, 'months').map(
      (bucket) => [stepOf(Number(bucket.key), 'month'), bucket.doc_count] as const
    );
    return {
      step: 'month',
      bars: wholeSteps(new Map(counts), 'month')
        .slice(-MOST_MONTHS)
        .map(([key, count]) => ({ key, count, ...markOf('changed', key) })),
    };
  },
});
