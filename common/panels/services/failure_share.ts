import { definePanel } from '../define_panel';
import { countOf, insideOf } from '../panel_answer';
import { percentOf } from '../shapes';

/** Scanners ask for no service: they are outside the rate. */
const KNOWN_SERVICE = { bool: { must_not: [{ term: { 'ogc.service': 'other' } }] } };

/** A 401 is a challenge and a 499 a client that left: shown by status, not in the rate. */
const FAILURE = {
  bool: {
    filter: [{ term: { 'event.outcome': 'failure' } }],
    must_not: [{ terms: { 'http.response.status_code': [401, 499] } }],
  },
};

export const failureShare = definePanel({
  id: 'failure_share',
  dashboard: 'services',
  chart: 'figure',
  title: 'sextant.panel.failure_share.title',
  about: 'sextant.panel.failure_share.about',
  ownFilter: 'outcome',
  width: 3,
  search: () => ({
    aggs: { known: { filter: KNOWN_SERVICE, aggs: { failures: { filter: FAILURE } } } },
  }),
  read: ({ aggregations }) => ({
    value: percentOf(
      countOf(insideOf(aggregations, 'known'), 'failures'),
      countOf(aggregations, 'known')
    ),
    unit: 'percent',
    filter: { name: 'outcome', value: 'failure' },
  }),
});
