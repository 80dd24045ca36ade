import { definePanel } from '../define_panel';
import { bucketsOf, totalOf } from '../panel_answer';
import { markOf } from '../shapes';

export const harvestedShares = definePanel({
  id: 'harvested_shares',
  dashboard: 'catalogue',
  chart: 'shares',
  title: 'sextant.panel.harvested_shares.title',
  about: 'sextant.panel.harvested_shares.about',
  ownFilter: 'harvested',
  width: 4,
  more: true,
  search: () => ({ aggs: { parts: { terms: { field: 'harvested' } } } }),
  read: (answer) => ({
    total: totalOf(answer),
    parts: bucketsOf(answer.aggregations, 'parts').map((bucket) => {
      // OpenSearch gives the values of a boolean as 1 and 0.
      const key = bucket.key === 1 || bucket.key === 'true' ? 'true' : 'false';
      return { key, count: bucket.doc_count, ...markOf('harvested', key) };
    }),
  }),
});
