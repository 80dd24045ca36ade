import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { panelsQuestion, PanelsQuestion, readPanels } from '../../common/api/contracts/panels';
import { decodeOrThrow } from '../../common/codecs/decode';
import type { TableState } from '../../common/panels/define_panel';
import type { PageState } from '../../common/query/url_state';
import { callContract } from '../services/call_contract';
import { HttpClient, isAborted } from '../services/http_client';
import { keepTrying, Trying } from '../services/keep_trying';
import { failureOf, panelFailureOf, passesByItself } from '../services/page_failure';
import { usePageServices } from '../services/page_services';
import { PanelEvent, panelStates, PanelStates } from './panel_states';

export interface PanelScope extends PageState {
  readonly catalogue?: string;
}

export type TableStates = Readonly<Record<string, TableState>>;

export interface Panels {
  readonly states: PanelStates;
  readonly tables: TableStates;
  /** Asks for one table again, with another page, order or filter. */
  readonly setTable: (id: string, table: TableState) => void;
  readonly refresh: () => void;
  /** What is asked for one panel now: an export asks the same. */
  readonly questionOf: (id: string) => PanelsQuestion;
}

interface Question {
  readonly scope: PanelScope;
  readonly tables: TableStates;
  readonly turn: number;
}

/** @throws SextantError where the page's address asks for what makes no sense */
function questionFor(panels: readonly string[], scope: PanelScope, tables: TableStates) {
  const { filters, time, versus, catalogue, asOf } = scope;
  const question = { panels, filters, time, versus, catalogue, as_of: asOf, tables };
  return decodeOrThrow(panelsQuestion, question);
}

/** Asks for panels until each has answered, or failed for good. */
function ask(
  http: HttpClient,
  ids: readonly string[],
  { scope, tables, turn }: Question,
  dispatch: (event: PanelEvent) => void
): Trying {
  if (ids.length === 0) return { now: () => undefined, stop: () => undefined };
  let wanted = ids;
  dispatch({ type: 'asked', turn, ids });
  return keepTrying(async (signal) => {
    try {
      const body = questionFor(wanted, scope, tables);
      const { panels } = await callContract(http, readPanels, { body }, signal);
      dispatch({ type: 'answered', turn, panels });
      wanted = wanted.filter((id) => {
        const outcome = panels[id];
        const failure = outcome && panelFailureOf(outcome);
        return failure !== undefined && passesByItself(failure);
      });
      return wanted.length === 0;
    } catch (error) {
      if (isAborted(error) || signal.aborted) return true;
      const failure = failureOf(error);
      dispatch({ type: 'failed', turn, ids: wanted, failure });
      return !passesByItself(failure);
    }
  });
}

function firstPages(tables: TableStates): TableStates {
  const first = Object.entries(tables).map(([id, table]) => [id, { ...table, page: 0 }] as const);
  return Object.fromEntries(first);
}

/** Fills the panels of a page: one request for all, one more for a table that is paged. */
export function usePanels(ids: readonly string[], scope: PanelScope): Panels {
  const { http } = usePageServices();
  const [states, dispatch] = useReducer(panelStates, {});
  const [tables, setTables] = useState<TableStates>({});
  const [version, setVersion] = useState(0);
  const turn = useRef(0);
  const ofTables = useRef(new Map<string, Trying>());
  const now = useRef({ scope, tables, key: '' });
  const key = JSON.stringify([ids, scope]);

  useEffect(() => {
    const known = now.current;
    const shown = known.key === key ? known.tables : firstPages(known.tables);
    if (known.key !== key) setTables(shown);
    now.current = { scope, tables: shown, key };
    ofTables.current.forEach((trying) => trying.stop());
    turn.current += 1;
    return ask(http, ids, { scope, tables: shown, turn: turn.current }, dispatch).stop;
    // `key` stands for the ids and the scope, which are new objects on each rendering.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [http, key, version]);

  useEffect(() => {
    const running = ofTables.current;
    return () => running.forEach((trying) => trying.stop());
  }, []);

  const setTable = useCallback(
    (id: string, table: TableState) => {
      const asked = { ...now.current.tables, [id]: table };
      now.current = { ...now.current, tables: asked };
      setTables(asked);
      ofTables.current.get(id)?.stop();
      turn.current += 1;
      const question = { scope: now.current.scope, tables: { [id]: table }, turn: turn.current };
      ofTables.current.set(id, ask(http, [id], question, dispatch));
    },
    [http]
  );
  const refresh = useCallback(() => setVersion((before) => before + 1), []);
  const questionOf = useCallback((id: string) => {
    const { scope: asked, tables: shown } = now.current;
    const table = shown[id];
    return questionFor([id], asked, table ? { [id]: { ...table, page: 0 } } : {});
  }, []);
  return useMemo(
    () => ({ states, tables, setTable, refresh, questionOf }),
    [states, tables, setTable, refresh, questionOf]
  );
}
