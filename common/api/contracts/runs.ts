import * as t from 'io-ts';
import { oneOf } from '../../codecs/literals';
import { patternString, runId, sourceName } from '../../codecs/names';
import { defineContract } from '../contract';

export const RUN_KINDS = [
  'snapshot',
  'ingest',
  'reprocess',
  'maintain',
  'check_links',
  'report',
] as const;
export type RunKind = (typeof RUN_KINDS)[number];

/** `stopped`: on request, its work kept so far; a run whose process died is `failed`. */
export const RUN_STATES = ['running', 'done', 'failed', 'stopped'] as const;
export type RunState = (typeof RUN_STATES)[number];

/**
 * One run of a job. Every line or record read is accounted for:
 * read = indexed + known + left_out + rejected.
 */
export const run = t.intersection([
  t.strict({
    id: t.string,
    kind: oneOf(RUN_KINDS),
    source: t.string,
    state: oneOf(RUN_STATES),
    started: t.string,
    read: t.number,
    indexed: t.number,
    known: t.number,
    left_out: t.number,
    rejected: t.number,
    bytes: t.number,
    seconds: t.number,
    files: t.array(t.string),
  }),
  t.partial({
    error: t.string,
    host: t.string,
    /** Lines that a format could read: the rest of `read` is rejected by the parser. */
    parsed: t.number,
    /** `rejected` by reason. */
    rejects: t.record(t.string, t.number),
    /** Share of the work that is done, 0 to 1; absent where it cannot be known. */
    progress: t.number,
    /** Lines or records read in a second. */
    rate: t.number,
    /** What the run says of its work in figures of its own: days counted, indices deleted … */
    done: t.record(t.string, t.number),
    /** It was asked to stop and has not yet. */
    stopping: t.boolean,
    links_version: t.string,
    rules_version: t.string,
  }),
]);
export type Run = t.TypeOf<typeof run>;

export const RUNS_PER_PAGE = 20;

/** Runs of one kind and state where given, newest first; pages are counted from 0. */
export const listRuns = defineContract({
  method: 'get',
  path: '/api/sextant/runs',
  query: t.exact(
    t.partial({
      kind: oneOf(RUN_KINDS),
      state: oneOf(RUN_STATES),
      page: patternString('page (0 to 499)', /^[1-4]?\d{1,2}$/),
    })
  ),
  response: t.strict({ runs: t.array(run), total: t.number }),
});

const oneRun = { params: t.strict({ id: runId }), response: run } as const;

export const getRun = defineContract({
  method: 'get',
  path: '/api/sextant/runs/{id}',
  ...oneRun,
});

/** Asks a run to stop, on whatever host it is; what it has written stays. */
export const stopRun = defineContract({
  method: 'post',
  path: '/api/sextant/runs/{id}/stop',
  ...oneRun,
  status: 202,
});

/** Starts the job of a run that ended once more; the answer is the new run. */
export const retryRun = defineContract({
  method: 'post',
  path: '/api/sextant/runs/{id}/retry',
  ...oneRun,
  status: 202,
});

/** Reads the logs of a configured source; the body names it, never an address or a path. */
export const startIngest = defineContract({
  method: 'post',
  path: '/api/sextant/ingests',
  body: t.strict({ source: sourceName }),
  response: run,
  status: 202,
});

/** A job of the configuration that can be started. */
const job = t.strict({ kind: oneOf(RUN_KINDS), source: t.string });
export type JobName = t.TypeOf<typeof job>;

/** Starts a configured job. */
export const startRun = defineContract({
  method: 'post',
  path: '/api/sextant/runs',
  body: t.strict({ kind: oneOf(RUN_KINDS), source: sourceName }),
  response: run,
  status: 202,
});

/** Whether the reader may start and stop runs, and which jobs there are for those who may. */
export const getRunControl = defineContract({
  method: 'get',
  path: '/api/sextant/run_control',
  response: t.strict({ allowed: t.boolean, jobs: t.array(job) }),
});
