import { COUNTED } from '../../query/failures';
import { definePanel } from '../define_panel';
import { Bucket, bucketsOf } from '../panel_answer';
import { markOf } from '../shapes';

const MOST_ROWS = 12;

/** Services behind the catalogue's records that fail, by what was asked of them. */
export const failingLayers = definePanel({
  id: 'failing_layers',
  dashboard: 'usage',
  chart: 'ranking',
  title: 'sextant.panel.failing_layers.title',
  about: 'sextant.panel.failing_layers.about',
  empty: 'sextant.frame.empty.failures',
  ownFilter: 'layer',
  width: 6,
  search: () => ({
    must: [COUNTED],
    aggs: {
      services: {
        terms: { field: 'ogc.service', size: 20 },
        aggs: {
          layers: { terms: { field: 'ogc.layers', size: MOST_ROWS } },
        },
      },
    },
  }),
  read: ({ aggregations }) => {
    const rows = bucketsOf(aggregations, 'services').flatMap((service) =>
      bucketsOf(service, 'layers').map(({ key, doc_count: count }: Bucket) => ({
        key: String(key),
        group: String(service.key),
        count,
        ...markOf('layer', String(key)),
      }))
    );
    const sorted = rows.sort((a, b) => b.count - a.count);
    const hidden = sorted.slice(MOST_ROWS).reduce((sum, { count }) => sum + count, 0);
    return { others: hidden, rows: sorted.slice(0, MOST_ROWS) };
  },
});
