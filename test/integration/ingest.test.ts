import { spawnSync } from 'child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import type { Run } from '../../common/api/contracts/runs';
import { parseConfiguration } from '../../server/configuration/read_configuration';
import { configuredIngest, ingestJob } from '../../server/jobs/jobs';
import { refresh } from '../../server/store/indices';
import { runStore } from '../../server/store/runs';
import { describeWithSharedData, sharedData } from '../support/shared_data';
import { freshIndices, testClusterUrl, testTransport } from '../support/test_transport';

const transport = testTransport();
const now = () => new Date('2026-01-02T03:04:05Z');

function ingestFiles(...paths: string[]): Promise<Run> {
  const inputs = paths.map((path) => ({ path }));
  const job = { source: 'test', server: 'test', enrichment: {}, timeZone: 'Europe/Paris', inputs };
  return ingestJob(job, { transport, now });
}

async function countOf(query: object): Promise<number> {
  await refresh(transport, 'sextant-*');
  const { body } = await transport.request({
    method: 'POST',
    path: '/sextant-requests/_count',
    querystring: { ignore_unavailable: true },
    body: { query },
  });
  return (body as { count: number }).count;
}

const directory = mkdtempSync(join(tmpdir(), 'sextant-ingest-'));
const logFile = (name: string, ...lines: string[]) => {
  const path = join(directory, name);
  writeFileSync(path, lines.join('\n'));
  return path;
};
const line = (second: number, target: string, status = 200) =>
  `198.51.100.7 - - [14/Mar/2025:10:00:${String(second).padStart(2, '0')} +0000] "GET ${target} HTTP/1.1" ${status} 512 "-" "Mozilla/5.0 QGIS/33404/Linux"`;

beforeEach(() => freshIndices(transport));
afterAll(async () => {
  rmSync(directory, { recursive: true, force: true });
  await transport.close();
});

describe('ingest', () => {
  test('accounts for every line, and keeps the lines it cannot read', async () => {
    const file = logFile(
      'mixed.log',
      line(1, '/wms?SERVICE=WMS&REQUEST=GetMap&LAYERS=a'),
      'this is no line of a log, from 192.0.2.55',
      '',
      line(2, '/wms?SERVICE=WMS&REQUEST=GetMap&LAYERS=b', 500)
    );
    const run = await ingestFiles(file);
    expect(run).toMatchObject({ state: 'done', read: 4, indexed: 2, known: 0, rejected: 2 });
    await refresh(transport, 'sextant-rejects');
    const rejects = await transport.request({
      method: 'POST',
      path: '/sextant-rejects/_search',
      querystring: { q: `run:"${run.id}"` },
      body: {},
    });
    const text = JSON.stringify(rejects.body);
    expect(text).toContain('mixed.log');
    expect(text).not.toContain('192.0.2.55');
  });

  test('the same lines again, in a copy that has grown, add only what is new', async () => {
    const lines = [line(1, '/a?SERVICE=WMS'), line(1, '/a?SERVICE=WMS'), line(3, '/b')];
    const first = await ingestFiles(logFile('access.log', ...lines, ''));
    expect(first).toMatchObject({ read: 3, indexed: 3 });
    const grown = await ingestFiles(logFile('access.log.1', ...lines, line(4, '/c'), ''));
    expect(grown).toMatchObject({ read: 4, indexed: 1, known: 3 });
    expect(await countOf({ match_all: {} })).toBe(4);
  });

  test('two files that begin alike lose nothing', async () => {
    const common = line(1, '/same');
    await ingestFiles(logFile('a.log', common, line(2, '/only-a'), ''));
    await ingestFiles(logFile('b.log', common, line(2, '/only-b'), ''));
    expect(await countOf({ match_all: {} })).toBe(4);
  });

  test('a month that nobody can write fails the run and says why', async () => {
    const body = { settings: { 'index.blocks.write': true }, aliases: blockedAliases };
    await transport.request({ method: 'PUT', path: '/sextant-requests-2025.03-g0001', body });
    const run = ingestFiles(logFile('blocked.log', line(1, '/a')));
    await expect(run).rejects.toThrow(/sextant-requests-2025\.03 is closed to writing/);
    await refresh(transport, 'sextant-runs');
    const [kept] = await runStore(transport).list();
    expect(kept).toMatchObject({
      state: 'failed',
      error: expect.stringMatching(/closed to writing/),
    });
  });

  test('the command line reports wrong use, a missing file and a run', async () => {
    const sextant = (...options: string[]) =>
      spawnSync(process.execPath, ['bin/sextant.js', ...options], {
        encoding: 'utf8',
        env: { ...process.env, OPENSEARCH_URL: testClusterUrl() },
      });
    expect(sextant('ingest', '--nonsense').status).toBe(2);
    const missing = sextant('ingest', join(directory, 'missing.log'));
    expect(missing.status).toBe(1);
    expect(missing.stderr).toMatch(/missing\.log cannot be read/);
    const done = sextant('ingest', '--json', logFile('cli.log', line(1, '/a'), ''));
    expect(JSON.parse(done.stdout)).toMatchObject({ state: 'done', read: 1, indexed: 1 });
    expect(done.status).toBe(0);
  });
});

