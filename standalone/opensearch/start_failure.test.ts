import { mkdir, mkdtemp, rm, writeFile } from 'fs/promises';
import { tmpdir } from 'os';
import { join } from 'path';
import { linePaths, type LinePaths } from './server_directory';
import { startFailure } from './start_failure';

let folder: string;
let paths: LinePaths;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'failure-'));
  paths = linePaths(folder, '3');
  await mkdir(paths.logs);
});
afterEach(() => rm(folder, { recursive: true }));

it.each([
  [
    'java.lang.IllegalStateException: failed to obtain node locks, tried',
    'Another OpenSearch uses',
  ],
  ['BindHttpException[Failed to bind to 127.0.0.1:9200]', 'was taken meanwhile'],
  ['There is insufficient memory for the Java Runtime', 'a heap of 512 MB'],
  ['something else', 'stopped while it started'],
])('explains "%s" and shows it', async (line, explanation) => {
  await writeFile(join(paths.logs, 'console.log'), `first\n${line}\n`);
  const error = await startFailure({ version: '3.8.0', heapMegabytes: 512, paths });
  expect(error.message).toContain(explanation);
  expect(error.detail).toContain(line);
});

it('says how long it waited', async () => {
  const error = await startFailure({ version: '3.8.0', heapMegabytes: 512, paths, waited: 180 });
  expect(error.message).toContain('did not answer within 180 s');
});
