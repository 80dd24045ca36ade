import { useCallback, useMemo } from 'react';
import { useHistory, useLocation } from 'react-router-dom';
import type { TimeRange } from '../../common/codecs/time_range';
import type { MarkFilter } from '../../common/panels/chart_data';
import {
  PageState,
  readPageState,
  toggleFilter,
  writePageState,
} from '../../common/query/url_state';

export interface PageStateStore extends PageState {
  readonly toggle: (filter: MarkFilter) => void;
  readonly clear: () => void;
  readonly setTime: (time: TimeRange) => void;
}

/** The state of a page lives in its address: back, forward and shared links work. */
export function usePageState(): PageStateStore {
  const history = useHistory();
  const { search } = useLocation();
  const state = useMemo(() => readPageState(search), [search]);

  const change = useCallback(
    (to: (from: PageState) => PageState) => {
      const { location } = history;
      const next = writePageState(location.search, to(readPageState(location.search)));
      if (next !== location.search) history.push({ ...location, search: next });
    },
    [history]
  );
  const toggle = useCallback(
    ({ name, value }: MarkFilter) =>
      change((from) => ({ ...from, filters: toggleFilter(from.filters, name, value) })),
    [change]
  );
  const clear = useCallback(() => change((from) => ({ ...from, filters: {} })), [change]);
  const setTime = useCallback((time: TimeRange) => change((from) => ({ ...from, time })), [change]);
  return useMemo(() => ({ ...state, toggle, clear, setTime }), [state, toggle, clear, setTime]);
}
