import type { Run, RunKind, RunState } from '../../common/api/contracts/runs';

/**
 * A running job gives a sign of life every few seconds. Without one for this long, in ms, its
 * process is taken for dead; hosts whose clocks differ by less than that agree.
 */
export const LOST_AFTER = 60_000;

const deadline = (now: Date) => new Date(now.getTime() - LOST_AFTER).toISOString();

/** A run that died without a word is failed, and says so; one that comes back runs again. */
export function asSeen(run: Run, heartbeat: string | undefined, now: Date): Run {
  const sign = heartbeat ?? run.started;
  if (run.state !== 'running' || sign >= deadline(now)) return run;
  const error = `Its process ended without a word: the last sign of life was at ${sign}`;
  return { ...run, state: 'failed', error };
}

interface Wanted {
  readonly kind?: RunKind;
  readonly state?: RunState;
  readonly source?: string;
}

/** The query that finds runs as `asSeen` shows them. */
export function runQuery({ kind, state, source }: Wanted, now: Date): object {
  const running = { term: { state: 'running' } };
  const alive = { range: { heartbeat: { gte: deadline(now) } } };
  const lost = { bool: { filter: [running], must_not: [alive] } };
  const states: Readonly<Record<RunState, object>> = {
    running: { bool: { filter: [running, alive] } },
    failed: { bool: { should: [{ term: { state: 'failed' } }, lost], minimum_should_match: 1 } },
    done: { term: { state: 'done' } },
    stopped: { term: { state: 'stopped' } },
  };
  const filter: object[] = [];
  if (kind) filter.push({ term: { kind } });
  if (source !== undefined) filter.push({ term: { source } });
  if (state) filter.push(states[state]);
  return { bool: { filter } };
}
