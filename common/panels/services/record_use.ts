import { aggregatedRows } from '../aggregated_rows';
import { definePanel, TableColumn } from '../define_panel';
import { groupMeasures } from '../group_measures';
import { bucketsOf } from '../panel_answer';

const MOST_RECORDS = 100;

const {
  columns: measured,
  aggs,
  cells,
} = groupMeasures(['calls', 'visitors', 'downloads', 'volume', 'failures']);

const columns: readonly TableColumn[] = [
  { id: 'title', title: 'sextant.column.record', cell: 'link', sort: 'title' },
  ...measured,
];

/** The records most in use, by their titles, with the way to each. */
export const recordUse = definePanel({
  id: 'record_use',
  dashboard: 'services',
  chart: 'table',
  title: 'sextant.panel.record_use.title',
  about: 'sextant.panel.record_use.about',
  ownFilter: 'record',
  width: 12,
  columns,
  order: { column: 'calls', descending: true },
  details: 'filters',
  needs: 'named_records',
  search: () => ({
    aggs: { records: { terms: { field: 'sextant.record', size: MOST_RECORDS }, aggs } },
  }),
  read: ({ aggregations }, context) => {
    const known = new Map((context.records ?? []).map((record) => [record.uuid, record]));
    const rows = bucketsOf(aggregations, 'records').map((bucket) => {
      const uuid = String(bucket.key);
      // A record that is gone, or not for this reader, is called by its identifier.
      const { title = uuid, link = null } = known.get(uuid) ?? {};
      return { uuid, title: { text: title, href: link }, ...cells(bucket) };
    });
    return aggregatedRows(columns, rows, context, { column: 'calls', descending: true });
  },
});
