import { definePanel } from '../define_panel';
import { countOf, insideOf } from '../panel_answer';
import { COUNTED, KNOWN_SERVICE } from '../../query/failures';
import { percentOf } from '../shapes';

export const failureShare = definePanel({
  id: 'failure_share',
  dashboard: 'services',
  chart: 'figure',
  title: 'sextant.panel.failure_share.title',
  about: 'sextant.panel.failure_share.about',
  ownFilter: 'failure',
  width: 2,
  search: () => ({
    aggs: { known: { filter: KNOWN_SERVICE, aggs: { failures: { filter: COUNTED } } } },
  }),
  read: ({ aggregations }) => ({
    value: percentOf(
      countOf(insideOf(aggregations, 'known'), 'failures'),
      countOf(aggregations, 'known')
    ),
    unit: 'percent',
    filter: { name: 'failure', value: 'counted' },
  }),
});
