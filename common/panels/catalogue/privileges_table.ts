import { Grant, GRANTS, grantName, Right, RIGHTS } from '../../catalogue/rights';
import { grantOf } from '../../catalogue/record_rights';
import { grantClause } from '../../query/rights_query';
import { Cell } from '../chart_data';
import { definePanel, TableColumn } from '../define_panel';
import { totalOf } from '../panel_answer';
import { titleCell, titleColumn } from '../record_cells';
import { tableSearch } from '../table_search';

const columnId = ({ audience, operation }: Right) => `${audience}_${operation}`;

function isGrant(value: string): value is Grant {
  return (GRANTS as readonly string[]).includes(value);
}

const rightColumn = (right: Right): TableColumn => ({
  id: columnId(right),
  title: `sextant.right.${right.operation}.letter` as const,
  about: `sextant.right.${right.operation}.about` as const,
  group: `sextant.rights.${right.audience}` as const,
  cell: 'state',
  words: 'right',
  sortClause: (groups) => grantClause(right, 'granted', groups),
  filter: {
    words: 'right',
    values: GRANTS,
    clause: (value, groups) => grantClause(right, isGrant(value) ? value : 'unknown', groups),
  },
  mark: (value) => {
    const name = isGrant(value) ? grantName(right, value) : undefined;
    return name === undefined ? undefined : { name: 'rights', value: name };
  },
});

const columns: readonly TableColumn[] = [titleColumn, ...RIGHTS.map(rightColumn)];

/** M, T and V for the catalogue, for everybody and for the Géocatalogue where one is configured. */
export const privilegesTable = definePanel({
  id: 'privileges_table',
  dashboard: 'catalogue',
  chart: 'table',
  title: 'sextant.panel.privileges_table.title',
  about: 'sextant.panel.privileges_table.about',
  legend: 'sextant.panel.privileges_table.legend',
  width: 12,
  columns,
  details: 'record',
  search: ({ table, groups }) => ({
    ...tableSearch(columns, table, { field: 'title_folded', descending: false }, groups),
    fields: [
      'uuid',
      'title',
      'link',
      'access',
      'privileges.view',
      'privileges.download',
      'privileges.dynamic',
    ],
  }),
  read: (answer, { groups = {} }) => ({
    total: totalOf(answer),
    without:
      groups.geocatalogue === undefined
        ? RIGHTS.filter(({ audience }) => audience === 'geocatalogue').map(columnId)
        : [],
    rows: answer.hits.hits.map(({ _source: record }) => {
      const cells: Record<string, Cell> = titleCell(record);
      for (const right of RIGHTS) cells[columnId(right)] = grantOf(record, right, groups);
      return cells;
    }),
  }),
});
