import { execFileSync } from 'child_process';
import { writeFileSync } from 'fs';
import { builtinModules } from 'module';
import { join } from 'path';
import { DEFAULT_OSD_VERSION } from '../../scripts/osd/osd_versions';
import { BuiltPlugin, buildPlugin } from './support/built_plugin';
import { FakeOsdServer, FakeRequest, startOsdServer } from './support/fake_osd_server';

const QUESTION = { filters: {}, time: { from: 'now-30d', to: 'now' } };
const PANELS = { panels: ['call_count'], ...QUESTION };

/** For each route what it is asked, and the status it answers to that. */
const CALLS: Readonly<Record<string, readonly [FakeRequest, number]>> = {
  'get /api/sextant/bundle': [{}, 200],
  'get /api/sextant/status': [{}, 200],
  'get /api/sextant/catalogues': [{}, 200],
  'get /api/sextant/catalogues/{name}': [{ params: { name: 'ODATIS' } }, 200],
  'post /api/sextant/catalogues/{name}/snapshots': [{ params: { name: 'ODATIS' } }, 403],
  'post /api/sextant/panels': [{ body: PANELS }, 200],
  'post /api/sextant/services/changes': [{ body: { time: PANELS.time, filters: {} } }, 200],
  'post /api/sextant/filter_values': [
    { body: { name: 'service', text: 'w', time: PANELS.time } },
    200,
  ],
  'get /api/sextant/catalogues/{name}/anomalies': [{ params: { name: 'ODATIS' }, query: {} }, 200],
  // This OpenSearch holds no snapshot to compare.
  'get /api/sextant/catalogues/{name}/differences': [
    { params: { name: 'ODATIS' }, query: { from: '2020-01-01' } },
    400,
  ],
  'get /api/sextant/catalogues/{name}/anomalies/{format}': [
    { params: { name: 'ODATIS', format: 'csv' }, query: { lang: 'fr' } },
    200,
  ],
  'get /api/sextant/catalogues/{name}/differences/{format}': [
    { params: { name: 'ODATIS', format: 'xlsx' }, query: { from: '2020-01-01', lang: 'fr' } },
    400,
  ],
  'get /api/sextant/catalogues/{name}/people/{format}': [
    { params: { name: 'ODATIS', format: 'csv' }, query: { lang: 'fr' } },
    403,
  ],
  'get /api/sextant/catalogues/{name}/figures/{format}': [
    { params: { name: 'ODATIS', format: 'csv' }, query: { lang: 'fr', curve: 'records' } },
    200,
  ],
  'get /api/sextant/figures/{format}': [
    { params: { format: 'xlsx' }, query: { lang: 'fr', compare: 'now-30d' } },
    200,
  ],
  'get /api/sextant/catalogues/{name}/figures': [{ params: { name: 'ODATIS' }, query: {} }, 200],
  'get /api/sextant/catalogues/{name}/people': [{ params: { name: 'ODATIS' } }, 403],
  'get /api/sextant/catalogues/{name}/records/{uuid}': [
    { params: { name: 'ODATIS', uuid: 'no-such-record' } },
    404,
  ],
  'get /api/sextant/figures': [{ query: {} }, 200],
  'get /api/sextant/exports/{format}': [
    { params: { format: 'csv' }, query: { question: JSON.stringify(PANELS), lang: 'fr' } },
    200,
  ],
  'get /api/sextant/catalogues/{name}/report': [
    { params: { name: 'ODATIS' }, query: { question: JSON.stringify(QUESTION), lang: 'fr' } },
    200,
  ],
  'get /api/sextant/services/report': [
    { query: { question: JSON.stringify(QUESTION), lang: 'en' } },
    200,
  ],
  'get /api/sextant/record_usage': [{ query: { id: 'no-such-record' } }, 404],
  'get /api/sextant/record_usage/badge': [{ query: { id: 'no-such-record' } }, 404],
  'get /api/sextant/run_control': [{}, 200],
  'get /api/sextant/runs': [{}, 200],
  'post /api/sextant/runs': [{ body: { kind: 'ingest', source: 'log' } }, 403],
  'post /api/sextant/runs/{id}/retry': [{ params: { id: 'ingest-20260101T000000Z-00ff' } }, 403],
  'post /api/sextant/runs/{id}/stop': [{ params: { id: 'ingest-20260101T000000Z-00ff' } }, 403],
  'get /api/sextant/runs/{id}': [{ params: { id: 'ingest-20260101T000000Z-00ff' } }, 404],
  'post /api/sextant/ingests': [{ body: { source: 'log' } }, 403],
};

