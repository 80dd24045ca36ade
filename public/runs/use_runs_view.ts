import { useCallback, useMemo } from 'react';
import { useHistory, useLocation } from 'react-router-dom';
import { RUN_KINDS, RUN_STATES, RunKind, RunState } from '../../common/api/contracts/runs';

export interface RunsView {
  readonly kind?: RunKind;
  readonly state?: RunState;
  /** Counted from 0. */
  readonly page: number;
}

const MOST_PAGES = 500;

/** Reads the address; what it cannot mean is left out. */
export function readRunsView(search: string): RunsView {
  const parameters = new URLSearchParams(search);
  const page = Math.trunc(Number(parameters.get('page') ?? 1)) - 1;
  return {
    kind: RUN_KINDS.find((kind) => kind === parameters.get('kind')),
    state: RUN_STATES.find((state) => state === parameters.get('state')),
    page: page > 0 && page < MOST_PAGES ? page : 0,
  };
}

export function writeRunsView(search: string, { kind, state, page }: RunsView): string {
  const parameters = new URLSearchParams(search);
  const values = { kind, state, page: page > 0 ? String(page + 1) : undefined };
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) parameters.delete(name);
    else parameters.set(name, value);
  }
  const written = parameters.toString();
  return written === '' ? '' : `?${written}`;
}

/** Which runs are shown stands in the address, so that it can be shared. */
export function useRunsView(): readonly [RunsView, (view: RunsView) => void] {
  const history = useHistory();
  const { search } = useLocation();
  const view = useMemo(() => readRunsView(search), [search]);
  const setView = useCallback(
    (next: RunsView) => {
      const { location } = history;
      history.push({ ...location, search: writeRunsView(location.search, next) });
    },
    [history]
  );
  return [view, setView];
}
