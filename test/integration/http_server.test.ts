import { mkdtempSync, rmSync, writeFileSync } from 'fs';
import { request as httpRequest } from 'http';
import { tmpdir } from 'os';
import { join } from 'path';
import { readConfiguration } from '../../server/configuration/read_configuration';
import { newRun, runStore } from '../../server/store/runs';
import { App, openApp } from '../../standalone/server/open_app';
import { PROJECT_ROOT } from '../../standalone/paths';
import { PassThrough } from 'stream';
import { freshIndices, testClusterUrl, testTransport } from '../support/test_transport';
import { until } from '../support/until';

const transport = testTransport();
const directory = mkdtempSync(join(tmpdir(), 'sextant-http-'));
const apps: App[] = [];

writeFileSync(
  join(directory, 'access.log'),
  '198.51.100.7 - - [14/Mar/2025:10:00:01 +0000] "GET /wms?SERVICE=WMS&REQUEST=GetMap HTTP/1.1" 200 5\n'
);
const source = { uuid: 'a', isTemplate: 'n', groupPublished: ['ODATIS', 'all'] };
writeFileSync(
  join(directory, 'answer.json'),
  JSON.stringify({ hits: { hits: [{ _source: source }] } })
);
const CONFIGURATION = `
catalogue_sources:
  site: { type: file, paths: [answer.json], groups: [{ name: ODATIS }] }
log_sources:
  site: { server: site, paths: [access.log] }
`;

const context = {
  stdin: process.stdin,
  stdout: new PassThrough().resume(),
  stderr: new PassThrough().resume(),
  environment: {},
  now: () => new Date(),
};

async function open(url: string, runControl: boolean): Promise<string> {
  const path = join(directory, runControl ? 'on.yml' : 'off.yml');
  writeFileSync(path, `run_control: ${runControl}\n${CONFIGURATION}`);
  const app = await openApp(
    {
      host: '127.0.0.1',
      port: 0,
      access: { url },
      configuration: readConfiguration(path, {}),
      page: { directory, html: () => '<!doctype html><title>Sextant</title>' },
      script: join(PROJECT_ROOT, 'bin', 'sextant.js'),
    },
    context
  );
  apps.push(app);
  return app.url;
}

