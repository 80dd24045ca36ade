import { COUNTED } from '../../query/failures';
import { aggregatedRows } from '../aggregated_rows';
import { definePanel, TableColumn } from '../define_panel';
import { bucketsOf, countOf } from '../panel_answer';
import { available, OF_PROBES, PROBES } from './availability';
import { byMonth } from './report';

const columns: readonly TableColumn[] = [
  { id: 'month', title: 'sextant.column.month', cell: 'month', sort: 'month' },
  {
    id: 'availability',
    title: 'sextant.column.availability',
    cell: 'percent',
    sort: 'availability',
  },
  { id: 'checks', title: 'sextant.column.checks', cell: 'count', sort: 'checks' },
  { id: 'failed', title: 'sextant.column.failed_checks', cell: 'count', sort: 'failed' },
];

/** How available the services were each month, as their probes saw it; months without probes are unknown. */
export const reportAvailability = definePanel({
  id: 'report_availability',
  dashboard: 'services',
  chart: 'table',
  title: 'sextant.panel.report_availability.title',
  about: 'sextant.panel.availability.about',
  empty: 'sextant.panel.availability_over_time.empty',
  ownFilter: OF_PROBES,
  width: 12,
  columns,
  order: { column: 'month', descending: false },
  search: (context) => ({
    must: [PROBES],
    aggs: byMonth(context, { failed: { filter: COUNTED } }),
  }),
  read: ({ aggregations }, context) => {
    const rows = bucketsOf(aggregations, 'months').map((bucket) => {
      const failed = countOf(bucket, 'failed');
      return {
        month: new Date(Number(bucket.key)).toISOString(),
        availability: available(failed, bucket.doc_count),
        checks: bucket.doc_count,
        failed,
      };
    });
    return aggregatedRows(columns, rows, context, { column: 'month', descending: false });
  },
});
