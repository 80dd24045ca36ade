import { spawn } from 'child_process';
import type { Run, RunKind } from '../../common/api/contracts/runs';
import type { Configuration } from '../configuration/configuration';
import { newRun, newRunId, runStore } from '../store/runs';
import { Transport } from '../store/transport';

/** How the command line of this installation is called. */
export interface CommandLine {
  /** Script that Node runs. */
  readonly script: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export interface RunStarter {
  start(kind: RunKind, source: string): Promise<Run>;
}

const LONGEST_MESSAGE = 2000;

/**
 * Runs a job in a process of its own, so that a large log never slows the pages down. The answer
 * is the run that has just begun; `sextant-runs` tells how it goes on.
 */
export function runStarter(
  transport: Transport,
  configuration: Configuration,
  commandLine: CommandLine,
  now: () => Date
): RunStarter {
  const runs = runStore(transport);

  /** A child that dies without a word must not leave a run that seems to go on. */
  async function close(id: string, reason: string): Promise<void> {
    const run = await runs.find(id);
    if (run.state === 'running') await runs.save({ ...run, state: 'failed', error: reason });
  }

  async function start(kind: RunKind, source: string): Promise<Run> {
    const run = newRun(newRunId(kind, now()), kind, source, now());
    await runs.save(run);
    const command = [commandLine.script, kind, '--source', source, '--run', run.id];
    const options = configuration.path === undefined ? [] : ['--config', configuration.path];
    const child = spawn(process.execPath, [...command, ...options], {
      env: { ...process.env, ...commandLine.environment },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (chunk) => (said = (said + String(chunk)).slice(-LONGEST_MESSAGE)));
    child.on('error', (error) => void close(run.id, error.message).catch(() => undefined));
    child.on('exit', (code) => {
      const reason = said.trim() || `the process ended with status ${code}`;
      void close(run.id, reason).catch(() => undefined);
    });
    return run;
  }

  return { start };
}
