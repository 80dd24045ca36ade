import type { Run, RunKind } from '../../common/api/contracts/runs';
import { SextantError } from '../../common/errors';
import { toSextantError } from '../store/opensearch_error';
import { newRun, newRunId, runStore } from '../store/runs';
import { Transport } from '../store/transport';

export interface Job {
  readonly kind: RunKind;
  readonly source: string;
  readonly files?: readonly string[];
  /** Identifier given by who started it; made where absent. */
  readonly run?: string;
  /**
   * @param stop once aborted, the work ends at the next good place: it keeps what is done, tells its
   *   last counts by `onProgress` and throws (`stop.throwIfAborted()`); where nothing is left to do
   *   it returns as ever
   */
  work(run: Run, onProgress: (run: Run) => void, stop: AbortSignal): Promise<Run>;
}

export interface JobSurroundings {
  readonly transport: Transport;
  readonly now: () => Date;
  readonly onProgress?: (run: Run) => void;
  /** A wish of this process to stop, such as SIGTERM. Others come by the run's document. */
  readonly stop?: AbortSignal;
}

/** Between two signs of life of a run, with its progress, ms. */
const HEARTBEAT = 2000;

/** Keeps a run's document alive while its job works, and hears there of a wish to stop. */
function keepAlive(save: () => Promise<Run>, onStop: () => void): { end(): Promise<void> } {
  let saving: Promise<void> | undefined;
  async function beat(): Promise<void> {
    try {
      if ((await save()).stopping) onStop();
    } catch {
      // OpenSearch is away: the work itself will say so, or it comes back.
    }
  }
  const timer = setInterval(() => {
    saving = saving ?? beat().finally(() => (saving = undefined));
  }, HEARTBEAT);
  timer.unref();
  return {
    async end() {
      clearInterval(timer);
      await saving;
    },
  };
}

/**
 * Does a job, its run kept in `sextant-runs` from start to end.
 * @returns the run, done or stopped. @throws what the work threw
 */
export async function performJob(job: Job, surroundings: JobSurroundings): Promise<Run> {
  const { transport, now } = surroundings;
  const runs = runStore(transport, now);
  const started = now();
  const id = job.run ?? newRunId(job.kind, started);
  const run: Run = { ...newRun(id, job.kind, job.source, started), files: [...(job.files ?? [])] };
  const seconds = () => (now().getTime() - started.getTime()) / 1000;
  let last = run;
  const stop = new AbortController();
  const onStop = () => stop.abort(new SextantError('conflict', 'The run was asked to stop'));
  surroundings.stop?.addEventListener('abort', onStop, { once: true });
  if (surroundings.stop?.aborted) onStop();

  function onProgress(progress: Run): void {
    last = { ...progress, seconds: seconds() };
    surroundings.onProgress?.(last);
  }

  if ((await runs.save(run)).stopping) onStop();
  const life = keepAlive(() => runs.save({ ...last, seconds: seconds() }), onStop);
  try {
    stop.signal.throwIfAborted();
    const done = await job.work(run, onProgress, stop.signal);
    await life.end();
    const finished: Run = { ...done, state: 'done', seconds: seconds() };
    await runs.save(finished);
    return finished;
  } catch (error) {
    await life.end();
    const ended: Run = { ...last, seconds: seconds() };
    if (stop.signal.aborted) {
      const stopped: Run = { ...ended, state: 'stopped' };
      await runs.save(stopped);
      return stopped;
    }
    const reason = toSextantError(error);
    await runs.save({ ...ended, state: 'failed', error: reason.message }).catch(() => undefined);
    throw reason;
  } finally {
    surroundings.stop?.removeEventListener('abort', onStop);
  }
}

/** @throws SextantError not_found, naming the sources that are configured */
export function configured<S>(sources: Readonly<Record<string, S>>, name: string): S {
  const source = Object.prototype.hasOwnProperty.call(sources, name) ? sources[name] : undefined;
  if (source !== undefined) return source;
  const names = Object.keys(sources).join(', ') || 'none is configured';
  throw new SextantError('not_found', `No source is named "${name}": ${names}`);
}
