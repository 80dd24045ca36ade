import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { gzipSync } from 'zlib';
import type { Run } from '../../common/api/contracts/runs';
import type { EnrichmentConfiguration } from '../../server/configuration/enrichment';
import { ingestJob } from '../../server/jobs/jobs';
import { createTransport } from '../../server/store/create_transport';
import { refresh } from '../../server/store/indices';
import { expectExactly, sumsOfLines } from '../support/expected_sums';
import { killIngests, startIngest } from '../support/ingest_process';
import { FateOf, OpenSearchProxy, startOpenSearchProxy } from '../support/opensearch_proxy';
import { sampleLines } from '../support/sample_lines';
import { freshIndices, testClusterUrl, testTransport } from '../support/test_transport';
import { until } from '../support/until';

const transport = testTransport();
const directory = mkdtempSync(join(tmpdir(), 'sextant-faults-'));
const log = join(directory, 'access.log');
const lines = sampleLines(9000);
const expected = sumsOfLines(lines);
const isBulk = /sextant-requests-[^/]*\/_bulk/;
let proxy: OpenSearchProxy;
let through: ReturnType<typeof createTransport>;

jest.setTimeout(300_000);

beforeAll(async () => {
  writeFileSync(log, `${lines.join('\n')}\n`);
  proxy = await startOpenSearchProxy(testClusterUrl());
  through = createTransport({ url: proxy.url });
});
beforeEach(async () => {
  proxy.setFate(() => 'pass');
  await freshIndices(transport);
});
afterEach(killIngests);
afterAll(async () => {
  await Promise.all([through.close(), transport.close()]);
  await proxy.close();
  rmSync(directory, { recursive: true, force: true });
});

function ingestLog(
  enrichment: EnrichmentConfiguration = {},
  workers = 1,
  path = log
): Promise<Run> {
  const job = { source: 'test', server: 'test', timeZone: 'Europe/Paris', workers };
  const now = () => new Date();
  return ingestJob({ ...job, enrichment, inputs: [{ path }] }, { transport: through, now });
}

/** Each kind of failure once, at bulk writes that follow each other. */
function failing(): FateOf {
  const fates = ['lost', 'unanswered', { status: 429 }, { status: 503 }] as const;
  let next = 0;
  return ({ path }) => {
    const fate = isBulk.test(path) ? fates[next] : undefined;
    if (fate) next += 1;
    return fate ?? 'pass';
  };
}

async function search(index: string, query: object): Promise<{ total: number; text: string }> {
  await refresh(transport, index);
  const { body } = await transport.request({
    method: 'POST',
    path: `/${index}/_search`,
    body: { query, track_total_hits: true },
  });
  const { total } = (body as { hits: { total: { value: number } } }).hits;
  return { total: total.value, text: JSON.stringify(body) };
}

test('overload, lost requests and lost answers lose nothing and count nothing twice', async () => {
  proxy.setFate(failing());
  const run = await ingestLog({}, 2);
  expect(run).toMatchObject({ state: 'done', read: lines.length });
  expect(run.indexed + run.known + run.left_out + run.rejected).toBe(run.read);
  await expectExactly(transport, expected);
});

test('a disk that is full is waited for', async () => {
  const index = 'sextant-requests-2026.*';
  let isFull = false;
  const block = (value: boolean | null) =>
    transport.request({
      method: 'PUT',
      path: `/${index}/_settings`,
      body: { 'index.blocks.read_only_allow_delete': value },
    });
  let refused = 0;
  let blocking: Promise<unknown> = Promise.resolve();
  proxy.setFate(({ path }) => {
    if (!isBulk.test(path)) return 'pass';
    if (!isFull) {
      isFull = true;
      blocking = block(true);
      return { status: 503 };
    }
    refused += 1;
    if (refused === 3) blocking = blocking.then(() => block(null));
    return 'pass';
  });
  const run = await ingestLog();
  await blocking;
  expect(run).toMatchObject({ state: 'done', read: lines.length });
  await expectExactly(transport, expected);
});

/** Requests, bytes and visitors of a month as each cube tells them. */
async function cubesTell(month: string): Promise<object[]> {
  const all = {
    filters: { filters: [{ exists: { field: '@timestamp' } }] },
    aggs: {
      bytes: { sum: { field: 'usage.bytes' } },
      visitors: { cardinality: { field: 'sextant.visitor' } },
    },
  };
  return Promise.all(
    ['traffic', 'content', 'audience'].map(async (cube) => {
      const index = `sextant-usage-${cube}-${month}`;
      await refresh(transport, index);
      const request = {
        method: 'POST',
        path: `/${index}/_search`,
        body: { size: 0, aggs: { all } },
      };
      const { body } = await transport.request(request);
      const [bucket] = Object(body).aggregations.all.buckets;
      const { doc_count: requests, bytes, visitors } = bucket;
      return {
        requests,
        bytes: bytes.value,
        ...(cube === 'audience' ? { visitors: visitors.value } : {}),
      };
    })
  );
}

