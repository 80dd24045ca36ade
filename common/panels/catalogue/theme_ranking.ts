import { definePanel } from '../define_panel';
import { rankingOf } from '../shapes';

export const themeRanking = definePanel({
  id: 'theme_ranking',
  dashboard: 'catalogue',
  chart: 'ranking',
  title: 'sextant.panel.theme_ranking.title',
  about: 'sextant.panel.theme_ranking.about',
  empty: 'sextant.frame.empty.value',
  ownFilter: 'theme',
  width: 6,
  more: true,
  ...rankingOf('theme', 12),
});
