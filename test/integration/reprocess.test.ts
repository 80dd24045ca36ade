import type { RequestDocument } from '../../common/index_schema/requests';
import { parseConfiguration } from '../../server/configuration/read_configuration';
import { monthsBetween, reprocessJob } from '../../server/jobs/reprocess_job';
import { bulkChanges } from '../../server/store/bulk_changes';
import { documentStore } from '../../server/store/documents';
import { generationStore } from '../../server/store/generations';
import { ensureIndex, indicesOf, refresh } from '../../server/store/indices';
import { leaseStore } from '../../server/store/leases';
import { requestStore } from '../../server/store/requests';
import { freshIndices, testTransport } from '../support/test_transport';
import { until } from '../support/until';

const transport = testTransport();
const now = () => new Date();
const MONTHS = ['2026-01', '2026-02', '2026-03'];
const A_MONTH = 600;

const configuration = parseConfiguration(
  `enrichment: { projects: [{ project: dcsmm, path: /services/wms/dcsmm }] }`,
  '/x/sextant.yml',
  {}
);

/** A request as the rules before made it: without a project. */
function stored(month: string, at: number): RequestDocument {
  const second = String(at % 60).padStart(2, '0');
  const minute = String(Math.floor(at / 60) % 60).padStart(2, '0');
  return {
    '@timestamp': `${month}-10T10:${minute}:${second}.000Z`,
    'event.outcome': 'success',
    'http.request.method': 'GET',
    'http.response.status_code': 200,
    'http.response.body.bytes': 10,
    'url.path': '/services/wms/dcsmm',
    'url.query': 'SERVICE=WMS&REQUEST=GetMap&LAYERS=a',
    'user_agent.original': 'Mozilla/5.0 QGIS/33404/Linux',
    'client.ip': '192.0.2.0',
    'client.geo.country_iso_code': 'FR',
    'sextant.visitor': `v${at % 7}`,
    'sextant.server': 'maps',
    'sextant.rules_version': 'old',
    'log.file.path': 'a.log',
    'log.offset': at * 100,
  };
}

interface Seen {
  readonly requests: number;
  readonly versions: readonly (readonly string[])[];
  readonly counted: number;
}

/** What a page would see at once: requests and their rules by month, and what the cube counts. */
async function look(): Promise<Seen> {
  const versions = { terms: { field: 'sextant.rules_version' } };
  const months = {
    date_histogram: { field: '@timestamp', calendar_interval: 'month' },
    aggs: { versions },
  };
  const all = { filters: { filters: [{ exists: { field: '@timestamp' } }] } };
  const lines = [
    { index: 'sextant-requests' },
    { size: 0, track_total_hits: true, aggs: { months } },
    { index: 'sextant-usage-traffic', ignore_unavailable: true },
    { size: 0, aggs: { all } },
  ];
  const { body } = await transport.request({
    method: 'POST',
    path: '/_msearch',
    bulkBody: lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
  });
  const [raw, cube] = (body as { responses: readonly RawAnswer[] }).responses;
  const buckets = raw?.aggregations?.months?.buckets ?? [];
  return {
    requests: raw?.hits?.total.value ?? -1,
    versions: buckets.map((month) => month.versions?.buckets.map(({ key }) => key) ?? []),
    counted: (cube?.aggregations?.all?.buckets ?? []).reduce(
      (sum, each) => sum + each.doc_count,
      0
    ),
  };
}

interface Bucket {
  readonly key: string;
  readonly doc_count: number;
  readonly versions?: { readonly buckets: readonly Bucket[] };
}
interface RawAnswer {
  readonly hits?: { readonly total: { readonly value: number } };
  readonly aggregations?: Readonly<Record<string, { readonly buckets: readonly Bucket[] }>>;
}

async function write(months: readonly string[]): Promise<void> {
  for (const month of months) {
    const requests = Array.from({ length: A_MONTH }, (_, at) => ({
      id: `${month}-${at}`,
      document: stored(month, at),
    }));
    await requestStore(transport).write(requests);
  }
  await refresh(transport, 'sextant-*');
}

const reprocess = (from: string, to: string) =>
  reprocessJob({ from, to, configuration }, { transport, now });

const STREAMS = 'sextant-streams';
const keyword = { type: 'keyword' };

