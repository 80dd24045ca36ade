import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { panelsQuestion, PanelsQuestion, readPanels } from '../../common/api/contracts/panels';
import { decodeOrThrow } from '../../common/codecs/decode';
import { findPanel } from '../../common/panels/registry';
import type { TableStates } from '../../common/panels/tables';
import type { PageState } from '../../common/query/url_state';
import { callContract } from '../services/call_contract';
import { HttpClient, isAborted } from '../services/http_client';
import { keepTrying, Trying } from '../services/keep_trying';
import { failureOf, panelFailureOf, passesByItself } from '../services/page_failure';
import { usePageServices } from '../services/page_services';
import { useSame } from '../services/use_same';
import { PanelEvent, panelStates, PanelStates } from './panel_states';
import { prepareCharts } from './renderers';

/** What panels are about; how tables stand is no part of it. */
export interface PanelScope extends Omit<PageState, 'tables'> {
  readonly catalogue?: string;
}

export interface Panels {
  readonly states: PanelStates;
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

const NO_TABLES: TableStates = {};

/**
 * Fills the panels of a page: one request for all, one more for a table that is asked for another page,
 * order or filter.
 */
export function usePanels(
  wanted: readonly string[],
  about: PanelScope,
  open: TableStates = NO_TABLES
): Panels {
  const { http } = usePageServices();
  const [states, dispatch] = useReducer(panelStates, {});
  const [version, setVersion] = useState(0);
  const turn = useRef(0);
  const ofTables = useRef(new Map<string, Trying>());
  // Each rendering makes new objects; only what differs is asked for.
  const ids = useSame(wanted);
  const scope = useSame(about);
  const tables = useSame(open);
  const latest = useRef(tables);
  latest.current = tables;
  /** What was asked last. */
  const asked = useRef({ ids, scope, tables });

  useEffect(() => {
    const question = { scope, tables: latest.current };
    asked.current = { ids, ...question };
    prepareCharts(ids.flatMap((id) => findPanel(id)?.chart ?? []));
    ofTables.current.forEach((trying) => trying.stop());
    turn.current += 1;
    return ask(http, ids, { ...question, turn: turn.current }, dispatch).stop;
  }, [http, ids, scope, version]);

  // Tables that change alone are asked for alone.
  useEffect(() => {
    const { ids: shown, scope: same, tables: before } = asked.current;
    asked.current = { ids: shown, scope: same, tables };
    for (const id of shown) {
      const table = tables[id];
      if (JSON.stringify(table) === JSON.stringify(before[id])) continue;
      ofTables.current.get(id)?.stop();
      turn.current += 1;
      const question = { scope: same, tables: table ? { [id]: table } : NO_TABLES };
      ofTables.current.set(id, ask(http, [id], { ...question, turn: turn.current }, dispatch));
    }
  }, [http, tables]);

  useEffect(() => {
    const running = ofTables.current;
    return () => running.forEach((trying) => trying.stop());
  }, []);

  const refresh = useCallback(() => setVersion((before) => before + 1), []);
  const questionOf = useCallback((id: string) => {
    const { scope: shown, tables: known } = asked.current;
    const table = known[id];
    return questionFor([id], shown, table ? { [id]: { ...table, page: 0 } } : NO_TABLES);
  }, []);
  return useMemo(() => ({ states, refresh, questionOf }), [states, refresh, questionOf]);
}
