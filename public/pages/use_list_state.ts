import { useCallback } from 'react';
import { usePageState } from '../application/use_page_state';

interface ListState {
  /** Counted from 0. */
  readonly page: number;
  readonly choice?: string;
  readonly setPage: (page: number) => void;
  /** Narrows the list to one choice, from its first page; none: all of it. */
  readonly choose: (choice: string | undefined) => void;
}

/**
 * How a list that is no panel stands, as the address says.
 * @param column the parameter of its choice
 */
export function useListState(list: string, column = ''): ListState {
  const { tables, setTable } = usePageState();
  const { page = 0, columns } = tables?.[list] ?? {};
  const choice = columns?.[column];
  return {
    page,
    choice,
    setPage: useCallback(
      (next: number) => setTable(list, { page: next, columns }),
      [list, setTable, columns]
    ),
    choose: useCallback(
      (next: string | undefined) =>
        setTable(list, { page: 0, columns: next ? { [column]: next } : {} }),
      [list, setTable, column]
    ),
  };
}