/** A log as ingest registers it. */
async function register(stream: string, state: string): Promise<void> {
  const properties = { kind: keyword, stream: keyword, state: keyword, file: keyword };
  await ensureIndex(transport, STREAMS, { mappings: { properties } });
  const document = { kind: 'piece', stream, state, file: `${stream}.log` };
  await documentStore(transport, STREAMS).put(`${stream}-0`, document);
}

beforeEach(() => freshIndices(transport));
afterAll(() => transport.close());

test('three months are enriched again while a page is open, which never sees half of one', async () => {
  await write(MONTHS);
  const seen: Seen[] = [];
  let isOver = false;
  const watching = (async () => {
    while (!isOver) seen.push(await look());
  })();
  const run = await reprocess('2026-01', '2026-03');
  isOver = true;
  await watching;
  seen.push(await look());
  expect(run).toMatchObject({ state: 'done', read: 3 * A_MONTH, done: { months_swapped: 3 } });

  expect(new Set(seen.map(({ requests }) => requests))).toEqual(new Set([3 * A_MONTH]));
  for (const { versions, counted } of seen) {
    expect(versions.map((month) => month.length)).toEqual([1, 1, 1]);
    expect(counted % A_MONTH).toBe(0);
  }
  const last = seen[seen.length - 1];
  expect(last?.counted).toBe(3 * A_MONTH);
  expect(last?.versions.flat()).not.toContain('old');
  expect(seen[0]?.versions.flat()).toContain('old');

  const [one] = await documentStore<RequestDocument>(transport, 'sextant-requests').search({
    query: { ids: { values: ['2026-02-8'] } },
  });
  expect(one?.document).toMatchObject({
    'sextant.project': ['dcsmm'],
    'client.geo.country_iso_code': 'FR',
    'sextant.visitor': 'v1',
    'log.offset': 800,
  });
  expect((await indicesOf(transport, 'sextant-requests')).sort()).toEqual(
    MONTHS.map((month) => `sextant-requests-${month.replace('-', '.')}-g0002`)
  );
  // Logs are read into the new generation from now on.
  const later = [{ id: 'later', document: stored('2026-02', 3000) }];
  expect(await requestStore(transport).write(later)).toMatchObject({ written: 1 });
});

test('a month of which requests were not kept is refused and stays, the others are renewed', async () => {
  await write(['2026-01', '2026-02']);
  await generationStore(transport).ensure('2026.01');
  const row = { '@timestamp': '2026-01-10T10:00:00Z', _doc_count: A_MONTH + 1 };
  const index = 'sextant-usage-traffic-2026.01-g0001';
  await bulkChanges(transport, [{ action: 'index', index, id: 'x', document: row }]);
  await expect(reprocess('2026-01', '2026-02')).rejects.toThrow(/2026\.01 .* was not kept/);
  await refresh(transport, 'sextant-*');
  expect((await look()).versions.map(([version]) => version === 'old')).toEqual([true, false]);
  expect(await indicesOf(transport, 'sextant-requests-2026.01')).toEqual([
    'sextant-requests-2026.01-g0001',
  ]);
});

test('it waits for who reads a log, and refuses while one is half read', async () => {
  await write(['2026-01']);
  await register('followed', 'done');
  const holder = { id: 'another', place: 'elsewhere', pid: 1 };
  const lease = await leaseStore({ transport, now, holder }).tryAcquire('stream-followed');
  let isOver = false;
  const work = reprocess('2026-01', '2026-01').finally(() => (isOver = true));
  await until(async () => {
    const found = await documentStore<{ readonly state: string }>(transport, 'sextant-runs').search(
      {}
    );
    return found[0]?.document.state === 'running' ? true : undefined;
  });
  expect(isOver).toBe(false);
  expect((await look()).versions).toEqual([['old']]);
  await lease?.release();
  expect(await work).toMatchObject({ state: 'done' });

  await register('broken', 'writing');
  await expect(reprocess('2026-01', '2026-01')).rejects.toThrow(/broken\.log.*interrupted/);
});

test('months are written as months', () => {
  expect(monthsBetween('2025-11', '2026-02')).toEqual(['2025.11', '2025.12', '2026.01', '2026.02']);
  for (const [from, to] of [
    ['2026-02', '2026-01'],
    ['2026-13', '2026-13'],
    ['2026', '2026-01'],
    ['1000-01', '2026-01'],
  ] as const) {
    expect(() => monthsBetween(from, to)).toThrow(/month/);
  }
});
