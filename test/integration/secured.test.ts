import { readFilterValues } from '../../common/api/contracts/filter_values';
import { readPanels } from '../../common/api/contracts/panels';
import { readPeople } from '../../common/api/contracts/people';
import { getRecord } from '../../common/api/contracts/records';
import { getRunControl, listRuns } from '../../common/api/contracts/runs';
import { getStatus } from '../../common/api/contracts/status';
import { checkedAddress } from '../../common/catalogue/link_check';
import { readOnlineLink } from '../../common/catalogue/link_kind';
import { INDEX } from '../../common/index_schema/indices';
import type { RequestDocument } from '../../common/index_schema/requests';
import { createWriter } from '../../common/i18n/writer';
import { findPanel, panelsOf } from '../../common/panels/registry';
import { defaultConfiguration } from '../../server/configuration/read_configuration';
import { retentionOf } from '../../server/configuration/retention';
import { panelFile } from '../../server/exports/panel_file';
import { maintenanceJob } from '../../server/jobs/maintenance_job';
import { provision } from '../../server/provisioning/provision';
import { provisionRoles } from '../../server/provisioning/provision_roles';
import { coverageReader } from '../../server/store/coverage';
import { linkCheckStore } from '../../server/store/link_checks';
import { statusOf } from '../../server/store/opensearch_error';
import { panelsRequestOf } from '../../server/store/panels_request';
import { rejectStore } from '../../server/store/rejects';
import { newRun, runStore } from '../../server/store/runs';
import { Transport, TransportRequest } from '../../server/store/transport';
import { storedVisitorKeys } from '../../server/store/visitor_keys';
import { askRoutes } from '../support/ask_route';
import { record, recordSource } from '../support/record_source';
import { securityAccounts, SecurityAccounts } from '../support/servers/security_accounts';
import { SecuredOpenSearch, startSecuredOpenSearch } from '../support/servers/secured_opensearch';
import { takeAt } from '../support/snapshots';
import { rowsOf, storeUsage } from '../support/usage_data';

const NOW = new Date('2026-03-20T12:00:00Z');
const TIME = { from: '2026-03-01T00:00:00Z', to: '2026-03-15T00:00:00Z' };
const now = () => NOW;

const link = readOnlineLink({
  ...{ url: 'https://maps.example/secret/wms?', protocol: 'OGC:WMS', name: 'secret' },
});
const restricted = { access: 'restricted' } as const;
const ofB = { catalogues: ['B'], ownerGroup: '11' };
const RECORDS = [
  record('a-public'),
  record('a-restricted', { ...restricted, ownerGroup: '10', links: [link] }),
  record('a-owned', { ...restricted, catalogues: [], ownerGroup: '10' }),
  record('ab-restricted', { ...restricted, catalogues: ['A', 'B'] }),
  record('b-public', ofB),
  record('b-restricted', { ...ofB, ...restricted, title: 'Secret of B' }),
];
const SEEN_OF_A = ['a-owned', 'a-public', 'a-restricted', 'ab-restricted', 'b-public'];

function requestsOf(catalogue: string[], layer: string, records: string[]): RequestDocument[] {
  return Array.from({ length: 5 }, (_, i) => ({
    '@timestamp': `2026-03-0${i + 2}T10:00:00.000Z`,
    'event.outcome': i === 0 ? 'failure' : 'success',
    'http.response.status_code': i === 0 ? 500 : 200,
    'http.response.body.bytes': 1000,
    'ogc.service': 'WMS',
    'ogc.operation': 'GetMap',
    'ogc.layers': [layer],
    'sextant.usage': 'visualisation',
    'sextant.client_type': 'browser',
    'sextant.visitor': `v${i}`,
    'sextant.project': [`project_${layer}`],
    'sextant.catalogue': catalogue,
    'sextant.record': records,
    'sextant.server': 'maps',
  }));
}

