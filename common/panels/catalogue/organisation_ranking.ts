import { definePanel } from '../define_panel';
import { rankingOf } from '../shapes';

export const organisationRanking = definePanel({
  id: 'organisation_ranking',
  dashboard: 'catalogue',
  chart: 'ranking',
  title: 'sextant.panel.organisation_ranking.title',
  about: 'sextant.panel.organisation_ranking.about',
  empty: 'sextant.frame.empty.value',
  ownFilter: 'organisation',
  width: 6,
  more: true,
  ...rankingOf('organisation', 12),
});
