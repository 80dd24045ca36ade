import { NO_VALUE } from '../../query/filter_value';
import { aggregatedRows } from '../aggregated_rows';
import { definePanel, TableColumn } from '../define_panel';
import { combinationsOf, valueOf } from '../panel_answer';
import { filterColumn } from '../shapes';

const MOST_GROUPS = 300;

/** What makes two failed requests the same mistake, in the order of the combination's key. */
const PARTS = [
  { id: 'status', field: 'http.response.status_code' },
  { id: 'service', field: 'ogc.service', missing: NO_VALUE },
  { id: 'operation', field: 'ogc.operation', missing: NO_VALUE },
  { id: 'layer', field: 'ogc.layers', missing: NO_VALUE },
  { id: 'shape', field: 'url.shape', missing: NO_VALUE },
] as const;

const columns: readonly TableColumn[] = [
  { id: 'count', title: 'sextant.column.count', cell: 'count', sort: 'count' },
  {
    id: 'status',
    title: 'sextant.column.status',
    cell: 'state',
    words: 'status',
    ...filterColumn('status'),
  },
  { id: 'service', title: 'sextant.column.service', cell: 'text', ...filterColumn('service') },
  {
    id: 'operation',
    title: 'sextant.column.operation',
    cell: 'text',
    ...filterColumn('operation'),
  },
  { id: 'layer', title: 'sextant.column.layer', cell: 'text', ...filterColumn('layer') },
  { id: 'shape', title: 'sextant.column.shape', cell: 'text', ...filterColumn('shape') },
  { id: 'last', title: 'sextant.column.last', cell: 'instant', sort: 'last' },
];

/** Requests that fail alike, the most frequent first: one row is one thing to mend. */
export const sameMistakes = definePanel({
  id: 'same_mistakes',
  dashboard: 'services',
  chart: 'table',
  title: 'sextant.panel.same_mistakes.title',
  about: 'sextant.panel.same_mistakes.about',
  width: 12,
  columns,
  order: { column: 'count', descending: true },
  details: 'filters',
  search: () => ({
    aggs: {
      mistakes: {
        multi_terms: { terms: PARTS.map(({ id: _, ...part }) => part), size: MOST_GROUPS },
        aggs: { last: { max: { field: '@timestamp' } } },
      },
    },
  }),
  read: ({ aggregations }, context) => {
    const rows = combinationsOf(aggregations, 'mistakes').map(
      ({ key, doc_count: count, ...inner }) => {
        const last = valueOf(inner, 'last');
        const parts = PARTS.map(({ id }, at) => [id, String(key[at] ?? NO_VALUE)] as const);
        return {
          ...Object.fromEntries(parts),
          count,
          last: last === null ? null : new Date(last).toISOString(),
        };
      }
    );
    return aggregatedRows(columns, rows, context, { column: 'count', descending: true });
  },
});