const REQUESTS = [
  ...requestsOf(['A'], 'layer_a', ['a-public', 'a-restricted']),
  ...requestsOf(['B'], 'layer_b', ['b-restricted']),
];

const people = ['A', 'B'].map((catalogue, i) => ({
  ...{ userId: `${i}`, username: `user_of_${catalogue}`, profile: 'UserAdmin' as const },
  ...{ groupId: `${10 + i}`, catalogue, email: `${catalogue}@people.example` },
}));

let server: SecuredOpenSearch;
let accounts: SecurityAccounts;
let service: Transport;
let readerOfA: Transport;
let peopleOfA: Transport;
let reader: Transport;
let operator: Transport;
let visitor: Transport;

/** What the service account does in a life: it alone fills the indices of this test. */
async function work(): Promise<void> {
  await provision(service);
  const groups = async () => [
    { id: '10', name: 'A' },
    { id: '11', name: 'B' },
  ];
  const source = recordSource(RECORDS, {
    groups,
    people: async function* () {
      yield* people;
    },
  });
  await takeAt(service, recordSource([record('a-public')], { groups }), '2026-02-01T00:00:00.000Z');
  await takeAt(service, source, '2026-03-01T00:00:00.000Z', { minimumShare: 0 });
  await storeUsage(service, REQUESTS, rowsOf(REQUESTS, 'UTC'));
  const run = newRun('run-1', 'ingest', 'maps', NOW);
  await runStore(service, now).save({ ...run, state: 'done' });
  await rejectStore(service).write([{ id: 'r', document: { run: 'run-1', reason: 'no_request' } }]);
  const broken = { address: checkedAddress(link), host: 'maps.example', outcome: 'broken' };
  await linkCheckStore(service).save([{ ...broken, checked: NOW.toISOString() }]);
  await storedVisitorKeys(service, now).ensure(['2026-03']);
  await maintenanceJob({ retention: retentionOf(), timeZone: 'UTC' }, { transport: service, now });
  await service.request({ method: 'POST', path: '/sextant-*/_refresh' });
}

beforeAll(async () => {
  server = await startSecuredOpenSearch();
  accounts = securityAccounts(server.url);
  const { admin, add } = accounts;
  await provisionRoles(admin);
  service = await add('sextant', ['sextant_service']);
  await work();
  await admin.request({ method: 'PUT', path: '/private/_doc/1', body: { secret: true } });
  await provisionRoles(admin);
  readerOfA = await add('anne', ['sextant_catalogue_a']);
  peopleOfA = await add('paul', ['sextant_catalogue_a', 'sextant_people_a']);
  reader = await add('rita', ['sextant_reader']);
  operator = await add('olga', ['sextant_reader', 'sextant_operator']);
  visitor = await accounts.anonymous('sextant_public');
}, 300_000);

afterAll(async () => {
  await accounts?.close();
  await server?.stop();
});

/** Status of a request; of one that is allowed 200 or 201. */
async function status(user: Transport, request: TransportRequest): Promise<number | undefined> {
  try {
    return (await user.request(request)).statusCode ?? undefined;
  } catch (error) {
    return statusOf(error);
  }
}

const search = (index: string, body: object = {}): TransportRequest => ({
  method: 'POST',
  path: `/${index}/_search`,
  body: { size: 100, ...body },
});

interface Hits {
  readonly hits: { readonly hits: { readonly _source: Record<string, unknown> }[] };
}

async function found(user: Transport, request: TransportRequest, field: string) {
  const { hits } = ((await user.request(request)).body as Hits).hits;
  return Array.from(new Set(hits.map(({ _source }) => String(_source[field])))).sort();
}

const countOf = async (user: Transport, index: string): Promise<unknown> => {
  const { body } = await user.request({ method: 'POST', path: `/${index}/_count`, body: {} });
  return Object(body).count;
};

