import { definePanel } from '../define_panel';
import { totalOf } from '../panel_answer';

export const callCount = definePanel({
  id: 'call_count',
  dashboard: 'services',
  chart: 'figure',
  title: 'sextant.panel.call_count.title',
  about: 'sextant.panel.call_count.about',
  width: 2,
  search: () => ({}),
  read: (answer) => ({ value: totalOf(answer), unit: 'count' }),
});
