import { definePanel } from '../define_panel';
import { rankingOf } from '../shapes';

export const protocolRanking = definePanel({
  id: 'protocol_ranking',
  dashboard: 'catalogue',
  chart: 'ranking',
  title: 'sextant.panel.protocol_ranking.title',
  about: 'sextant.panel.protocol_ranking.about',
  empty: 'sextant.frame.empty.value',
  ownFilter: 'protocol',
  width: 6,
  more: true,
  ...rankingOf('protocol', 12),
});
