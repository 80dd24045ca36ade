import { existsSync } from 'fs';
import { chmod, mkdir, mkdtemp, rm, stat } from 'fs/promises';
import { tmpdir } from 'os';
import { join } from 'path';
import { UserError } from '../user_error';
import { linePaths, linesWithData, prepareDirectory } from './server_directory';
import { isOpenToAll } from './server_user';

const nobody = { uid: 65534, gid: 65534 };
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'directory-'));
  await chmod(folder, 0o755);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('is inside the project and open to the account of the server, whatever the umask', async () => {
  const umask = process.umask(0o077);
  try {
    const directory = await prepareDirectory(undefined, nobody, folder);
    expect(directory).toBe(join(folder, '.sextant/opensearch'));
    expect(((await stat(directory)).mode & 0o777).toString(8)).toBe('755');
  } finally {
    process.umask(umask);
  }
});

it('refuses a folder that the account of the server cannot enter', async () => {
  await chmod(folder, 0o700);
  expect(await isOpenToAll(join(folder, 'not/there/yet'))).toBe(false);
  await expect(prepareDirectory(join(folder, 'x'), nobody)).rejects.toThrow(UserError);
  expect(await prepareDirectory(join(folder, 'x'), undefined)).toBe(join(folder, 'x'));
});

it('refuses a folder that cannot be made', async () => {
  await expect(prepareDirectory('/dev/null/x', undefined)).rejects.toThrow(UserError);
});

const asRoot = process.getuid?.() === 0 ? it : it.skip;
asRoot('moves under the system when root has a closed clone', async () => {
  await chmod(folder, 0o700);
  const directory = await prepareDirectory(undefined, nobody, folder);
  expect(directory).toMatch(/^\/var\/lib\/sextant-[0-9a-f]{12}\/opensearch$/);
  expect(existsSync(directory)).toBe(true);
  await rm(join(directory, '..'), { recursive: true });
});

it('knows which lines have data', async () => {
  expect(linesWithData(folder)).toEqual([]);
  await mkdir(join(linePaths(folder, '2').data, 'nodes'), { recursive: true });
  await mkdir(linePaths(folder, '3').data);
  expect(linesWithData(folder)).toEqual(['2']);
});
