import type { MessageId } from '../i18n/messages';
import { FILTERS, FilterName } from '../query/filter_fields';
import type { QueryClause } from '../query/query_clause';
import { aggregatedRows } from './aggregated_rows';
import { definePanel, Panel, TableColumn } from './define_panel';
import { GroupMeasureName, groupMeasures } from './group_measures';
import { bucketsOf } from './panel_answer';
import { filterColumn } from './shapes';

const MOST_GROUPS = 100;

interface GroupTable {
  readonly id: string;
  readonly title: MessageId;
  readonly about: MessageId;
  /** The values of this filter are the rows. */
  readonly by: FilterName;
  readonly name: MessageId;
  readonly measures: readonly GroupMeasureName[];
  /** Measure by which rows are in order until the reader chooses another. */
  readonly order: GroupMeasureName;
  readonly must?: readonly QueryClause[];
  /** Rows; each with percentiles costs a search some hundred words a month. Default 100. */
  readonly most?: number;
  readonly width?: 6 | 12;
}

/** A table of the most frequent values of a filter with what is measured of each. */
export function groupTable(table: GroupTable): Panel<'table'> {
  const { id, title, about, by, name, order, must = [], most = MOST_GROUPS, width = 12 } = table;
  const { columns: measured, aggs, cells } = groupMeasures(table.measures);
  const named: TableColumn = {
    id: 'name',
    title: name,
    cell: 'text',
    sort: 'name',
    ...filterColumn(by),
  };
  const columns = [named, ...measured];
  return definePanel({
    id,
    dashboard: 'services',
    chart: 'table',
    title,
    about,
    ownFilter: by,
    width,
    columns,
    order: { column: order, descending: true },
    search: () => ({
      must,
      aggs: { groups: { terms: { field: FILTERS[by].field, size: most }, aggs } },
    }),
    read: ({ aggregations }, context) => {
      const rows = bucketsOf(aggregations, 'groups').map((bucket) => ({
        name: String(bucket.key),
        ...cells(bucket),
      }));
      return aggregatedRows(columns, rows, context, { column: order, descending: true });
    },
  });
}
