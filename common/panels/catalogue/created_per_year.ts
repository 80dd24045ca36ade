import { definePanel } from '../define_panel';
import { bucketsOf } from '../panel_answer';
import { markOf } from '../shapes';
import { stepOf, wholeSteps } from '../time_steps';

export const createdPerYear = definePanel({
  id: 'created_per_year',
  dashboard: 'catalogue',
  chart: 'columns',
  title: 'sextant.panel.created_per_year.title',
  about: 'sextant.panel.created_per_year.about',
  ownFilter: 'created',
  width: 6,
  more: true,
  search: () => ({
    aggs: {
      years: { date_histogram: { field: 'created', calendar_interval: 'year', min_doc_count: 1 } },
    },
  }),
  read: ({ aggregations }) => {
    const years = wholeSteps(
      new Map(
        bucketsOf(aggregations, 'years').map((bucket) => [
          stepOf(Number(bucket.key), 'year'),
          bucket.doc_count,
        ])
      ),
      'year'
    );
    let sum = 0;
    return {
      step: 'year',
      bars: years.map(([key, count]) => ({ key, count, ...markOf('created', key) })),
      cumulated: years.map(([, count]) => (sum += count)),
    };
  },
});