let url: string;
const ask = (path: string, base = url) => fetch(`${base}${path}`);
const post = (path: string, body: unknown = {}, base = url) =>
  fetch(`${base}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'osd-xsrf': 'sextant' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

beforeAll(async () => {
  await freshIndices(transport);
  url = await open(testClusterUrl(), true);
});

afterAll(async () => {
  await Promise.all(apps.map((app) => app.close()));
  await transport.close();
  rmSync(directory, { recursive: true, force: true });
});

async function runToEnd(response: Response) {
  expect(response.status).toBe(202);
  const { id, state } = await response.json();
  expect(state).toBe('running');
  return until(async () => {
    const run = await (await ask(`/api/sextant/runs/${id}`)).json();
    return run.state === 'running' ? undefined : run;
  }, 55_000);
}

describe('runs', () => {
  test('a snapshot of a configured catalogue, then its page in any case of its name', async () => {
    const run = await runToEnd(await post('/api/sextant/catalogues/odatis/snapshots'));
    expect(run).toMatchObject({ kind: 'snapshot', state: 'done', source: 'site', indexed: 1 });
    const catalogue = await (await ask('/api/sextant/catalogues/OdAtIs')).json();
    expect(catalogue).toMatchObject({ name: 'ODATIS', snapshot_at: expect.any(String) });
  });

  test('an ingest of a configured source', async () => {
    const run = await runToEnd(await post('/api/sextant/ingests', { source: 'site' }));
    expect(run).toMatchObject({ kind: 'ingest', state: 'done', read: 1, indexed: 1 });
    const { runs } = await (await ask('/api/sextant/runs?kind=ingest&state=done')).json();
    expect(runs.map(({ id }: { id: string }) => id)).toEqual([run.id]);
    expect((await ask('/api/sextant/runs?state=nonsense')).status).toBe(400);
    expect((await ask('/api/sextant/runs?page=500')).status).toBe(400);
  });

  test('what may be started is told, and a run that ended is tried again', async () => {
    const control = await (await ask('/api/sextant/run_control')).json();
    expect(control).toEqual({
      allowed: true,
      jobs: [
        { kind: 'snapshot', source: 'site' },
        { kind: 'ingest', source: 'site' },
        { kind: 'maintain', source: 'all' },
      ],
    });
    const first = await runToEnd(
      await post('/api/sextant/runs', { kind: 'snapshot', source: 'site' })
    );
    const again = await runToEnd(await post(`/api/sextant/runs/${first.id}/retry`));
    expect(again).toMatchObject({ kind: 'snapshot', state: 'done', source: 'site' });
    expect(again.id).not.toBe(first.id);
    expect((await post(`/api/sextant/runs/${first.id}/stop`)).status).toBe(409);
  });

  test('a run of another host stops by its document, and none starts beside it', async () => {
    const elsewhere = newRun('ingest-20260101T000000Z-aa', 'ingest', 'site', new Date());
    await runStore(transport).save(elsewhere);
    expect((await post('/api/sextant/ingests', { source: 'site' })).status).toBe(409);
    const stopped = await post(`/api/sextant/runs/${elsewhere.id}/stop`);
    expect(await stopped.json()).toMatchObject({ state: 'running', stopping: true });
    await runStore(transport).save({ ...elsewhere, state: 'stopped' });
  });

  test('a source that fails leaves a run that says why', async () => {
    rmSync(join(directory, 'access.log'));
    const run = await runToEnd(await post('/api/sextant/ingests', { source: 'site' }));
    expect(run).toMatchObject({ state: 'failed', error: expect.stringMatching(/access\.log/) });
  });

  test.each([
    [{ source: 'other' }, 404],
    [{ source: 'http://x' }, 400],
    [{ path: '/etc' }, 400],
  ])('only configured sources: %j', async (body, status) => {
    expect((await post('/api/sextant/ingests', body)).status).toBe(status);
  });

  test('are refused where run control is off', async () => {
    const base = await open(testClusterUrl(), false);
    const response = await post('/api/sextant/ingests', { source: 'site' }, base);
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ attributes: { code: 'run_control_off' } });
    const control = await (await ask('/api/sextant/run_control', base)).json();
    expect(control).toEqual({ allowed: false, jobs: [] });
  });
});

describe('answers to what is wrong', () => {
  const panels = { panels: ['call_count'], filters: {}, time: { from: 'now-1d', to: 'now' } };

  test.each([
    ['an unknown catalogue', () => ask('/api/sextant/catalogues/nope'), 404, /try ODATIS/],
    ['an unknown run', () => ask('/api/sextant/runs/ingest-20200101T000000Z-00'), 404, /no run/],
    ['a run id that is none', () => ask('/api/sextant/runs/_search'), 400, /run id/],
    [
      'an unknown panel',
      () => post('/api/sextant/panels', { ...panels, panels: ['x'] }),
      400,
      /no panel/,
    ],
    ['a query', () => post('/api/sextant/panels', { ...panels, filters: 'x' }), 400, /filters/],
    ['broken JSON', () => post('/api/sextant/panels', '{'), 400, /./],
    ['an unknown address', () => ask('/api/sextant/nothing'), 404, /nothing/],
  ])('%s', async (_, call, status, message) => {
    const response = await call();
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({
      statusCode: status,
      message: expect.stringMatching(message),
    });
  });

  test('OpenSearch away: 503, in the shape of every error', async () => {
    const base = await open('http://127.0.0.1:1', false);
    const response = await post('/api/sextant/panels', panels, base);
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ attributes: { code: 'opensearch_unreachable' } });
  });
});

describe('safety', () => {
  test('a post without osd-xsrf is refused', async () => {
    const response = await fetch(`${url}/api/sextant/ingests`, { method: 'POST' });
    expect(response.status).toBe(400);
  });

  test('a foreign name that resolves to this machine is refused', async () => {
    const status = await new Promise((resolve) => {
      httpRequest(
        `${url}/api/sextant/catalogues`,
        { headers: { host: 'evil.example' } },
        (answer) => resolve(answer.resume().statusCode)
      ).end();
    });
    expect(status).toBe(403);
  });

  test('nothing outside the page is served, nothing inline runs', async () => {
    expect((await ask('/app/sextant/assets/..%2F..%2Fpackage.json')).status).toBeGreaterThanOrEqual(
      400
    );
    const page = await ask('/app/sextant/catalogues/x');
    expect(page.headers.get('content-security-policy')).toMatch(/script-src 'self';/);
  });

  test('another address than loopback needs a secured cluster', async () => {
    const configuration = readConfiguration(join(directory, 'off.yml'), {});
    const page = { directory, html: () => '' };
    const access = { url: testClusterUrl() };
    const options = { host: '0.0.0.0', port: 0, access, configuration, page, script: '' };
    await expect(openApp(options, context)).rejects.toThrow(/secured OpenSearch/);
  });
});
