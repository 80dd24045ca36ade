import * as t from 'io-ts';
import { oneOf } from '../../codecs/literals';
import { runId, sourceName } from '../../codecs/names';
import { defineContract } from '../contract';

export const RUN_KINDS = ['snapshot', 'ingest'] as const;
export type RunKind = (typeof RUN_KINDS)[number];

/**
 * One run of a job. Every line or record read is accounted for:
 * read = indexed + known + left_out + rejected.
 */
export const run = t.intersection([
  t.strict({
    id: t.string,
    kind: oneOf(RUN_KINDS),
    source: t.string,
    state: oneOf(['running', 'done', 'failed'] as const),
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
    links_version: t.string,
    /** What the run says of its work in figures of its own: records created, removed … */
    done: t.record(t.string, t.number),
  }),
]);
export type Run = t.TypeOf<typeof run>;

export const listRuns = defineContract({
  method: 'get',
  path: '/api/sextant/runs',
  response: t.strict({ runs: t.array(run) }),
});

export const getRun = defineContract({
  method: 'get',
  path: '/api/sextant/runs/{id}',
  params: t.strict({ id: runId }),
  response: run,
});

/** Reads the logs of a configured source; the body names it, never an address or a path. */
export const startIngest = defineContract({
  method: 'post',
  path: '/api/sextant/ingests',
  body: t.strict({ source: sourceName }),
  response: run,
  status: 202,
});
