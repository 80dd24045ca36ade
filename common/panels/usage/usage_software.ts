import { definePanel } from '../define_panel';
import { rankingOf } from '../shapes';

export const usageSoftware = definePanel({
  id: 'usage_software',
  dashboard: 'usage',
  chart: 'ranking',
  title: 'sextant.panel.usage_software.title',
  about: 'sextant.panel.usage_software.about',
  ownFilter: 'software',
  width: 6,
  ...rankingOf('software', 10),
});
