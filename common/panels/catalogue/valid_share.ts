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
  search: () => ({
    aggs: {
      valid: { filter: { term: { validity: 'valid' } } },
      with_inspire: { filter: { term: { validity_with_inspire: 'valid' } } },
    },
  }),
  read: (answer, { totals }) => ({
    value: totals
      ? percentOf(totals['validity.valid'] ?? 0, totals.records ?? 0)
      : percentOf(countOf(answer.aggregations, 'valid'), totalOf(answer)),
    unit: 'percent',
    filter: { name: 'validity', value: 'valid' },
    beside: {
      key: 'with_inspire',
      // The figures of all records do not tell it.
      value: totals
        ? null
        : percentOf(countOf(answer.aggregations, 'with_inspire'), totalOf(answer)),
      filter: { name: 'with_inspire', value: 'valid' },
    },
  }),
});
