import { definePanel } from '../define_panel';
import { bucketsOf, othersOf } from '../panel_answer';
import { partOf } from '../shapes';

export const statuses = definePanel({
  id: 'statuses',
  dashboard: 'services',
  chart: 'ranking',
  title: 'sextant.panel.statuses.title',
  about: 'sextant.panel.statuses.about',
  ownFilter: 'status',
  width: 6,
  search: () => ({
    aggs: { statuses: { terms: { field: 'http.response.status_code', size: 12 } } },
  }),
  read: ({ aggregations }) => ({
    others: othersOf(aggregations, 'statuses'),
    rows: bucketsOf(aggregations, 'statuses').map((bucket) => partOf('status', bucket)),
  }),
});
