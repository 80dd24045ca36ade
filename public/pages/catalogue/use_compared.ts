import { useMemo } from 'react';
import { listFigures } from '../../../common/api/contracts/figures';
import type { AnyPanel } from '../../../common/panels/define_panel';
import type { PageState } from '../../../common/query/url_state';
import { useStatus } from '../../application/status';
import type { PanelState, PanelStates } from '../../panels/panel_states';
import { Panels, usePanels } from '../../panels/use_panels';
import { useCall } from '../../services/use_call';

/** Figures are compared with those of a month ago, unless the reader says otherwise. */
const USUAL = 'now-30d';
const NONE: readonly string[] = [];

function withBefore(state: PanelState, before: PanelState | undefined, at: string): PanelState {
  const { result } = state;
  const earlier = before?.result;
  if (result?.chart !== 'figure' || earlier?.chart !== 'figure') return state;
  const data = { ...result.data, before: { value: earlier.data.value, at } };
  return { ...state, result: { ...result, data } };
}

/**
 * The panels with what their figures were at the date compared with, narrowed by the same filters.
 * Without a snapshot of that time figures stand alone.
 */
export function useCompared(
  catalogue: string,
  page: PageState,
  figures: readonly AnyPanel[],
  data: Panels
): Panels {
  const { version } = useStatus();
  const compare = page.compare ?? USUAL;
  const { data: known } = useCall(listFigures, { query: { compare } }, version);
  const at = known?.catalogues.find(({ name }) => name.toLowerCase() === catalogue.toLowerCase())
    ?.compared?.at;
  const ids = useMemo(() => figures.map(({ id }) => id), [figures]);
  const { filters, time } = page;
  const before = usePanels(at === undefined ? NONE : ids, {
    filters,
    time,
    catalogue,
    asOf: compare,
  });
  return useMemo(() => {
    if (at === undefined) return data;
    const states: PanelStates = Object.fromEntries(
      Object.entries(data.states).map(([id, state]) => [
        id,
        withBefore(state, before.states[id], at),
      ])
    );
    return { ...data, states };
  }, [at, data, before.states]);
}
