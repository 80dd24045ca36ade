import type { PanelResult, PanelsResponse } from '../../common/api/contracts/panels';
import { PageFailure, panelFailureOf } from '../services/page_failure';

/** What one panel shows. Data stays while new data is asked for, and after a failure. */
export interface PanelState {
  /** The request whose answer is awaited or shown; answers of older ones are dropped. */
  readonly turn: number;
  readonly pending: boolean;
  readonly result?: PanelResult;
  readonly failure?: PageFailure;
}

export type PanelStates = Readonly<Record<string, PanelState>>;

export type PanelEvent =
  | { readonly type: 'asked'; readonly turn: number; readonly ids: readonly string[] }
  | { readonly type: 'answered'; readonly turn: number; readonly panels: PanelsResponse['panels'] }
  | {
      readonly type: 'failed';
      readonly turn: number;
      readonly ids: readonly string[];
      readonly failure: PageFailure;
    };

type Change = (state: PanelState) => PanelState;

function change(states: PanelStates, ids: readonly string[], turn: number, to: Change) {
  const next: Record<string, PanelState> = { ...states };
  for (const id of ids) {
    const state = next[id];
    if (state && state.turn === turn) next[id] = to(state);
  }
  return next;
}

export function panelStates(states: PanelStates, event: PanelEvent): PanelStates {
  switch (event.type) {
    case 'asked': {
      const next: Record<string, PanelState> = { ...states };
      for (const id of event.ids) next[id] = { ...next[id], turn: event.turn, pending: true };
      return next;
    }
    case 'failed':
      return change(states, event.ids, event.turn, (state) => ({
        ...state,
        pending: false,
        failure: event.failure,
      }));
    case 'answered': {
      const ids = Object.keys(event.panels);
      let next = states;
      for (const id of ids) {
        const outcome = event.panels[id]!;
        const failure = panelFailureOf(outcome);
        // What an earlier period told is no older state of what nothing tells.
        const stays = 'failed' in outcome && outcome.failed !== 'not_available';
        next = change(next, [id], event.turn, (state) => ({
          ...(stays ? state : { turn: state.turn }),
          pending: false,
          ...('failed' in outcome ? { failure } : { result: outcome }),
        }));
      }
      return next;
    }
  }
}
