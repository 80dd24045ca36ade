import { createHash } from 'crypto';
import { accessSync, constants, existsSync } from 'fs';
import { chmod, mkdir, mkdtemp, rm } from 'fs/promises';
import { tmpdir } from 'os';
import { dirname, join, resolve } from 'path';
import { UserError } from '../user_error';
import { giveTo, isOpenToAll, type ServerUser } from './server_user';
import { LINES, type Line } from './versions';

export const PROJECT_ROOT = resolve(__dirname, '../..');

/** Where one line of OpenSearch keeps what it writes. */
export interface LinePaths {
  data: string;
  logs: string;
  config: string;
  temporary: string;
  /** Says which process serves the data. */
  state: string;
  lock: string;
}

export function linePaths(directory: string, line: Line): LinePaths {
  return {
    data: join(directory, `data-${line}`),
    logs: join(directory, `logs-${line}`),
    config: join(directory, `config-${line}`),
    temporary: join(directory, `tmp-${line}`),
    state: join(directory, `server-${line}.json`),
    lock: join(directory, `server-${line}.lock`),
  };
}

/** The lines whose data folder holds an OpenSearch node. */
export function linesWithData(directory: string): Line[] {
  return LINES.filter((line) => existsSync(join(linePaths(directory, line).data, 'nodes')));
}

const UNDER_SYSTEM = '/var/lib';

async function defaultDirectory(project: string, user: ServerUser | undefined): Promise<string> {
  if (!user || (await isOpenToAll(project))) return join(project, '.sextant', 'opensearch');
  // Root only can create there, so that nobody can have prepared the folder beforehand.
  const hash = createHash('sha256').update(project).digest('hex').slice(0, 12);
  return join(UNDER_SYSTEM, `sextant-${hash}`, 'opensearch');
}

/** Creates a folder that others may pass through, whatever the umask; leaves existing ones. */
async function makeOpenFolder(path: string): Promise<void> {
  if (existsSync(path)) return;
  await makeOpenFolder(dirname(path));
  await mkdir(path, { recursive: true });
  await chmod(path, 0o755);
}

/**
 * The folder of distributions and data, created when needed: `.sextant/opensearch` in the project,
 * or a folder below /var/lib when root has its clone where the server's account cannot enter.
 * @throws UserError when it cannot be used.
 */
export async function prepareDirectory(
  asked: string | undefined,
  user: ServerUser | undefined,
  project = PROJECT_ROOT
): Promise<string> {
  const directory = asked ? resolve(asked) : await defaultDirectory(project, user);
  try {
    await makeOpenFolder(directory);
    accessSync(directory, constants.W_OK | constants.X_OK);
  } catch {
    throw new UserError(`OpenSearch needs a folder it can write: allow ${directory}.`);
  }
  if (user && !(await isOpenToAll(directory))) {
    throw new UserError(
      `OpenSearch cannot run as root and its account cannot enter ${directory}: choose another folder.`
    );
  }
  return directory;
}

/** Creates the folders of one line and gives them to the server's account. */
export async function prepareLine(paths: LinePaths, user: ServerUser | undefined): Promise<void> {
  await rm(paths.temporary, { recursive: true, force: true });
  for (const folder of [paths.data, paths.logs, paths.config, paths.temporary]) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await giveTo(user, folder);
    try {
      accessSync(folder, constants.W_OK);
    } catch {
      throw new UserError(
        `${folder} belongs to another account: run as that account, or delete it.`
      );
    }
  }
}

/** A new folder for a server whose data are not kept. */
export async function makeEphemeralDirectory(user: ServerUser | undefined): Promise<string> {
  const parent = user && !(await isOpenToAll(tmpdir())) ? '/var/tmp' : tmpdir();
  const directory = await mkdtemp(join(parent, 'sextant-opensearch-'));
  await chmod(directory, 0o711);
  return directory;
}
