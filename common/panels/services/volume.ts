import { definePanel } from '../define_panel';
import { valueOf } from '../panel_answer';

export const volume = definePanel({
  id: 'volume',
  dashboard: 'services',
  chart: 'figure',
  title: 'sextant.panel.volume.title',
  about: 'sextant.panel.volume.about',
  width: 2,
  search: () => ({ aggs: { bytes: { sum: { field: 'http.response.body.bytes' } } } }),
  read: (answer) => ({ value: valueOf(answer.aggregations, 'bytes'), unit: 'bytes' }),
});
