import { createHash, randomBytes } from 'crypto';
import { readFileSync, readlinkSync } from 'fs';
import { hostname } from 'os';

/** Who holds a lease: one per process. */
export interface Holder {
  /** Different for every process that ever ran. */
  readonly id: string;
  /** The same for all processes that see each other's numbers. */
  readonly place: string;
  readonly pid: number;
}

function read(path: string, from: (path: string) => string): string {
  try {
    return from(path);
  } catch {
    // Systems without it have no containers that share a host's name.
    return '';
  }
}

/** Containers may share a host's name but not its processes: the namespace of their numbers is part of it. */
function placeOfThisProcess(): string {
  const boot = read('/proc/sys/kernel/random/boot_id', (path) => readFileSync(path, 'utf8'));
  const processes = read('/proc/self/ns/pid', (path) => readlinkSync(path));
  return createHash('sha1').update(`${hostname()}\n${boot}\n${processes}`).digest('hex');
}

export const thisProcess: Holder = {
  id: randomBytes(8).toString('hex'),
  place: placeOfThisProcess(),
  pid: process.pid,
};

/** Is it certain that the process has ended? Only one of the same place can be asked for. */
export function hasEnded({ place, pid }: Pick<Holder, 'place' | 'pid'>): boolean {
  if (place !== thisProcess.place) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
