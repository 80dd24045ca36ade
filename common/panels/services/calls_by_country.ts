import { COUNTRY_COUNTS, countryCounts } from '../country_counts';
import { definePanel } from '../define_panel';

/** Where calls come from, as a map. */
export const callsByCountry = definePanel({
  id: 'calls_by_country',
  dashboard: 'services',
  chart: 'countries',
  title: 'sextant.panel.countries_ranking.title',
  about: 'sextant.panel.calls_by_country.about',
  ownFilter: 'country',
  width: 12,
  search: () => ({ aggs: COUNTRY_COUNTS }),
  read: (answer, { filters }) => countryCounts(answer, filters),
});
