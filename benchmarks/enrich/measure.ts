import { spawn } from 'child_process';
import { readFileSync } from 'fs';

export interface Measured {
  readonly seconds: number;
  /** Highest sum of the resident memory of the process and its children, in MB. */
  readonly megabytes: number;
}

export interface BenchCommand {
  readonly command: string;
  readonly args: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

const KB = 1024;
const POLL = 20;

/** Parent and highest resident size of a process, in kB; nothing where it has ended. */
function status(pid: number): { peak: number; children: number[] } {
  try {
    const text = readFileSync(`/proc/${pid}/status`, 'utf8');
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
    return {
      peak: Number(/VmHWM:\s+(\d+)/.exec(text)?.[1] ?? 0),
      children: children.split(' ').map(Number).filter(Boolean),
    };
  } catch {
    return { peak: 0, children: [] };
  }
}

function watch(pid: number, peaks: Map<number, number>): void {
  const { peak, children } = status(pid);
  peaks.set(pid, Math.max(peak, peaks.get(pid) ?? 0));
  for (const child of children) watch(child, peaks);
}

/**
 * Runs a whole process to its end. Memory is what Linux says was the highest (`VmHWM`); children add up:
 * PySpark's JVM and its Python workers live at the same time.
 *
 * @throws Error with the end of what it said where it fails
 */
export function measure({ command, args, environment }: BenchCommand): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const started = process.hrtime.bigint();
    const child = spawn(command, args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, ...environment },
    });
    let said = '';
    child.stderr.on('data', (bytes) => {
      said = (said + bytes).slice(-2000);
    });
    const peaks = new Map<number, number>();
    const timer = setInterval(() => child.pid && watch(child.pid, peaks), POLL);
    child.once('error', reject);
    child.once('close', (code) => {
      clearInterval(timer);
      const seconds = Number(process.hrtime.bigint() - started) / 1e9;
      if (code !== 0) return reject(new Error(`${command} ended with ${code}: ${said}`));
      const kilobytes = Array.from(peaks.values()).reduce((sum, peak) => sum + peak, 0);
      resolve({ seconds, megabytes: kilobytes / KB });
    });
  });
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 ? high : (low + high) / 2;
}
