import { KNOWN_SERVICE } from '../../query/failures';
import { aggregatedRows } from '../aggregated_rows';
import { definePanel, TableColumn } from '../define_panel';
import { groupMeasures } from '../group_measures';
import { bucketsOf } from '../panel_answer';
import { filterColumn } from '../shapes';

const {
  columns: measured,
  aggs,
  cells,
} = groupMeasures(['calls', 'failures', 'p50', 'p95', 'p99']);

const columns: readonly TableColumn[] = [
  {
    id: 'service',
    title: 'sextant.column.service',
    cell: 'text',
    sort: 'service',
    ...filterColumn('service'),
  },
  {
    id: 'operation',
    title: 'sextant.column.operation',
    cell: 'text',
    sort: 'operation',
    ...filterColumn('operation'),
  },
  ...measured,
];

/** How each operation of each service does. */
export const serviceTimes = definePanel({
  id: 'service_times',
  dashboard: 'services',
  chart: 'table',
  title: 'sextant.panel.service_times.title',
  about: 'sextant.panel.service_times.about',
  width: 12,
  columns,
  order: { column: 'calls', descending: true },
  search: () => ({
    must: [KNOWN_SERVICE],
    aggs: {
      services: {
        terms: { field: 'ogc.service', size: 20 },
        aggs: { operations: { terms: { field: 'ogc.operation', size: 30 }, aggs } },
      },
    },
  }),
  read: ({ aggregations }, context) => {
    const rows = bucketsOf(aggregations, 'services').flatMap((service) =>
      bucketsOf(service, 'operations').map((operation) => ({
        service: String(service.key),
        operation: String(operation.key),
        ...cells(operation),
      }))
    );
    return aggregatedRows(columns, rows, context, { column: 'calls', descending: true });
  },
});
