import { readFilterValues } from '../../common/api/contracts/filter_values';
import { readPeople } from '../../common/api/contracts/people';
import { getRecord } from '../../common/api/contracts/records';
import { getRunControl, listRuns } from '../../common/api/contracts/runs';
import { getStatus } from '../../common/api/contracts/status';
import { INDEX } from '../../common/index_schema/indices';
import { configuredIngest, ingestJob } from '../../server/jobs/jobs';
import { provisionRoles } from '../../server/provisioning/provision_roles';
import { statusOf } from '../../server/store/opensearch_error';
import { Transport, TransportRequest } from '../../server/store/transport';
import { makeSampleData } from '../support/sample_data';
import {
  askAs,
  forgetJanuary,
  page,
  tableAsFile,
  visitorsOfMonths,
} from '../support/servers/secured_pages';
import { countOf, found, search, status } from '../support/servers/ask_opensearch';
import {
  link,
  now,
  openSecuredData,
  RECORDS,
  SecuredData,
  SEEN_OF_A,
  TIME,
  USAGE,
} from '../support/servers/secured_data';

let data: SecuredData;
let admin: Transport;
let service: Transport;
let readerOfA: Transport;
let peopleOfA: Transport;
let reader: Transport;
let operator: Transport;
let visitor: Transport;

beforeAll(async () => {
  data = await openSecuredData();
  ({ admin, service, readerOfA, peopleOfA, reader, operator, visitor } = data);
}, 600_000);

afterAll(() => data?.close());

describe('roles', () => {
  test('are those that are wanted: written again nothing changes', async () => {
    expect(await provisionRoles(admin)).toEqual([]);
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
    const ask = askAs(service);
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
    const ask = askAs(service);
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

describe('pages', () => {
  test('a visitor gets public records and the totals of all', async () => {
    const { panels, sight } = await page(service, 'catalogue', visitor);
    expect(sight).toMatchObject({ partial: true });
    expect(Object.values(panels).filter((panel) => 'failed' in panel)).toEqual([]);
    expect(panels.record_count).toMatchObject({ data: { value: 3 } });
    expect(panels.public_share).toMatchObject({ data: { value: expect.closeTo(100 / 3) } });
    expect(panels.access_validity_table).toMatchObject({ data: { total: 1 } });
    expect(JSON.stringify(panels)).not.toContain('restricted-');
  });

  test('a reader of A gets all of A, and of B what a visitor gets', async () => {
    const ofA = await page(service, 'catalogue', readerOfA);
    expect(ofA.sight).toMatchObject({ partial: false });
    expect(ofA.panels.access_validity_table).toMatchObject({ data: { total: 3 } });
    const { panels, sight } = await page(service, 'catalogue', readerOfA, 'B');
    expect(sight).toMatchObject({ partial: true });
    expect(panels.record_count).toMatchObject({ data: { value: 3 } });
    expect(JSON.stringify(panels)).not.toContain('Secret');
  });

  test('the services page is that of A; a visitor is told that it is not theirs', async () => {
    const { panels } = await page(service, 'services', readerOfA);
    expect(panels.call_count).toMatchObject({ data: { value: 5 } });
    expect(JSON.stringify(panels)).not.toMatch(/layer_b|"b-restricted|Secret/);
    expect(Object.values(panels).filter((panel) => 'failed' in panel)).toEqual([]);
    const all = await page(service, 'services', reader);
    expect(all.panels.call_count).toMatchObject({ data: { value: 10 } });
    const refused = await page(service, 'services', visitor);
    expect(refused.panels.call_count).toMatchObject({ failed: 'forbidden' });
    for (const user of [reader, readerOfA]) expect(await visitorsOfMonths(service, user)).toBe(5);
  });

  test('of a month whose hashes are gone each is told the visitors of what they see', async () => {
    await forgetJanuary(service);
    expect(await visitorsOfMonths(service, reader)).toBe(5);
    expect(await visitorsOfMonths(service, reader, { project: ['project_layer_b'] })).toBe(5);
    expect(await visitorsOfMonths(service, readerOfA, { catalogue: ['A'] })).toBe(5);
    // Of all that they see no row tells how many: some visitors count in rows of others.
    expect(await visitorsOfMonths(service, readerOfA)).toBeUndefined();
    expect(await visitorsOfMonths(service, readerOfA, { catalogue: ['B'] })).toBeUndefined();
  });

  test('a table as a file has the rows of the page', async () => {
    const file = (user: Transport) => tableAsFile(service, user, 'access_validity_table', 'B');
    expect(await file(readerOfA)).not.toContain('Secret');
    expect(await file(reader)).toContain('Secret');
  });

  test('the status of the product is told to all, of runs to who may read them', async () => {
    const ask = askAs(service);
    expect((await ask(getStatus, {}, reader)).last_request).toBeDefined();
    expect(await ask(getStatus, {}, visitor)).toMatchObject({ time_zone: 'Europe/Paris' });
  });
});

describe('people and runs', () => {
  test('names and addresses are for who has the role, of their catalogue', async () => {
    const ask = askAs(service);
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
      await expect(askAs(service)(listRuns, { query: {} }, user)).rejects.toMatchObject({
        statusCode: 403,
      });
      const control = await askAs(service, { runControl: true })(getRunControl, {}, user);
      expect(control.allowed).toBe(false);
    }
    expect((await askAs(service)(listRuns, { query: {} }, operator)).total).toBeGreaterThan(0);
    expect((await askAs(service, { runControl: true })(getRunControl, {}, operator)).allowed).toBe(
      true
    );
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

  test('which is also to read logs', async () => {
    const samples = await makeSampleData(new Date('2026-01-10T00:00:00Z'), 200);
    try {
      const { configuration } = samples;
      const job = configuredIngest(configuration, 'legacy');
      const run = await ingestJob(job, { transport: service, now });
      expect(run).toMatchObject({ state: 'done' });
      expect(run.indexed).toBeGreaterThan(0);
    } finally {
      samples.remove();
    }
  }, 300_000);
});
