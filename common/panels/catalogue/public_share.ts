import { definePanel } from '../define_panel';
import { countOf, totalOf } from '../panel_answer';
import { percentOf } from '../shapes';

/** Unknown where the source sees public records only: 100 % would be wrong. */
export const publicShare = definePanel({
  id: 'public_share',
  dashboard: 'catalogue',
  chart: 'figure',
  title: 'sextant.panel.public_share.title',
  about: 'sextant.panel.public_share.about',
  ownFilter: 'access',
  width: 3,
  search: () => ({ aggs: { public: { filter: { term: { access: 'public' } } } } }),
  read: (answer, { catalogue }) => ({
    value:
      catalogue?.view === 'complete'
        ? percentOf(countOf(answer.aggregations, 'public'), totalOf(answer))
        : null,
    unit: 'percent',
    filter: { name: 'access', value: 'public' },
  }),
});
