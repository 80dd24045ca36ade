import { ACCESS } from '../../catalogue/access';
import { VALIDITY } from '../../catalogue/validity';
import { definePanel, TableColumn } from '../define_panel';
import { textOf, totalOf } from '../panel_answer';
import { titleCell, titleColumn } from '../record_cells';
import { tableSearch } from '../table_search';

const columns: readonly TableColumn[] = [
  titleColumn,
  {
    id: 'access',
    title: 'sextant.column.access',
    cell: 'state',
    sort: 'access',
    words: 'access',
    filter: { field: 'access', words: 'access', values: ACCESS },
  },
  {
    id: 'validity',
    title: 'sextant.column.validity',
    cell: 'state',
    sort: 'validity',
    words: 'validity',
    filter: { field: 'validity', words: 'validity', values: VALIDITY },
  },
];

export const accessValidityTable = definePanel({
  id: 'access_validity_table',
  dashboard: 'catalogue',
  chart: 'table',
  title: 'sextant.panel.access_validity_table.title',
  about: 'sextant.panel.access_validity_table.about',
  width: 12,
  columns,
  details: 'record',
  search: ({ table }) => ({
    ...tableSearch(columns, table, { field: 'title_folded', descending: false }),
    fields: ['uuid', 'title', 'link', 'access', 'validity'],
  }),
  read: (answer) => ({
    total: totalOf(answer),
    rows: answer.hits.hits.map(({ _source: record }) => ({
      ...titleCell(record),
      access: textOf(record, 'access'),
      validity: textOf(record, 'validity'),
    })),
  }),
});
