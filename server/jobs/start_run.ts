import { ChildProcess, spawn } from 'child_process';
import type { Run, RunKind } from '../../common/api/contracts/runs';
import { SextantError } from '../../common/errors';
import type { Configuration } from '../configuration/configuration';
import { LOST_AFTER } from '../store/lost_runs';
import { newRun, newRunId, runStore, scheduledRunId } from '../store/runs';
import { Transport } from '../store/transport';
import { jobArguments } from './job_arguments';

/** How the command line of this installation is called. */
export interface CommandLine {
  /** Script that Node runs. */
  readonly script: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export interface RunStarter {
  /**
   * @param user who asks: may start a run where they may write `sextant-runs`
   * @throws SextantError not_found, conflict where the same job runs already, forbidden
   */
  start(kind: RunKind, source: string, user: Transport): Promise<Run>;
  /**
   * Starts the job of a scheduled instant, as the service account.
   * @returns undefined where another server did, or the job still runs
   */
  startScheduled(kind: RunKind, source: string, instant: Date): Promise<Run | undefined>;
  /** @throws SextantError not_found, conflict where it does not run, forbidden */
  stop(id: string, user: Transport): Promise<Run>;
  /** Resolves when a run that was started here has ended. */
  ended(id: string): Promise<void>;
}

const LONGEST_MESSAGE = 2000;

async function asUser<A>(work: Promise<A>): Promise<A> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof SextantError) || error.code !== 'forbidden') throw error;
    throw new SextantError('forbidden', 'Your account may not start or stop runs');
  }
}

/**
 * Runs a job in a process of its own, so that a large log never slows the pages down. The answer
 * is the run that has just begun; `sextant-runs` tells how it goes on.
 *
 * @param standInEvery ms between signs of life given for a process that starts
 */
export function runStarter(
  transport: Transport,
  configuration: Configuration,
  commandLine: CommandLine,
  now: () => Date,
  standInEvery = LOST_AFTER / 4
): RunStarter {
  const runs = runStore(transport, now);
  const children = new Map<string, { process: ChildProcess; ended: Promise<void> }>();

  /** A child that dies without a word must not leave a run that seems to go on. */
  async function close(id: string, reason: string): Promise<void> {
    const run = await runs.find(id);
    if (run.state === 'running') await runs.save({ ...run, state: 'failed', error: reason });
  }

  /** A process that is slow to start is not lost: signs are given for it until it gives its own. */
  function standInFor(id: string): () => void {
    let last: string | undefined;
    let asking = Promise.resolve();
    const ask = async () => {
      last = await runs.standIn(id, last);
      if (last === undefined) clearInterval(timer);
    };
    // OpenSearch may be away for a moment.
    const timer = setInterval(
      () => (asking = asking.then(ask).catch(() => undefined)),
      standInEvery
    );
    timer.unref();
    asking = ask().catch(() => undefined);
    return () => clearInterval(timer);
  }

  function watch(id: string, child: ChildProcess): Promise<void> {
    let said = '';
    child.stderr?.on('data', (chunk) => (said = (said + String(chunk)).slice(-LONGEST_MESSAGE)));
    const isOver = standInFor(id);
    return new Promise((resolve) => {
      const end = (reason: string) => {
        isOver();
        children.delete(id);
        close(id, said.trim() || reason)
          .catch(() => undefined)
          .then(resolve, resolve);
      };
      child.once('error', (error) => end(error.message));
      child.once('exit', (code, signal) => end(`the process ended with ${signal ?? code}`));
    });
  }

  async function runningOf(kind: RunKind, source: string): Promise<Run | undefined> {
    return (await runs.search({ kind, source, state: 'running', size: 1 })).runs[0];
  }

  function launch(run: Run, job: readonly string[]): Run {
    const options = configuration.path === undefined ? [] : ['--config', configuration.path];
    const command = [commandLine.script, ...job, '--run', run.id, ...options];
    const child = spawn(process.execPath, command, {
      env: { ...process.env, ...commandLine.environment },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    children.set(run.id, { process: child, ended: watch(run.id, child) });
    return run;
  }

  async function start(kind: RunKind, source: string, user: Transport): Promise<Run> {
    const job = jobArguments(kind, source, configuration);
    const running = await runningOf(kind, source);
    if (running) throw new SextantError('conflict', `It is running already: ${running.id}`);
    const run = newRun(newRunId(kind, now()), kind, source, now());
    await asUser(runStore(user, now).save(run));
    return launch(run, job);
  }

  async function startScheduled(kind: RunKind, source: string, instant: Date) {
    const job = jobArguments(kind, source, configuration);
    if (await runningOf(kind, source)) return undefined;
    const run = newRun(scheduledRunId(kind, source, instant), kind, source, now());
    return (await runs.create(run)) ? launch(run, job) : undefined;
  }

  async function stop(id: string, user: Transport): Promise<Run> {
    const run = await asUser(runStore(user, now).askToStop(id));
    children.get(id)?.process.kill('SIGTERM');
    return run;
  }

  return { start, startScheduled, stop, ended: async (id) => children.get(id)?.ended };
}