describe('roles', () => {
  test('are those that are wanted: written again nothing changes', async () => {
    expect(await provisionRoles(accounts.admin)).toEqual([]);
  });

  test('are written by an administrator only', async () => {
    for (const user of [service, reader]) {
      await expect(provisionRoles(user)).rejects.toMatchObject({ code: 'forbidden' });
    }
  });
});

describe('records', () => {
  const indices = [INDEX.records, INDEX.history, `${INDEX.records}-*`, 'sextant-records*'];

  test.each(indices)(
    'a reader of A sees in %s those of A, and public ones of others',
    async (i) => {
      expect(await found(readerOfA, search(i), 'uuid')).toEqual(SEEN_OF_A);
      expect(await found(visitor, search(i), 'uuid')).toEqual(['a-public', 'b-public']);
      expect(await found(reader, search(i), 'uuid')).toHaveLength(RECORDS.length);
    }
  );

  test('neither by its id, nor by a value of it, nor by counting', async () => {
    const [index = ''] = Object.keys(
      (await service.request({ method: 'GET', path: `/sextant-*/_alias/${INDEX.records}` }))
        .body as object
    );
    const get = { method: 'GET', path: `/${index}/_doc/b-restricted` };
    const several = { method: 'POST', path: `/${index}/_mget`, body: { ids: ['b-restricted'] } };
    expect(await status(reader, get)).toBe(200);
    for (const user of [readerOfA, visitor]) {
      expect(await status(user, get)).toBe(404);
      const { body } = await user.request(several);
      expect(JSON.stringify(body)).not.toContain('Secret');
      const titles = { titles: { terms: { field: 'title', size: 100, min_doc_count: 1 } } };
      const counted = await user.request(search(index, { size: 0, aggs: titles }));
      expect(JSON.stringify(counted.body)).not.toContain('Secret');
    }
    expect(await countOf(visitor, INDEX.records)).toBe(2);
  });

  test('the page of a record is not there; a broken link of one that is, is told', async () => {
    const ask = askAs();
    const asked = (uuid: string) => ({ params: { name: 'A', uuid }, query: {} });
    await expect(ask(getRecord, asked('ab-restricted'), visitor)).rejects.toMatchObject({
      statusCode: 404,
    });
    const details = await ask(getRecord, asked('a-restricted'), readerOfA);
    expect(details.broken_links).toMatchObject([{ url: link.url }]);
  });

  test('which addresses were asked no reader of a catalogue can list', async () => {
    for (const user of [readerOfA, visitor]) {
      const { body } = await user.request(search(INDEX.links));
      expect(JSON.stringify(body)).toContain('broken');
      expect(JSON.stringify(body)).not.toContain('maps.example');
    }
  });
});

const USAGE = [
  INDEX.requests,
  INDEX['usage-traffic'],
  INDEX['usage-content'],
  INDEX['usage-audience'],
];

describe('requests', () => {
  test.each(USAGE)('a reader of A sees in %s what concerns A', async (index) => {
    const answer = JSON.stringify((await readerOfA.request(search(index))).body);
    expect(answer).toContain('"A"');
    expect(answer).not.toContain('"B"');
    const all = JSON.stringify((await reader.request(search(index))).body);
    expect(all).toContain('"B"');
  });

  test.each(USAGE)('a visitor sees nothing of %s', async (index) => {
    expect(await status(visitor, search(index))).toBe(403);
  });

  test('values that are suggested are those of A', async () => {
    const ask = askAs();
    const values = async (name: 'layer' | 'project' | 'record' | 'catalogue', user: Transport) =>
      (await ask(readFilterValues, { body: { name, text: '', time: TIME } }, user)).values
        .map(({ value }) => value)
        .sort();
    expect(await values('layer', readerOfA)).toEqual(['layer_a']);
    expect(await values('project', readerOfA)).toEqual(['project_layer_a']);
    expect(await values('record', readerOfA)).toEqual(['a-public', 'a-restricted']);
    expect(await values('catalogue', readerOfA)).toEqual(['A']);
    expect(await values('layer', reader)).toEqual(['layer_a', 'layer_b']);
    await expect(values('layer', visitor)).rejects.toMatchObject({ statusCode: 403 });
  });
});

