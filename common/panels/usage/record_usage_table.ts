import { definePanel, PanelContext, TableColumn } from '../define_panel';
import { countsIn, hostsIn, usageSearch } from './record_counts';
import {
  narrowRows,
  pageOf,
  RecordCounts,
  recordUsageRows,
  RecordUsageRow,
  USE,
} from './record_usage_rows';
import { FEWEST, tellsCountry } from './small_counts';

const number = (id: keyof RecordCounts): TableColumn => ({
  id,
  title: `sextant.column.${id}` as const,
  cell: 'count',
  sort: id,
});

const columns: readonly TableColumn[] = [
  {
    id: 'title',
    title: 'sextant.column.title',
    cell: 'link',
    sort: 'title',
    filter: { contains: 'title' },
  },
  {
    id: 'use',
    title: 'sextant.column.use',
    about: 'sextant.column.use.about',
    cell: 'text',
    sort: 'use',
    words: 'use',
    filter: { field: 'use', words: 'use', values: USE },
  },
  number('consultations'),
  number('visualisations'),
  number('downloads'),
  number('visitors'),
  number('errors'),
];

/** What cannot be measured is unknown; within a country the few requests for one record are not told. */
function told(row: RecordUsageRow, { filters }: PanelContext) {
  const isFew = (value: number) => tellsCountry(filters) && value > 0 && value < FEWEST;
  const count = (value: number | null) =>
    value === null || row.use === 'not_measurable' || isFew(value) ? null : value;
  return {
    uuid: row.uuid,
    title: { text: row.title, href: row.link ?? null },
    use: row.use,
    consultations: count(row.consultations),
    visualisations: count(row.visualisations),
    downloads: count(row.downloads),
    visitors: count(row.visitors),
    errors: count(row.errors),
  };
}

/** Views, downloads, visitors and errors of each record, and whether it is used at all. */
export const recordUsageTable = definePanel({
  id: 'record_usage_table',
  dashboard: 'usage',
  chart: 'table',
  title: 'sextant.panel.record_usage_table.title',
  about: 'sextant.panel.record_usage_table.about',
  width: 12,
  columns,
  order: { column: 'downloads', descending: true },
  details: 'record',
  needs: 'records',
  search: usageSearch,
  read: (answer, context) => {
    const rows = recordUsageRows(context.records ?? [], countsIn(answer), hostsIn(answer));
    const narrowed = narrowRows(rows, context.table);
    return {
      total: narrowed.length,
      rows: (context.allRows ? narrowed : pageOf(narrowed, context.table.page)).map((row) =>
        told(row, context)
      ),
    };
  },
});