const blockedAliases = {
  'sextant-requests-2025.03': { is_write_index: true },
  'sextant-requests': {},
};

describe('ingest by several threads', () => {
  async function bytesOf(alias: string, field: string): Promise<{ count: number; sum: number }> {
    await refresh(transport, 'sextant-*');
    const aggs = { sum: { sum: { field } }, all: { filter: { exists: { field: '@timestamp' } } } };
    const request = { method: 'POST', path: `/${alias}/_search`, body: { size: 0, aggs } };
    const { sum, all } = Object((await transport.request(request)).body).aggregations;
    return { count: all.doc_count, sum: sum.value };
  }
  const REQUESTS = 3000;
  const total = { count: REQUESTS, sum: (REQUESTS * (REQUESTS - 1)) / 2 };

  test('a log whose header changes on the way is read in the order of its lines', async () => {
    // IIS writes a header wherever it starts again, perhaps with other columns.
    const headers = [
      '#Fields: date time cs-method cs-uri-stem sc-status sc-bytes c-ip',
      '#Fields: date time c-ip sc-bytes sc-status cs-method cs-uri-stem',
    ];
    const lines = Array.from({ length: REQUESTS }, (_, at) => {
      const time = new Date(Date.UTC(2025, 2, 14, 10) + at * 1000).toISOString();
      const clock = `${time.slice(0, 10)} ${time.slice(11, 19)}`;
      const isFirst = at % 1000 < 500;
      const path = `/wms/${'x'.repeat(300)}`;
      return [
        ...(at % 500 === 0 ? [headers[isFirst ? 0 : 1]] : []),
        isFirst
          ? `${clock} GET ${path} 200 ${at} 192.0.2.7`
          : `${clock} 192.0.2.7 ${at} 200 GET ${path}`,
      ].join('\n');
    });
    const inputs = [{ path: logFile('iis.log', ...lines, '') }];
    const job = { source: 'test', server: 'iis', enrichment: {}, timeZone: 'UTC', workers: 2 };
    const run = await ingestJob({ ...job, inputs }, { transport, now });
    expect(run).toMatchObject({ indexed: REQUESTS, rejected: 6 });
    expect(await bytesOf('sextant-requests', 'http.response.body.bytes')).toEqual(total);
    for (const cube of ['traffic', 'content', 'audience']) {
      expect(await bytesOf(`sextant-usage-${cube}`, 'usage.bytes')).toEqual(total);
    }
  });

  test('documents of an index are read once, whatever the threads', async () => {
    await transport.request({ method: 'DELETE', path: '/other-logs' }).catch(() => undefined);
    const settings = { number_of_shards: 2, number_of_replicas: 0 };
    await transport.request({ method: 'PUT', path: '/other-logs', body: { settings } });
    const bulkBody = Array.from({ length: REQUESTS }, (_, at) => {
      const time = new Date(Date.UTC(2025, 2, 14, 10) + at * 1000).toISOString();
      const document = { '@timestamp': time, ip: '192.0.2.7', path: '/wms', status: 200, size: at };
      return `{"index":{}}\n${JSON.stringify(document)}\n`;
    }).join('');
    const querystring = { refresh: true };
    await transport.request({ method: 'POST', path: '/other-logs/_bulk', bulkBody, querystring });
    const configuration = parseConfiguration(
      `log_sources:
  other:
    server: other
    index: { name: other-logs }
    fields: { time: '@timestamp', address: ip, path: path, status: status, bytes: size }`,
      '/x/sextant.yml',
      {}
    );
    const documents = { ...configuredIngest(configuration, 'other'), workers: 2 };
    const run = await ingestJob(documents, { transport, now });
    expect(run).toMatchObject({ read: REQUESTS, indexed: REQUESTS, rejected: 0 });
    const again = await ingestJob(documents, { transport, now });
    expect(again).toMatchObject({ read: REQUESTS, indexed: 0, known: REQUESTS });
    expect(await bytesOf('sextant-requests', 'http.response.body.bytes')).toEqual(total);
    for (const cube of ['traffic', 'content', 'audience']) {
      expect(await bytesOf(`sextant-usage-${cube}`, 'usage.bytes')).toEqual(total);
    }
    await transport.request({ method: 'DELETE', path: '/other-logs' });
  });
});

describeWithSharedData('ingest of real logs', () => {
  test('every line is indexed, and the counts are those of the files', async () => {
    const files = ['geomet-ows-combined.log', 'apache-combined.log'].map((name) =>
      sharedData(`logs/${name}`)
    );
    const lines = files.flatMap((path) => readFileSync(path, 'utf8').trimEnd().split('\n'));
    const run = await ingestFiles(...files);
    expect(run).toMatchObject({ read: lines.length, indexed: lines.length, rejected: 0 });
    const failures = lines.filter((each) => /" [45]\d\d (\d+|-) "/.test(each)).length;
    expect(await countOf({ term: { 'event.outcome': 'failure' } })).toBe(failures);
    const maps = lines.filter((each) => /[?&]request=getmap(&|\s)/i.test(each)).length;
    expect(await countOf({ term: { 'ogc.operation': 'GetMap' } })).toBe(maps);
  });
});