describe.each(['2.8.0', DEFAULT_OSD_VERSION])('server for OSD %s', (version) => {
  let built: BuiltPlugin;
  let osd: FakeOsdServer;
  beforeAll(async () => {
    built = await buildPlugin(version);
    osd = await startOsdServer(built.folder);
  }, 60_000);
  afterAll(() => {
    osd.stop();
    built.remove();
  });

  it('needs nothing but Node and the schema package of OSD', () => {
    // `pg` asks for its native half only where its `native` is used, and does without it.
    const known = [...builtinModules, '@osd/config-schema', 'pg-native'];
    for (const file of ['server/index.js', 'server/cli.js', 'server/report_worker.js']) {
      const required = Array.from(built.read(file).matchAll(/\brequire\("([^"]+)"\)/g));
      const names = required.map(([, name]) => name?.replace(/^node:/, '') ?? '');
      expect(names.filter((name) => !known.includes(name))).toEqual([]);
    }
  });

  it('registers every route, and each answers', async () => {
    expect([...osd.registered].sort()).toEqual(Object.keys(CALLS).sort());
    for (const [route, [request, status]] of Object.entries(CALLS)) {
      const [method = '', path = ''] = route.split(' ');
      const { statusCode } = await osd.call(method, path, request);
      expect([route, statusCode]).toEqual([route, status]);
    }
  });

  it('writes reports by itself, with its fonts', async () => {
    const path = '/api/sextant/catalogues/{name}/report';
    const [request] = CALLS[`get ${path}`] ?? [];
    const { body, headers } = await osd.call('get', path, request);
    expect(headers).toMatchObject({ 'content-type': 'application/pdf' });
    const pdf = Buffer.from(body as Uint8Array).toString('latin1');
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    expect(pdf).toContain('Roboto-Regular');
  });

  it('refuses what a contract does not take', async () => {
    const { statusCode, body } = await osd.call('post', '/api/sextant/ingests');
    expect(statusCode).toBe(400);
    expect(body).toMatchObject({ message: expect.stringContaining('[request body]: source') });
  });

  it('prepares its indices as the service, and reads as the person who asks', () => {
    expect(osd.service.requests.map(({ path }) => path)).toContain(
      '/_index_template/sextant-requests'
    );
    expect(osd.user.requests.filter(({ method }) => method === 'PUT')).toEqual([]);
    expect(osd.log).toEqual(['info 41 index patterns, searches and dashboards are written']);
  });

  it('brings its dashboards to OSD, and to those who import them by hand', () => {
    const ids = osd.objects.map(({ type, id }) => `${type} ${id}`);
    expect(ids).toContain('dashboard sextant-services');
    expect(ids).toContain('index-pattern sextant-requests');
    const lines = built.read('saved_objects/sextant-fr.ndjson').trim().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(osd.objects);
  });

  it('has a command line that runs by itself', () => {
    const file = join(built.folder, 'sextant.yml');
    writeFileSync(file, 'time_zone: Indian/Reunion\n');
    const command = [join(built.folder, 'server/cli.js'), 'check', '--config', file];
    expect(execFileSync(process.execPath, command, { encoding: 'utf8' })).toContain('is valid');
  });

  it('knows countries by itself, in threads of its own', () => {
    const file = join(built.folder, 'access.log');
    const moment = '[14/Mar/2025:10:00:01 +0000]';
    writeFileSync(file, `134.246.142.20 - - ${moment} "GET /wms HTTP/1.1" 200 5\n`);
    const command = [join(built.folder, 'server/cli.js'), 'enrich', '--workers', '2', file];
    const output = execFileSync(process.execPath, command, { encoding: 'utf8', stdio: 'pipe' });
    expect(JSON.parse(output)).toMatchObject({ 'client.geo.country_iso_code': 'FR' });
  });

  it('goes on without sources where its file is wrong', async () => {
    const file = join(built.folder, 'wrong.yml');
    writeFileSync(file, 'run_control: perhaps\n');
    const broken = await startOsdServer(built.folder, { configuration: file });
    expect(broken.log).toEqual([expect.stringMatching(/^error .*run_control/)]);
    expect((await broken.call('get', '/api/sextant/status')).statusCode).toBe(200);
    expect(broken.service.requests).toEqual([]);
    broken.stop();
  });
});
