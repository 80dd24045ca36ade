import { mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import type { OsdClientOptions, OsdOpenSearchStart } from './osd_server';
import { serviceConnection } from './service_connection';

const REQUEST = { method: 'GET', path: '/' };

function osd() {
  const created: OsdClientOptions[] = [];
  const client = (name: string) => ({
    asInternalUser: { transport: { request: async () => ({ body: name }) } },
  });
  const start: OsdOpenSearchStart = {
    client: client('OSD'),
    createClient: (name, options) => {
      created.push(options);
      return { ...client(name), close: async () => undefined };
    },
  };
  return { created, start };
}

it('is the account of OSD where the configuration has none', async () => {
  const { created, start } = osd();
  const connection = serviceConnection(Promise.resolve(start), {});
  expect((await connection.request(REQUEST)).body).toBe('OSD');
  expect(created).toEqual([]);
});

it('is the service account at the address of OSD', async () => {
  const { created, start } = osd();
  const access = { username: 'sextant', password: 'secret' };
  const connection = serviceConnection(Promise.resolve(start), access);
  expect((await connection.request(REQUEST)).body).toBe('sextant');
  expect(created).toEqual([access]);
});

it('never takes the password of OSD to another address', async () => {
  const { created, start } = osd();
  const url = 'https://search.example.org:9200';
  await serviceConnection(Promise.resolve(start), { url }).request(REQUEST);
  expect(created).toEqual([{ hosts: [url], username: '', password: '' }]);
});

it('gives the content of the certificate, as OSD wants it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sextant-'));
  const file = join(folder, 'ca.pem');
  writeFileSync(file, 'PEM');
  const { created, start } = osd();
  const access = { username: 'sextant', password: 'secret', certificate_authority: file };
  await serviceConnection(Promise.resolve(start), access).request(REQUEST);
  expect(created[0]?.ssl).toEqual({ certificateAuthorities: ['PEM'] });
  rmSync(folder, { recursive: true });
});

it('tells whoever asks why there is no connection', async () => {
  const access = { username: 'sextant', certificate_authority: 'missing.pem' };
  const connection = serviceConnection(Promise.resolve(osd().start), access);
  await expect(connection.request(REQUEST)).rejects.toThrow('missing.pem');
});
