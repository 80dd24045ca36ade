import { boxOfTile } from '../../ogc/map_tile';
import { definePanel } from '../define_panel';
import { bucketsOf, countOf, othersOf } from '../panel_answer';
import { partOf } from '../shapes';

/** What a map can show: beyond these the squares hold next to nothing. */
const MOST_TILES = 1000;

/** Where on the globe maps and data are asked for: the middles of the boxes of requests. */
export const areasAskedFor = definePanel({
  id: 'areas_asked_for',
  dashboard: 'services',
  chart: 'density',
  title: 'sextant.panel.areas_asked_for.title',
  about: 'sextant.panel.areas_asked_for.about',
  ownFilter: 'tile',
  width: 12,
  search: () => ({
    aggs: {
      tiles: { terms: { field: 'ogc.tile', size: MOST_TILES } },
      located: { filter: { exists: { field: 'ogc.tile' } } },
    },
  }),
  read: ({ aggregations }) => ({
    total: countOf(aggregations, 'located'),
    others: othersOf(aggregations, 'tiles'),
    cells: bucketsOf(aggregations, 'tiles').flatMap((bucket) => {
      const box = boxOfTile(String(bucket.key));
      return box ? [{ ...partOf('tile', bucket), box }] : [];
    }),
  }),
});
