import { definePanel } from '../define_panel';
import { rankingOf } from '../shapes';

export const topicRanking = definePanel({
  id: 'topic_ranking',
  dashboard: 'catalogue',
  chart: 'ranking',
  title: 'sextant.panel.topic_ranking.title',
  about: 'sextant.panel.topic_ranking.about',
  empty: 'sextant.frame.empty.value',
  ownFilter: 'topic',
  width: 6,
  more: true,
  ...rankingOf('topic', 12),
});
