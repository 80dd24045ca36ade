import { groupTable } from '../group_table';

const USE = ['calls', 'visitors', 'downloads', 'volume', 'failures'] as const;

export const layerUse = groupTable({
  id: 'layer_use',
  title: 'sextant.panel.layer_use.title',
  about: 'sextant.panel.layer_use.about',
  by: 'layer',
  name: 'sextant.column.layer',
  measures: USE,
  order: 'calls',
});
export const countryUse = groupTable({
  id: 'country_use',
  title: 'sextant.panel.country_use.title',
  about: 'sextant.panel.country_use.about',
  by: 'country',
  name: 'sextant.column.country',
  measures: USE,
  order: 'calls',
});
export const projectUse = groupTable({
  id: 'project_use',
  title: 'sextant.panel.project_use.title',
  about: 'sextant.panel.project_use.about',
  by: 'project',
  name: 'sextant.column.project',
  measures: USE,
  order: 'calls',
});
export const serviceUse = groupTable({
  id: 'service_use',
  title: 'sextant.panel.service_use.title',
  about: 'sextant.panel.service_use.about',
  by: 'service',
  name: 'sextant.column.service',
  measures: USE,
  order: 'calls',
});
export const softwareUse = groupTable({
  id: 'software_use',
  title: 'sextant.panel.software_use.title',
  about: 'sextant.panel.software_use.about',
  by: 'software',
  name: 'sextant.column.software',
  measures: ['calls', 'visitors', 'failures', 'p95'],
  order: 'calls',
});
