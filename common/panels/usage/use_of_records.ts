import { definePanel } from '../define_panel';
import { countsIn, hostsIn, usageSearch } from './record_counts';
import { recordUsageRows, USE } from './record_usage_rows';

/** How many records were used in the period, how many could have been and were not. */
export const useOfRecords = definePanel({
  id: 'use_of_records',
  dashboard: 'usage',
  chart: 'shares',
  title: 'sextant.panel.use_of_records.title',
  about: 'sextant.panel.use_of_records.about',
  width: 6,
  needs: 'records',
  search: usageSearch,
  read: (answer, { records = [] }) => {
    const rows = recordUsageRows(records, countsIn(answer), hostsIn(answer));
    const parts = USE.map((use) => ({
      key: use,
      words: 'use',
      count: rows.filter((row) => row.use === use).length,
    }));
    return { total: rows.length, parts: parts.filter(({ count }) => count > 0) };
  },
});
