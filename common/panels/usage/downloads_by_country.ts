import { USED } from '../../query/used';
import { COUNTRY_COUNTS, countryCounts } from '../country_counts';
import { definePanel } from '../define_panel';

/** Where downloads come from. */
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
    must: [USED.download],
    aggs: COUNTRY_COUNTS,
  }),
  read: (answer, { filters }) => countryCounts(answer, filters),
});
