import { chmod, chown, lstat, readdir, stat } from 'fs/promises';
import { dirname, join, resolve } from 'path';

/** The account that the server process runs under. */
export interface ServerUser {
  uid: number;
  gid: number;
}

/** OpenSearch refuses to run as root: root starts it as `nobody`; others as themselves. */
export function serverUser(): ServerUser | undefined {
  return process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : undefined;
}

const OTHERS_MAY_ENTER = 0o001;

/** Whether every account can enter a folder; a part that does not exist yet counts as open. */
export async function isOpenToAll(path: string): Promise<boolean> {
  let folder = resolve(path);
  for (;;) {
    const found = await stat(folder).catch(() => undefined);
    if (found?.isDirectory() && (found.mode & OTHERS_MAY_ENTER) === 0) return false;
    if (folder === dirname(folder)) return true;
    folder = dirname(folder);
  }
}

/** Gives a whole folder to the server's account, unless it has it already. */
export async function giveTo(user: ServerUser | undefined, path: string): Promise<void> {
  if (!user) return;
  const found = await lstat(path);
  if (found.uid === user.uid) return;
  // Children first: an interrupted run leaves the folder itself to be done again.
  if (found.isDirectory()) {
    for (const child of await readdir(path)) await giveTo(user, join(path, child));
  }
  if (!found.isSymbolicLink()) await chown(path, user.uid, user.gid);
}

/** Lets every account read a folder, whatever the umask was when it was written. */
export async function openToAll(path: string): Promise<void> {
  const { mode } = await lstat(path);
  for (const entry of await readdir(path, { withFileTypes: true })) {
    const child = join(path, entry.name);
    if (entry.isDirectory()) await openToAll(child);
    else if (entry.isFile()) await chmod(child, (await lstat(child)).mode | 0o444);
  }
  await chmod(path, mode | 0o555);
}
