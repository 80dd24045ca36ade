import { createServer, type Server } from 'http';
import type { AddressInfo } from 'net';
import { mkdtemp, rm, writeFile } from 'fs/promises';
import { tmpdir } from 'os';
import { join } from 'path';
import { findRunningServer, forgetServer, recordServer } from './running_server';

let folder: string;
let file: string;
let server: Server;
let url: string;

beforeAll(async () => {
  server = createServer((_request, response) => response.end('{"cluster_uuid":"u1"}'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'state-'));
  file = join(folder, 'server.json');
});
afterEach(() => rm(folder, { recursive: true }));

const state = () => ({ pid: process.pid, url, version: '3.8.0', clusterUuid: 'u1' });

it('finds a server that lives and answers', async () => {
  await recordServer(file, state());
  expect(await findRunningServer(file)).toEqual(state());
  await forgetServer(file);
  expect(await findRunningServer(file)).toBeUndefined();
});

it.each([
  ['its process is gone', { pid: 2 ** 30 }],
  ['another cluster answers there', { clusterUuid: 'u2' }],
  ['nothing answers there', { url: 'http://127.0.0.1:1' }],
])('ignores a state file when %s', async (_reason, changed) => {
  await recordServer(file, { ...state(), ...changed });
  expect(await findRunningServer(file)).toBeUndefined();
});

it('ignores a file that is no state file', async () => {
  await writeFile(file, '{"pid":');
  expect(await findRunningServer(file)).toBeUndefined();
});
