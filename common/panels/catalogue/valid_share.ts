import { definePanel } from '../define_panel';
import { countOf, totalOf } from '../panel_answer';
import { percentOf } from '../shapes';

export const validShare = definePanel({
  id: 'valid_share',
  dashboard: 'catalogue',
  chart: 'figure',
  title: 'sextant.panel.valid_share.title',
  about: 'sextant.panel.valid_share.about',
  ownFilter: 'validity',
  width: 3,
  search: () => ({ aggs: { valid: { filter: { term: { validity: 'valid' } } } } }),
  read: (answer, { totals }) => ({
    value: totals
      ? percentOf(totals['validity.valid'] ?? 0, totals.records ?? 0)
      : percentOf(countOf(answer.aggregations, 'valid'), totalOf(answer)),
    unit: 'percent',
    filter: { name: 'validity', value: 'valid' },
  }),
});
