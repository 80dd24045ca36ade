import type { RequestDocument } from '../../common/index_schema/requests';
import { retentionOf } from '../../server/configuration/retention';
import { maintenanceJob } from '../../server/jobs/maintenance_job';
import { bulkChanges } from '../../server/store/bulk_changes';
import { documentStore } from '../../server/store/documents';
import { generationStore } from '../../server/store/generations';
import { indicesOf, refresh } from '../../server/store/indices';
import { rejectStore } from '../../server/store/rejects';
import { requestStore } from '../../server/store/requests';
import { storedVisitorKeys } from '../../server/store/visitor_keys';
import { freshIndices, testTransport } from '../support/test_transport';

const transport = testTransport();
const NOW = new Date('2026-03-10T12:00:00Z');
const now = () => NOW;
const configuration = { retention: retentionOf(), timeZone: 'Europe/Paris' };

const maintain = (at: () => Date = now) => maintenanceJob(configuration, { transport, now: at });

function request(at: string, overrides: RequestDocument = {}): RequestDocument {
  return {
    '@timestamp': at,
    'event.outcome': 'success',
    'http.response.status_code': 200,
    'sextant.usage': 'download',
    'sextant.client_type': 'browser',
    'sextant.visitor': 'v',
    'url.domain': 'data.example',
    'url.path': '/a.zip',
    ...overrides,
  };
}

async function write(documents: Readonly<Record<string, RequestDocument>>): Promise<void> {
  const requests = Object.entries(documents).map(([id, document]) => ({ id, document }));
  await requestStore(transport).write(requests);
  await refresh(transport, 'sextant-*');
}

async function counters(): Promise<Record<string, boolean | undefined>> {
  await refresh(transport, 'sextant-*');
  const found = await documentStore<RequestDocument>(transport, 'sextant-requests').search({
    size: 100,
  });
  return Object.fromEntries(found.map(({ id, document }) => [id, document['sextant.counter']]));
}

/** COUNTER counts by day and kind of client, as a panel would ask for them. */
async function counts(): Promise<Record<string, number>> {
  await refresh(transport, 'sextant-usage-counter');
  const { body } = await transport.request({
    method: 'POST',
    path: '/sextant-usage-counter/_search',
    body: {
      size: 0,
      aggs: {
        days: {
          date_histogram: {
            field: '@timestamp',
            calendar_interval: 'day',
            time_zone: 'Europe/Paris',
            min_doc_count: 1,
            format: 'yyyy-MM-dd',
          },
          aggs: { clients: { terms: { field: 'sextant.client_type' } } },
        },
      },
    },
  });
  type Buckets<B> = { readonly buckets: readonly B[] };
  type Client = { readonly key: string; readonly doc_count: number };
  type Day = { readonly key_as_string: string; readonly clients: Buckets<Client> };
  const { days } = (body as { readonly aggregations: { readonly days: Buckets<Day> } })
    .aggregations;
  return Object.fromEntries(
    days.buckets.flatMap((day) =>
      day.clients.buckets.map((each) => [`${day.key_as_string} ${each.key}`, each.doc_count])
    )
  );
}

beforeEach(() => freshIndices(transport));
afterAll(() => transport.close());

