import { useCallback, useMemo } from 'react';
import { useHistory, useLocation } from 'react-router-dom';
import type { TimeRange } from '../../common/codecs/time_range';
import type { TableState } from '../../common/panels/define_panel';
import type { MarkFilter } from '../../common/panels/chart_data';
import type { Versus } from '../../common/query/earlier_period';
import type { Filters } from '../../common/query/filter_fields';
import {
  PageState,
  readPageState,
  toggleFilter,
  withTables,
  writePageState,
} from '../../common/query/url_state';
import { isTyping } from '../../common/query/table_parameters';

export interface PageStateStore extends PageState {
  readonly toggle: (filter: MarkFilter) => void;
  readonly clear: () => void;
  /** Takes other filters in place of all. */
  readonly setFilters: (filters: Filters) => void;
  /** Filters by all of these, besides what filters already. */
  readonly narrow: (filters: readonly MarkFilter[]) => void;
  readonly setVersus: (versus: Versus | undefined) => void;
  /** Seconds after which the page asks again by itself; undefined: it does not. */
  readonly setRefresh: (refresh: number | undefined) => void;
  readonly setTime: (time: TimeRange) => void;
  readonly showAllCharts: (all: boolean) => void;
  /** Shows the catalogue as of a date, or compares it with another; undefined: as usual. */
  readonly setDates: (dates: Pick<PageState, 'asOf' | 'compare'>) => void;
  /** Opens the details of a record, or closes them. */
  readonly showDetails: (uuid: string | undefined) => void;
  /** Asks for another page, order or filter of one table. */
  readonly setTable: (id: string, table: TableState) => void;
}

/** The state of a page lives in its address: back, forward and shared links work. */
export function usePageState(): PageStateStore {
  const history = useHistory();
  const { search } = useLocation();
  const state = useMemo(() => readPageState(search), [search]);

  const change = useCallback(
    (to: (from: PageState) => PageState, how: 'push' | 'replace' = 'push') => {
      const { location } = history;
      const before = readPageState(location.search);
      const next = writePageState(location.search, withTables(before, to(before)));
      if (next !== location.search) history[how]({ ...location, search: next });
    },
    [history]
  );
  const toggle = useCallback(
    ({ name, value }: MarkFilter) =>
      change((from) => ({ ...from, filters: toggleFilter(from.filters, name, value) })),
    [change]
  );
  const clear = useCallback(() => change((from) => ({ ...from, filters: {} })), [change]);
  const setFilters = useCallback(
    (filters: Filters) => change((from) => ({ ...from, filters })),
    [change]
  );
  const narrow = useCallback(
    (wanted: readonly MarkFilter[]) =>
      change((from) => ({
        ...from,
        filters: wanted.reduce<Filters>(
          (filters, { name, value }) => ({ ...filters, [name]: [value] }),
          from.filters
        ),
      })),
    [change]
  );
  const setVersus = useCallback(
    (versus: Versus | undefined) => change((from) => ({ ...from, versus })),
    [change]
  );
  const setRefresh = useCallback(
    (refresh: number | undefined) => change((from) => ({ ...from, refresh })),
    [change]
  );
  const setTime = useCallback((time: TimeRange) => change((from) => ({ ...from, time })), [change]);
  const showAllCharts = useCallback(
    (allCharts: boolean) => change((from) => ({ ...from, allCharts })),
    [change]
  );
  const setDates = useCallback(
    (dates: Pick<PageState, 'asOf' | 'compare'>) => change((from) => ({ ...from, ...dates })),
    [change]
  );
  const showDetails = useCallback(
    (details: string | undefined) => change((from) => ({ ...from, details })),
    [change]
  );
  const setTable = useCallback(
    (id: string, table: TableState) => {
      const { tables } = readPageState(history.location.search);
      const how = isTyping(tables?.[id], table) ? 'replace' : 'push';
      change((from) => ({ ...from, tables: { ...from.tables, [id]: table } }), how);
    },
    [history, change]
  );
  return useMemo(
    () => ({
      ...state,
      toggle,
      clear,
      setFilters,
      narrow,
      setVersus,
      setRefresh,
      setTime,
      showAllCharts,
      setDates,
      showDetails,
      setTable,
    }),
    [
      state,
      toggle,
      clear,
      setFilters,
      narrow,
      setVersus,
      setRefresh,
      setTime,
      showAllCharts,
      setDates,
      showDetails,
      setTable,
    ]
  );
}
