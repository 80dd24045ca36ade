import { definePanel } from '../define_panel';
import { bucketsOf, countOf, othersOf } from '../panel_answer';
import { partOf } from '../shapes';
import { FEWEST, tellsRecord } from './small_counts';

const MOST_COUNTRIES = 250;

/** Where downloads come from. Of a single record, countries with few of them are told together. */
export const downloadsByCountry = definePanel({
  id: 'downloads_by_country',
  dashboard: 'usage',
  chart: 'countries',
  title: 'sextant.panel.downloads_by_country.title',
  about: 'sextant.panel.downloads_by_country.about',
  empty: 'sextant.frame.empty.downloads',
  ownFilter: 'country',
  width: 12,
  search: () => ({
    must: [{ term: { 'sextant.usage': 'download' } }],
    aggs: {
      countries: { terms: { field: 'client.geo.country_iso_code', size: MOST_COUNTRIES } },
      unknown: { missing: { field: 'client.geo.country_iso_code' } },
    },
  }),
  read: ({ aggregations }, { filters }) => {
    const buckets = bucketsOf(aggregations, 'countries');
    const told = tellsRecord(filters)
      ? buckets.filter(({ doc_count: count }) => count >= FEWEST)
      : buckets;
    const all = [...buckets.map(({ doc_count: count }) => count), countOf(aggregations, 'unknown')];
    const sum = all.reduce((total, count) => total + count, othersOf(aggregations, 'countries'));
    const shown = told.reduce((total, { doc_count: count }) => total + count, 0);
    return { others: sum - shown, rows: told.map((bucket) => partOf('country', bucket)) };
  },
});
