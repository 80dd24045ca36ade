import { ANOMALY_IDS } from '../catalogue/anomalies/anomaly_ids';
import { DIFFERENCES } from '../catalogue/differences';
import { TableColumn, TableOrder, TableState } from './define_panel';
import { findPanel } from './registry';

export type TableStates = Readonly<Record<string, TableState>>;

/** What a reader may ask of one column. */
interface AskedColumn {
  readonly id: string;
  readonly sortable: boolean;
  /** Any text, or one of some values; absent: the column is not filtered. */
  readonly filter?: 'text' | readonly string[];
}

/** A table whose state an address can hold. */
export interface TableDefinition {
  readonly columns: readonly AskedColumn[];
  readonly usual: TableState;
}

/** A table before anyone asked for anything: as it says, else by its first sortable column. */
export function usualState(columns: readonly TableColumn[] = [], order?: TableOrder): TableState {
  if (order) return { page: 0, sort: order };
  const first = columns.find(({ sort }) => sort !== undefined);
  if (!first) return { page: 0 };
  return { page: 0, sort: { column: first.id, descending: first.cell === 'instant' } };
}

const choice = (id: string, filter: readonly string[]): AskedColumn => ({
  id,
  sortable: false,
  filter,
});

/** Lists that are no panels: their choice stands as the filter of a column. */
const LISTS: Readonly<Record<string, readonly AskedColumn[]>> = {
  anomalies: [choice('rule', ANOMALY_IDS)],
  differences: [choice('kind', DIFFERENCES)],
  service_changes: [],
  people: [],
};

function askedColumn({ id, sort, sortClause, filter }: TableColumn): AskedColumn {
  const sortable = sort !== undefined || sortClause !== undefined;
  if (!filter) return { id, sortable };
  return { id, sortable, filter: 'contains' in filter ? 'text' : filter.values };
}

/** The table of that name: a panel's, or a list's; undefined where there is none. */
export function findTable(id: string): TableDefinition | undefined {
  if (Object.prototype.hasOwnProperty.call(LISTS, id)) {
    return { columns: LISTS[id] ?? [], usual: { page: 0 } };
  }
  const panel = findPanel(id);
  if (!panel || panel.chart !== 'table') return undefined;
  const { columns = [], order } = panel;
  return { columns: columns.map(askedColumn), usual: usualState(columns, order) };
}
