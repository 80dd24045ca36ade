import { groupTable } from '../group_table';

export const slowestLayers = groupTable({
  id: 'slowest_layers',
  title: 'sextant.panel.slowest_layers.title',
  about: 'sextant.panel.slowest_layers.about',
  by: 'layer',
  name: 'sextant.column.layer',
  measures: ['calls', 'failures', 'p50', 'p95'],
  order: 'p95',
  most: 50,
});