function askAs(configuration = {}) {
  return askRoutes({ service, now: NOW, configuration, readersSignIn: true });
}

async function page(dashboard: 'catalogue' | 'services', user: Transport, catalogue = 'A') {
  return askAs()(
    readPanels,
    {
      body: {
        panels: panelsOf(dashboard)
          .map(({ id }) => id)
          .slice(0, 50),
        filters: {},
        time: TIME,
        ...(dashboard === 'catalogue' ? { catalogue } : {}),
      },
    },
    user
  );
}

describe('pages', () => {
  test('a visitor gets public records and the totals of all', async () => {
    const { panels, sight } = await page('catalogue', visitor);
    expect(sight).toMatchObject({ partial: true });
    expect(Object.values(panels).filter((panel) => 'failed' in panel)).toEqual([]);
    expect(panels.record_count).toMatchObject({ data: { value: 3 } });
    expect(panels.public_share).toMatchObject({ data: { value: expect.closeTo(100 / 3) } });
    expect(panels.access_validity_table).toMatchObject({ data: { total: 1 } });
    expect(JSON.stringify(panels)).not.toContain('restricted-');
  });

  test('a reader of A gets all of A, and of B what a visitor gets', async () => {
    const ofA = await page('catalogue', readerOfA);
    expect(ofA.sight).toMatchObject({ partial: false });
    expect(ofA.panels.access_validity_table).toMatchObject({ data: { total: 3 } });
    const { panels, sight } = await page('catalogue', readerOfA, 'B');
    expect(sight).toMatchObject({ partial: true });
    expect(panels.record_count).toMatchObject({ data: { value: 3 } });
    expect(JSON.stringify(panels)).not.toContain('Secret');
  });

  test('the services page is that of A; a visitor is told that it is not theirs', async () => {
    const { panels } = await page('services', readerOfA);
    expect(panels.call_count).toMatchObject({ data: { value: 5 } });
    expect(JSON.stringify(panels)).not.toMatch(/layer_b|"b-restricted|Secret/);
    expect(Object.values(panels).filter((panel) => 'failed' in panel)).toEqual([]);
    const all = await page('services', reader);
    expect(all.panels.call_count).toMatchObject({ data: { value: 10 } });
    const refused = await page('services', visitor);
    expect(refused.panels.call_count).toMatchObject({ failed: 'forbidden' });
  });

  test('a table as a file has the rows of the page', async () => {
    const file = async (user: Transport) => {
      const panel = findPanel('access_validity_table')!;
      const question = { filters: {}, time: TIME, catalogue: 'B' };
      const readCoverage = coverageReader(service, now);
      const surroundings = { configuration: defaultConfiguration(), now, readCoverage };
      const request = await panelsRequestOf([panel], question, surroundings, user);
      const writer = createWriter('en', 'UTC');
      const { content } = await panelFile(user, panel, request, { format: 'csv', writer });
      return Buffer.from(content).toString();
    };
    expect(await file(readerOfA)).not.toContain('Secret');
    expect(await file(reader)).toContain('Secret');
  });

  test('the status of the product is told to all, of runs to who may read them', async () => {
    const ask = askAs();
    expect((await ask(getStatus, {}, reader)).last_request).toBeDefined();
    expect(await ask(getStatus, {}, visitor)).toMatchObject({ time_zone: 'Europe/Paris' });
  });
});

describe('people and runs', () => {
  test('names and addresses are for who has the role, of their catalogue', async () => {
    const ask = askAs();
    const of = (name: string, user: Transport) =>
      ask(readPeople, { params: { name }, query: {} }, user);
    for (const user of [readerOfA, reader, visitor]) {
      expect(await status(user, search(INDEX.people))).toBe(403);
      await expect(of('A', user)).rejects.toMatchObject({ statusCode: 403 });
    }
    expect((await of('A', peopleOfA)).people).toMatchObject([{ email: 'A@people.example' }]);
    expect((await of('B', peopleOfA)).people).toEqual([]);
  });

  test('runs and what could not be read are for operators', async () => {
    for (const user of [readerOfA, reader, visitor]) {
      for (const index of [INDEX.runs, INDEX.rejects]) {
        expect(await status(user, search(index))).toBe(403);
      }
      await expect(askAs()(listRuns, { query: {} }, user)).rejects.toMatchObject({
        statusCode: 403,
      });
      const control = await askAs({ runControl: true })(getRunControl, {}, user);
      expect(control.allowed).toBe(false);
    }
    expect((await askAs()(listRuns, { query: {} }, operator)).total).toBeGreaterThan(0);
    expect((await askAs({ runControl: true })(getRunControl, {}, operator)).allowed).toBe(true);
    expect(await status(operator, search(INDEX.rejects))).toBe(200);
  });

  test('keys of visitors, logs and leases are for the service account', async () => {
    for (const index of ['sextant-keys', INDEX.streams, INDEX.leases]) {
      for (const user of [readerOfA, peopleOfA, reader, operator, visitor]) {
        expect(await status(user, search(index))).toBe(403);
      }
      expect(await status(service, search(index))).toBe(200);
    }
  });
});

describe('writing', () => {
  const body = { uuid: 'x' };
  const writes: readonly TransportRequest[] = [
    { method: 'POST', path: `/${INDEX.records}/_doc`, body },
    { method: 'DELETE', path: `/${INDEX.history}/_doc/1` },
    { method: 'PUT', path: `/${INDEX.figures}/_doc/1`, body },
    { method: 'POST', path: `/${INDEX.catalogues}/_update/a`, body: { doc: { name: 'A' } } },
    { method: 'DELETE', path: `/${INDEX.catalogues}` },
    { method: 'PUT', path: '/sextant-other', body: {} },
    { method: 'PUT', path: `/${INDEX.catalogues}/_mapping`, body: { properties: {} } },
    {
      method: 'POST',
      path: '/_aliases',
      body: { actions: [{ add: { index: INDEX.people, alias: 'sextant-records-all' } }] },
    },
  ];

  test.each(writes.map((write) => [`${write.method} ${write.path}`, write] as const))(
    'no reader may %s',
    async (_, write) => {
      for (const user of [readerOfA, peopleOfA, reader, visitor]) {
        expect(await status(user, write)).toBe(403);
      }
    }
  );

  test('nor in one request with others', async () => {
    const bulkBody = `${JSON.stringify({ index: { _index: INDEX.catalogues } })}\n${JSON.stringify(body)}\n`;
    for (const user of [readerOfA, reader, visitor]) {
      const request = { method: 'POST', path: '/_bulk', bulkBody };
      const answer = await user.request(request).catch(statusOf);
      expect(answer === 403 || JSON.stringify(answer).includes('security_exception')).toBe(true);
    }
    expect(await countOf(service, INDEX.catalogues)).toBe(2);
  });

  test('the service account can do its work, and no more', async () => {
    const others: readonly TransportRequest[] = [
      search('private'),
      { method: 'PUT', path: '/private/_doc/2', body },
      { method: 'DELETE', path: '/private' },
      { method: 'PUT', path: '/other', body: {} },
      search('.opendistro_security'),
      { method: 'GET', path: '/_plugins/_security/api/internalusers' },
      {
        method: 'PUT',
        path: '/_cluster/settings',
        body: { transient: { 'search.max_buckets': 1000 } },
      },
    ];
    for (const request of others) expect(await status(service, request)).toBe(403);
  });
});
