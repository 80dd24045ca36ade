import { grantOf } from '../catalogue/record_rights';
import { Right, rightName } from '../catalogue/rights';
import type { Cell } from '../panels/chart_data';
import { definePanel, TableColumn } from '../panels/define_panel';
import { numberOf, totalOf } from '../panels/panel_answer';
import { titleCell, titleColumn } from '../panels/record_cells';
import { tableSearch } from '../panels/table_search';

/** Rights of the table of a report: M of each audience, V and T of the catalogue's own group. */
export const REPORTED_RIGHTS: readonly Right[] = [
  { audience: 'public', operation: 'view' },
  { audience: 'geocatalogue', operation: 'view' },
  { audience: 'catalogue', operation: 'view' },
  { audience: 'catalogue', operation: 'dynamic' },
  { audience: 'catalogue', operation: 'download' },
];

const columns: readonly TableColumn[] = [titleColumn];

/** The rows of a report on a catalogue, by title: of no page, searched as panels of pages are. */
export const recordsPanel = definePanel({
  id: 'report_records',
  dashboard: 'catalogue',
  chart: 'table',
  title: 'sextant.panel.privileges_table.title',
  width: 12,
  columns,
  search: ({ table }) => ({
    ...tableSearch(columns, table, { field: 'title_folded', descending: false }),
    fields: [
      'uuid',
      'title',
      'link',
      'access',
      'privileges.view',
      'privileges.download',
      'privileges.dynamic',
      'download_link_count',
    ],
  }),
  read: (answer, { groups = {} }) => ({
    total: totalOf(answer),
    rows: answer.hits.hits.map(({ _source: record }) => {
      const cells: Record<string, Cell> = titleCell(record);
      for (const right of REPORTED_RIGHTS) cells[rightName(right)] = grantOf(record, right, groups);
      return { ...cells, links: numberOf(record, 'download_link_count') };
    }),
  }),
});
