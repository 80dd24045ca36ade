import { definePanel } from '../define_panel';
import { valueOf } from '../panel_answer';

export const lastRecordCreated = definePanel({
  id: 'last_record_created',
  dashboard: 'catalogue',
  chart: 'figure',
  title: 'sextant.panel.last_record_created.title',
  about: 'sextant.panel.last_record_created.about',
  ownFilter: 'created',
  width: 3,
  search: () => ({ aggs: { created: { max: { field: 'created' } } } }),
  read: (answer, { totals }) => {
    const created = totals?.last_created ?? valueOf(answer.aggregations, 'created');
    if (created === null) return { value: null, unit: 'year' };
    const year = new Date(created).getUTCFullYear();
    return { value: year, unit: 'year', filter: { name: 'created', value: String(year) } };
  },
});
