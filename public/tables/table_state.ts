import type { TableState } from '../../common/panels/define_panel';

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