test.each([1, 2])(
  'a document that the index refuses is in no cube (%d threads)',
  async (workers) => {
    const line = (second: number, bytes: number) =>
      `192.0.${second}.7 - - [14/Mar/2025:10:00:0${second} +0000] "GET /wms HTTP/1.1" 200 ${bytes} "-" "QGIS/3.4"\n`;
    const path = join(directory, `refused-${workers}.log`);
    writeFileSync(path, [line(1, 5), line(2, 2 ** 40), line(3, 7)].join(''));
    const month = 'sextant-requests-2025.03';
    const mappings = { properties: { 'http.response.body.bytes': { type: 'integer' } } };
    const aliases = { [month]: { is_write_index: true }, 'sextant-requests': {} };
    const body = { mappings, aliases };
    await transport.request({ method: 'PUT', path: `/${month}-g0001`, body });
    const run = await ingestLog({}, workers, path);
    expect(run).toMatchObject({ state: 'done', read: 3, indexed: 2, rejected: 1 });
    const two = { requests: 2, bytes: 12 };
    expect(await cubesTell('2025.03')).toEqual([two, two, { ...two, visitors: 2 }]);
    const { total, text } = await search('sextant-rejects', { term: { run: run.id } });
    expect(total).toBe(1);
    expect(text).toContain('mapper_parsing_exception');
    expect(text).toContain(`refused-${workers}.log`);

    // The sums of a piece are made anew when it grows, and by other rules.
    appendFileSync(path, line(4, 8));
    await ingestLog({}, workers, path);
    const three = { requests: 3, bytes: 20 };
    expect(await cubesTell('2025.03')).toEqual([three, three, { ...three, visitors: 3 }]);
    await ingestLog({ projects: [{ project: 'p', path: '/wms' }] }, workers, path);
    expect(await cubesTell('2025.03')).toEqual([three, three, { ...three, visitors: 3 }]);
  }
);

test('other rules leave no document and no row of those before', async () => {
  await ingestLog();
  const projects = [{ path: '/services/{wms|wfs}/{project}' }];
  const run = await ingestLog({ projects });
  expect(run).toMatchObject({ state: 'done', read: lines.length });
  await expectExactly(transport, expected);
  const other = { prefix: { 'sextant.rules_version': `${run.rules_version?.split('-')[0]}-` } };
  const isOld = { bool: { must_not: [other], filter: [{ exists: { field: '@timestamp' } }] } };
  for (const alias of ['requests', 'usage-traffic', 'usage-content', 'usage-audience']) {
    expect((await search(`sextant-${alias}`, isOld)).total).toBe(0);
  }
});

test('asked to end it finishes what it began, and the next one goes on from there', async () => {
  const { child, ended } = startIngest(proxy.url, log);
  let isAsked = false;
  proxy.setFate(({ path }) => {
    if (!isAsked && isBulk.test(path)) {
      isAsked = true;
      child.kill('SIGTERM');
    }
    return 'pass';
  });
  const { code, run } = await ended;
  expect(code).toBe(1);
  expect(run).toMatchObject({ state: 'stopped' });
  const rest = await startIngest(proxy.url, log).ended;
  expect(rest.run).toMatchObject({ state: 'done', read: lines.length });
  await expectExactly(transport, expected);
});

test('followed logs are read through rotation by renaming and cutting off, new ones as they appear', async () => {
  const { renameSync, truncateSync } = await import('fs');
  const followed = join(directory, 'followed.log');
  const parts = [0, 1, 2, 3].map((at) => lines.slice(at * 1000, (at + 1) * 1000));
  const text = (at: number) => `${parts[at]?.join('\n')}\n`;
  const seen = (count: number) => async () => {
    const { total } = await search('sextant-usage-traffic,sextant-requests', {
      exists: { field: 'ogc.service' },
    }).catch(() => ({ total: 0 }));
    const raw = await search('sextant-requests', { match_all: {} }).catch(() => ({ total: 0 }));
    return raw.total >= count && total > raw.total ? true : undefined;
  };
  const requests = parts.map((part) => sumsOfLines(part).requests);
  writeFileSync(followed, text(0).slice(0, 5000));
  const { child, ended } = startIngest(testClusterUrl(), '--follow', join(directory, 'followed*'));
  await until(seen(1), 120_000);
  appendFileSync(followed, text(0).slice(5000));
  await until(seen(requests[0] ?? 0), 60_000);
  renameSync(followed, join(directory, 'followed.log.1'));
  writeFileSync(followed, text(1));
  await until(seen((requests[0] ?? 0) + (requests[1] ?? 0)), 60_000);
  truncateSync(followed);
  appendFileSync(followed, text(2));
  await until(seen(requests.slice(0, 3).reduce((a, b) => a + b)), 60_000);
  writeFileSync(join(directory, 'followed-too.gz'), gzipSync(text(3)));
  await until(seen(requests.reduce((a, b) => a + b)), 60_000);
  // What was renamed is known, and not read again.
  child.kill('SIGTERM');
  expect(await ended).toMatchObject({ code: 1, run: { state: 'stopped', read: 4000 } });
  const all = sumsOfLines(parts.flat());
  await expectExactly(transport, all);
  const rotated = await startIngest(testClusterUrl(), join(directory, 'followed.log.1')).ended;
  expect(rotated.run).toMatchObject({ indexed: 0, known: 1000 });
  await expectExactly(transport, all);
});
