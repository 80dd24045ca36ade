import { definePanel } from '../define_panel';
import { totalOf } from '../panel_answer';

export const recordCount = definePanel({
  id: 'record_count',
  dashboard: 'catalogue',
  chart: 'figure',
  title: 'sextant.panel.record_count.title',
  about: 'sextant.panel.record_count.about',
  width: 3,
  search: () => ({}),
  read: (answer, { totals }) => ({ value: totals?.records ?? totalOf(answer), unit: 'count' }),
});
