import { randomBytes } from 'crypto';
import { hostname } from 'os';
import type { Run, RunKind } from '../../common/api/contracts/runs';
import { SextantError } from '../../common/errors';
import { INDEX } from '../../common/index_schema/indices';
import { RunDocument } from '../../common/index_schema/runs';
import { documentStore } from './documents';
import { Transport } from './transport';

const MOST_RUNS = 50;

/** Sorts by time and is a valid part of an index name: `snapshot-20261122T101500Z-4fa2`. */
export function newRunId(kind: RunKind, now: Date): string {
  const instant = now.toISOString().replace(/[-:]|\.\d+/g, '');
  return `${kind}-${instant}-${randomBytes(4).toString('hex')}`;
}

export function newRun(id: string, kind: RunKind, source: string, now: Date): Run {
  return {
    id,
    kind,
    source,
    state: 'running',
    started: now.toISOString(),
    read: 0,
    indexed: 0,
    known: 0,
    left_out: 0,
    rejected: 0,
    bytes: 0,
    seconds: 0,
    files: [],
  };
}

function toDocument({ id: _id, started, ...run }: Run): RunDocument {
  return { '@timestamp': started, ...run, seconds: Math.round(run.seconds), host: hostname() };
}

function toRun(id: string, document: RunDocument): Run {
  const { '@timestamp': started, kind, state, source, host: _host, ...rest } = document;
  return {
    ...newRun(id, kind === 'snapshot' ? 'snapshot' : 'ingest', source ?? '', new Date(0)),
    ...rest,
    started: started ?? '',
    state: state === 'done' || state === 'failed' ? state : 'running',
  };
}

export function runStore(transport: Transport) {
  const documents = documentStore<RunDocument>(transport, INDEX.runs);
  const newest = { sort: [{ '@timestamp': 'desc' }] };

  async function list(): Promise<Run[]> {
    const found = await documents.search({ ...newest, size: MOST_RUNS });
    return found.map(({ id, document }) => toRun(id, document));
  }

  /** @throws SextantError not_found */
  async function find(id: string): Promise<Run> {
    const found = await documents.get(id);
    if (!found) throw new SextantError('not_found', `There is no run ${id}: see the list of runs`);
    return toRun(id, found);
  }

  /** The newest run of a kind that is done. */
  async function lastDone(kind: RunKind): Promise<Run | undefined> {
    const filter = [{ term: { kind } }, { term: { state: 'done' } }];
    const [found] = await documents.search({ ...newest, size: 1, query: { bool: { filter } } });
    return found && toRun(found.id, found.document);
  }

  const save = (run: Run): Promise<void> => documents.put(run.id, toDocument(run));

  return { list, find, lastDone, save };
}

export type RunStore = ReturnType<typeof runStore>;
