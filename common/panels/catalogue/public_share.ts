import { definePanel } from '../define_panel';
import { countOf, totalOf } from '../panel_answer';
import { percentOf } from '../shapes';

/**
 * Unknown where the source, or the reader, sees public records only: 100 % would be wrong. Of all
 * records the figures of the snapshot tell it.
 */
export const publicShare = definePanel({
  id: 'public_share',
  dashboard: 'catalogue',
  chart: 'figure',
  title: 'sextant.panel.public_share.title',
  about: 'sextant.panel.public_share.about',
  ownFilter: 'access',
  width: 3,
  search: () => ({ aggs: { public: { filter: { term: { access: 'public' } } } } }),
  read: (answer, { catalogue, partial, totals }) => ({
    value:
      catalogue?.view !== 'complete'
        ? null
        : totals
          ? percentOf(totals['access.public'] ?? 0, totals.records ?? 0)
          : partial
            ? null
            : percentOf(countOf(answer.aggregations, 'public'), totalOf(answer)),
    unit: 'percent',
    filter: { name: 'access', value: 'public' },
  }),
});
