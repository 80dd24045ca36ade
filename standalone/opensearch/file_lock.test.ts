import { spawnSync } from 'child_process';
import { existsSync } from 'fs';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'fs/promises';
import { tmpdir } from 'os';
import { join } from 'path';
import { setTimeout as sleep } from 'timers/promises';
import { withFileLock } from './file_lock';

let folder: string;
let lock: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lock-'));
  lock = join(folder, 'a.lock');
});
afterEach(() => rm(folder, { recursive: true }));

it('runs one action at a time and leaves no file', async () => {
  let running = 0;
  let most = 0;
  const action = async () => {
    most = Math.max(most, ++running);
    await sleep(20);
    running--;
  };
  await Promise.all([1, 2, 3, 4].map(() => withFileLock(lock, 10_000, action)));
  expect(most).toBe(1);
  expect(await readdir(folder)).toEqual([]);
});

it('is free again after an action that failed', async () => {
  const failing = withFileLock(lock, 0, () => Promise.reject(new Error('no')));
  await expect(failing).rejects.toThrow('no');
  expect(existsSync(lock)).toBe(false);
});

it('takes over the lock of a process that is gone', async () => {
  await writeFile(lock, String(spawnSync('true').pid));
  expect(await withFileLock(lock, 0, async () => 'taken')).toBe('taken');
});

it('takes over a lock that nobody has touched for long, whoever has its number now', async () => {
  await writeFile(lock, String(process.pid));
  const longAgo = new Date(Date.now() - 3_600_000);
  await utimes(lock, longAgo, longAgo);
  expect(await withFileLock(lock, 0, async () => 'taken')).toBe('taken');
});

it('says so when it waits in vain', async () => {
  await writeFile(lock, String(process.pid));
  await expect(withFileLock(lock, 0, async () => 1)).rejects.toThrow(/Another process holds/);
});
