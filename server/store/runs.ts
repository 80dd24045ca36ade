import { createHash, randomBytes } from 'crypto';
import { hostname } from 'os';
import { Run, RunKind, RUNS_PER_PAGE, RUN_KINDS, RunState } from '../../common/api/contracts/runs';
import { SextantError } from '../../common/errors';
import { INDEX } from '../../common/index_schema/indices';
import { RunDocument } from '../../common/index_schema/runs';
import { documentStore } from './documents';
import { asSeen, runQuery } from './lost_runs';
import { Transport } from './transport';
import { versionedDocuments } from './versioned_documents';

/** Sorts by time and is a valid part of an index name: `snapshot-20261122T101500Z-4fa2`. */
export function newRunId(kind: RunKind, now: Date): string {
  const instant = now.toISOString().replace(/[-:]|\.\d+/g, '');
  return `${kind}-${instant}-${randomBytes(4).toString('hex')}`;
}

/** The run of a scheduled instant: the same on every server, so that one of them makes it. */
export function scheduledRunId(kind: RunKind, source: string, instant: Date): string {
  const hash = createHash('sha1').update(`${kind} ${source}`).digest('hex').slice(0, 8);
  return `${kind}-${instant.toISOString().replace(/[-:]|\.\d+/g, '')}-${hash}`;
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

function toDocument(run: Run, now: Date): RunDocument {
  const { id: _id, started, stopping: _stopping, ...rest } = run;
  return {
    '@timestamp': started,
    ...rest,
    seconds: Math.round(run.seconds),
    rate: run.seconds > 0 ? Math.round(run.read / run.seconds) : 0,
    host: run.host ?? hostname(),
    heartbeat: now.toISOString(),
  };
}

const STATES: readonly RunState[] = ['running', 'done', 'failed', 'stopped'];

function toRun(id: string, document: RunDocument, now: Date): Run {
  const { '@timestamp': started, kind, state, source, heartbeat: _, stop, ...rest } = document;
  const run: Run = {
    ...newRun(id, RUN_KINDS.find((each) => each === kind) ?? 'ingest', source ?? '', new Date(0)),
    ...rest,
    started: started ?? '',
    state: STATES.find((each) => each === state) ?? 'running',
  };
  const seen = asSeen(run, document.heartbeat, now);
  return stop && seen.state === 'running' ? { ...seen, stopping: true } : seen;
}

export interface RunSearch {
  readonly kind?: RunKind;
  readonly state?: RunState;
  readonly source?: string;
  /** Counted from 0. */
  readonly page?: number;
  readonly size?: number;
}

/** @param now decides which runs are lost: without a sign of life for too long */
export function runStore(transport: Transport, now: () => Date = () => new Date()) {
  const documents = documentStore<RunDocument>(transport, INDEX.runs);

  async function search(wanted: RunSearch = {}): Promise<{ runs: Run[]; total: number }> {
    const { page = 0, size = RUNS_PER_PAGE } = wanted;
    const { found, total } = await documents.page({
      query: runQuery(wanted, now()),
      sort: [{ '@timestamp': { order: 'desc', unmapped_type: 'date' } }],
      from: page * size,
      size,
      track_total_hits: true,
    });
    return { runs: found.map(({ id, document }) => toRun(id, document, now())), total };
  }

  const list = async (): Promise<Run[]> => (await search({ size: 50 })).runs;

  /** @throws SextantError not_found */
  async function find(id: string): Promise<Run> {
    const found = await documents.get(id);
    if (!found) throw new SextantError('not_found', `There is no run ${id}: see the list of runs`);
    return toRun(id, found, now());
  }

  /** The newest run of a kind, and of a source, that is done. */
  async function lastDone(kind: RunKind, source?: string): Promise<Run | undefined> {
    return (await search({ kind, source, state: 'done', size: 1 })).runs[0];
  }

  /** Keeps the run, with a sign of life. @returns as it is kept: `stopping` where it must stop */
  async function save(run: Run): Promise<Run> {
    return toRun(run.id, await documents.merge(run.id, toDocument(run, now())), now());
  }

  /**
   * A sign of life in place of a process that has given none yet: it may take long to start.
   *
   * @param last sign that is no sign of the process; at first unknown
   * @returns the sign that is kept now; undefined once the process gave one, or the run has ended
   */
  async function standIn(id: string, last?: string): Promise<string | undefined> {
    const { state, heartbeat } = (await documents.get(id)) ?? {};
    if (state !== 'running') return undefined;
    if (last === undefined) return heartbeat;
    if (heartbeat !== last) return undefined;
    return (await documents.merge(id, { heartbeat: now().toISOString() })).heartbeat;
  }

  /** Keeps a new run. @returns false where there is one of this id: another process was first */
  async function create(run: Run): Promise<boolean> {
    const store = versionedDocuments<RunDocument>(transport, INDEX.runs);
    return (await store.compareAndSet(run.id, toDocument(run, now()))) !== undefined;
  }

  /** Leaves a request to stop in the run's document, where its process finds it. */
  async function askToStop(id: string): Promise<Run> {
    const found = await find(id);
    if (found.state !== 'running') {
      throw new SextantError('conflict', `Run ${id} is not running: it is ${found.state}`);
    }
    return toRun(id, await documents.merge(id, { stop: true }), now());
  }

  return { search, list, find, lastDone, create, save, standIn, askToStop };
}

export type RunStore = ReturnType<typeof runStore>;
