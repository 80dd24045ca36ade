import { ChildProcess, spawn } from 'child_process';
import type { Run } from '../../common/api/contracts/runs';

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stderr: string;
  /** The report of the run, where it was printed. */
  readonly run?: Run;
}

export interface IngestProcess {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

const running = new Set<ChildProcess>();

/** `sextant ingest --json …` as a process of its own. */
export function startIngest(url: string, ...options: string[]): IngestProcess {
  const child = spawn(process.execPath, ['bin/sextant.js', 'ingest', '--json', ...options], {
    env: { ...process.env, OPENSEARCH_URL: url },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (bytes) => (stdout += String(bytes)));
  child.stderr.on('data', (bytes) => (stderr += String(bytes)));
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code, signal) => {
      running.delete(child);
      const run: Run | undefined = stdout === '' ? undefined : JSON.parse(stdout);
      resolve({ code, signal, stderr, run });
    });
  });
  return { child, ended };
}

/** Ends what a failed test left. */
export function killIngests(): void {
  for (const child of Array.from(running)) child.kill('SIGKILL');
}
