import type { TableColumn, TableOrder, TableState } from '../../common/panels/define_panel';

const FIRST_PAGE: TableState = { page: 0 };

/** A table before anyone asked for anything: as it says, else by its first sortable column. */
export function usualState(columns: readonly TableColumn[] = [], order?: TableOrder): TableState {
  if (order) return { page: 0, sort: order };
  const first = columns.find(({ sort }) => sort !== undefined);
  if (!first) return FIRST_PAGE;
  return { page: 0, sort: { column: first.id, descending: first.cell === 'instant' } };
}

/** Up first, then down; another order starts at the first page. */
export function sortedBy(state: TableState, column: string): TableState {
  const descending = state.sort?.column === column && !state.sort.descending;
  return { ...state, page: 0, sort: { column, descending } };
}

/** Another filter starts at the first page; an empty one is none. */
export function withColumnFilter(state: TableState, column: string, value: string): TableState {
  const { [column]: _, ...others } = state.columns ?? {};
  const columns = value === '' ? others : { ...others, [column]: value };
  return { ...state, page: 0, columns };
}

export function isNarrowed(state: TableState): boolean {
  return Object.keys(state.columns ?? {}).length > 0;
}
