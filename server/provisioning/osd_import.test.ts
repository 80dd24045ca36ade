import { createServer, IncomingMessage, Server } from 'http';
import type { AddressInfo } from 'net';
import { osdImport } from './osd_import';
import { provisionOsdObjects, versionedObjects } from './provision_osd_objects';

interface Asked {
  readonly line: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

let server: Server;
let asked: Asked[] = [];
let answer: (path: string) => [number, object] = () => [200, {}];
let url = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { method, url: path = '', headers } = request;
      asked.push({ line: `${method} ${path}`, headers, body: Buffer.concat(parts).toString() });
      const [status, body] = answer(path);
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    });
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/base/`;
});

beforeEach(() => void (asked = []));
afterAll(() => new Promise((done) => server.close(done)));

const { version, objects } = versionedObjects('en');

test('imports a file of objects, as the account and into the tenant given', async () => {
  answer = (path) =>
    path.includes('_import') ? [200, { success: true, successCount: objects.length }] : [404, {}];
  const access = { url, username: 'ann', password: 'secret', tenant: 'global' };
  expect(await provisionOsdObjects(osdImport(access), 'en')).toBe(objects.length);
  const [first, second] = asked;
  expect(first?.line).toBe('GET /base/api/saved_objects/dashboard/sextant-services');
  expect(second?.line).toBe('POST /base/api/saved_objects/_import?overwrite=true');
  expect(second?.headers).toMatchObject({
    'osd-xsrf': 'sextant',
    securitytenant: 'global',
    authorization: `Basic ${Buffer.from('ann:secret').toString('base64')}`,
  });
  expect(second?.body).toContain('filename="sextant.ndjson"');
  expect(second?.body).toContain('"id":"sextant-catalogue"');
});

test('this very version is left alone', async () => {
  answer = () => [200, { attributes: { description: `x (version ${version})` } }];
  expect(await provisionOsdObjects(osdImport({ url }), 'en')).toBe(0);
  expect(asked).toHaveLength(1);
});

test.each([
  [401, 'unauthenticated'],
  [403, 'forbidden'],
  [500, 'opensearch_error'],
])('status %d is %s', async (status, code) => {
  answer = () => [status, { message: 'no' }];
  await expect(provisionOsdObjects(osdImport({ url }), 'en')).rejects.toMatchObject({ code });
});

test('objects that were refused are an error that names the first', async () => {
  answer = (path) =>
    path.includes('_import')
      ? [200, { success: false, successCount: 3, errors: [{ id: 'bad' }] }]
      : [404, {}];
  await expect(provisionOsdObjects(osdImport({ url }), 'en')).rejects.toThrow(/took 3 of .*bad/);
});

test('nobody there', async () => {
  const nowhere = osdImport({ url: 'http://127.0.0.1:1' });
  await expect(provisionOsdObjects(nowhere, 'en')).rejects.toMatchObject({
    code: 'opensearch_unreachable',
  });
});
