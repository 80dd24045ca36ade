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
  work(run: Run, onProgress: (run: Run) => void): Promise<Run>;
}

export interface JobSurroundings {
  readonly transport: Transport;
  readonly now: () => Date;
  readonly onProgress?: (run: Run) => void;
}

/** Between two writes of a run's progress, ms. */
const PROGRESS_PERIOD = 2000;

/** Does a job, its run kept in `sextant-runs` from start to end. @throws what the work threw */
export async function performJob(job: Job, surroundings: JobSurroundings): Promise<Run> {
  const { transport, now } = surroundings;
  const runs = runStore(transport);
  const started = now();
  const id = job.run ?? newRunId(job.kind, started);
  const run: Run = { ...newRun(id, job.kind, job.source, started), files: [...(job.files ?? [])] };
  const seconds = () => (now().getTime() - started.getTime()) / 1000;
  let last = run;
  let saved = started.getTime();
  let saving: Promise<void> = Promise.resolve();

  function onProgress(progress: Run): void {
    last = { ...progress, seconds: seconds() };
    surroundings.onProgress?.(last);
    if (now().getTime() - saved < PROGRESS_PERIOD) return;
    saved = now().getTime();
    const current = last;
    saving = saving.then(() => runs.save(current)).catch(() => undefined);
  }

  await runs.save(run);
  try {
    const done = await job.work(run, onProgress);
    await saving;
    const finished: Run = { ...done, state: 'done', seconds: seconds() };
    await runs.save(finished);
    return finished;
  } catch (error) {
    await saving;
    const reason = toSextantError(error);
    await runs
      .save({ ...last, state: 'failed', seconds: seconds(), error: reason.message })
      .catch(() => undefined);
    throw reason;
  }
}

/** @throws SextantError not_found, naming the sources that are configured */
export function configured<S>(sources: Readonly<Record<string, S>>, name: string): S {
  const source = Object.prototype.hasOwnProperty.call(sources, name) ? sources[name] : undefined;
  if (source !== undefined) return source;
  const names = Object.keys(sources).join(', ') || 'none is configured';
  throw new SextantError('not_found', `No source is named "${name}": ${names}`);
}
