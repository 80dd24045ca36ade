import { existsSync } from 'fs';
import { link, readFile, rename, rm, stat, utimes, writeFile } from 'fs/promises';
import { setTimeout as sleep } from 'timers/promises';
import { UserError } from '../user_error';
import { isAlive } from './is_alive';

const POLL_MILLISECONDS = 100;
const HEARTBEAT_MILLISECONDS = 5_000;
/** Older than that, the holder is gone even if its process number lives on in another process. */
const STALE_MILLISECONDS = 60_000;

let attempts = 0;
const uniqueName = (path: string) => `${path}.${process.pid}.${attempts++}`;

/** A hard link appears at once with its content, so that nobody reads a lock without its owner. */
async function tryToTake(path: string): Promise<boolean> {
  const own = uniqueName(path);
  await writeFile(own, `${process.pid}`);
  try {
    await link(own, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(own, { force: true });
  }
}

async function isStale(path: string): Promise<boolean> {
  try {
    const { mtimeMs } = await stat(path);
    const owner = Number(await readFile(path, 'utf8'));
    return !isAlive(owner) || Date.now() - mtimeMs > STALE_MILLISECONDS;
  } catch {
    return false;
  }
}

/** Of several waiters one succeeds in renaming; it gives back a lock that was taken meanwhile. */
async function removeStale(path: string): Promise<void> {
  const aside = uniqueName(path);
  await rename(path, aside).catch(() => undefined);
  if (existsSync(aside) && !(await isStale(aside))) {
    await link(aside, path).catch(() => undefined);
  }
  await rm(aside, { force: true });
}

/**
 * Runs an action while no other process of this machine runs one under the same lock file.
 * A lock left by a process that died is taken over.
 * @throws UserError when the lock is not free after `timeoutMilliseconds`.
 */
export async function withFileLock<T>(
  path: string,
  timeoutMilliseconds: number,
  action: () => Promise<T>
): Promise<T> {
  const deadline = Date.now() + timeoutMilliseconds;
  while (!(await tryToTake(path))) {
    if (await isStale(path)) await removeStale(path);
    else if (Date.now() < deadline) await sleep(POLL_MILLISECONDS);
    else throw new UserError(`Another process holds ${path}: wait for it to end, or delete it.`);
  }
  const touch = () => void utimes(path, new Date(), new Date()).catch(() => undefined);
  const heartbeat = setInterval(touch, HEARTBEAT_MILLISECONDS);
  try {
    return await action();
  } finally {
    clearInterval(heartbeat);
    await rm(path, { force: true });
  }
}