describe('COUNTER', () => {
  test('counts closed days across files, months and midnight; again nothing changes', async () => {
    const dap = { 'ogc.operation': 'dodsC', 'url.path': '/thredds/dodsC/x.nc.dods' };
    await write({
      'twice-1': request('2026-03-01T09:00:00Z'),
      'twice-2': request('2026-03-01T09:00:20Z'),
      machine: request('2026-03-01T09:00:20Z', {
        'sextant.visitor': 'm',
        'sextant.client_type': 'machine',
      }),
      robot: request('2026-03-01T09:00:00Z', { 'sextant.client_type': 'robot' }),
      failed: request('2026-03-01T09:01:00Z', { 'http.response.status_code': 404 }),
      map: request('2026-03-01T09:02:00Z', { 'sextant.usage': 'visualisation' }),
      'part-1': request('2026-03-01T10:00:00Z', {
        'http.response.status_code': 206,
        'url.path': '/b.zip',
      }),
      'part-2': request('2026-03-01T10:50:00Z', {
        'http.response.status_code': 206,
        'url.path': '/b.zip',
      }),
      // Midnight in Paris is 23:00 in UTC.
      'slice-1': request('2026-03-01T22:50:00Z', { ...dap, 'url.query': 't[0]' }),
      'slice-2': request('2026-03-01T23:10:00Z', { ...dap, 'url.query': 't[1]' }),
      'late-1': request('2026-03-02T22:59:50Z', { 'url.path': '/c.zip' }),
      'late-2': request('2026-03-02T23:00:10Z', { 'url.path': '/c.zip' }),
      february: request('2026-02-28T22:59:00Z', { 'sextant.visitor': 'w' }),
      open: request('2026-03-10T09:00:00Z'),
    });
    const run = await maintain();
    expect(run).toMatchObject({ state: 'done', done: { days_counted: 4, counted: 6 } });
    const expected = {
      'twice-1': false,
      'twice-2': true,
      machine: true,
      robot: undefined,
      failed: undefined,
      map: undefined,
      'part-1': true,
      'part-2': false,
      'slice-1': true,
      'slice-2': false,
      'late-1': false,
      'late-2': true,
      february: true,
      open: undefined,
    };
    expect(await counters()).toEqual(expected);
    const days = {
      '2026-02-28 browser': 1,
      '2026-03-01 browser': 3,
      '2026-03-01 machine': 1,
      '2026-03-03 browser': 1,
    };
    expect(await counts()).toEqual(days);
    expect((await maintain()).done).toEqual({});

    // A log that comes late changes what its day counts, and nothing is counted twice.
    await write({ 'twice-3': request('2026-03-01T09:00:40Z') });
    await maintain();
    expect(await counters()).toEqual({ ...expected, 'twice-2': false, 'twice-3': true });
    expect(await counts()).toEqual(days);
  });
});

describe('retention', () => {
  test('raw months go with the keys of their visitors, rejects after 30 days', async () => {
    const keys = storedVisitorKeys(transport, now);
    await keys.ensure(['2025-01', '2025-02', '2026-02']);
    await write({
      old: request('2025-01-15T00:00:00Z'),
      kept: request('2025-02-15T00:00:00Z'),
    });
    const reject = (id: string, at: string) => ({ id, document: { '@timestamp': at } });
    await rejectStore(transport).write([
      reject('old', '2026-02-01T00:00:00.000Z'),
      reject('new', '2026-03-01T00:00:00.000Z'),
    ]);
    await refresh(transport, 'sextant-*');
    expect((await maintain()).done).toMatchObject({
      indices_deleted: 1,
      keys_destroyed: 1,
      rejects_deleted: 1,
    });
    expect(await indicesOf(transport, 'sextant-requests')).toEqual([
      'sextant-requests-2025.02-g0001',
    ]);
    await refresh(transport, 'sextant-*');
    const left = await documentStore(transport, 'sextant-keys').search({});
    expect(left.map(({ id }) => id).sort()).toEqual(['2025-02', '2026-02']);
    expect((await documentStore(transport, 'sextant-rejects').search({})).length).toBe(1);
  });
});

describe('cubes', () => {
  test('of closed months are merged; visitors become numbers when their requests are gone', async () => {
    const row = (at: string, visitors: readonly string[]) => ({
      '@timestamp': at,
      'ogc.service': 'WMS',
      'sextant.visitor': visitors,
      _doc_count: 2,
    });
    const rows = [
      ['2025.01', 'a', row('2025-01-09T23:00:00.000Z', ['v', 'w'])],
      ['2025.01', 'b', row('2025-01-10T23:00:00.000Z', ['v'])],
      ['2026.01', 'a', row('2026-01-09T23:00:00.000Z', ['v'])],
      ['2026.01', 'b', row('2026-01-09T23:00:00.000Z', ['w'])],
    ] as const;
    for (const month of ['2025.01', '2026.01']) await generationStore(transport).ensure(month);
    await bulkChanges(
      transport,
      rows.map(([month, id, document]) => ({
        action: 'index',
        index: `sextant-usage-audience-${month}-g0001`,
        id,
        document,
      }))
    );
    await refresh(transport, 'sextant-*');
    const run = await maintain();
    expect(run.done).toMatchObject({ months_merged: 2 });
    await refresh(transport, 'sextant-*');
    const sort = [{ '@timestamp': 'asc' }];
    const found = await documentStore(transport, 'sextant-usage-audience').search({ sort });
    expect(found.map(({ document }) => document)).toEqual([
      expect.objectContaining({ _doc_count: 2, 'usage.visitors': 2 }),
      expect.not.objectContaining({ 'sextant.visitor': expect.anything() }),
      expect.objectContaining({ _doc_count: 4, 'sextant.visitor': ['v', 'w'] }),
    ]);
    expect((await maintain()).done).toEqual({});
  });
});
