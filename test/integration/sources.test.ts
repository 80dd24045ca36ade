import { CataloguePerson } from '../../common/catalogue/catalogue_person';
import { CatalogueRecord, catalogueRecord } from '../../common/catalogue/catalogue_record';
import { decode } from '../../common/codecs/decode';
import { INDEX as INDEX_NAMES } from '../../common/index_schema/indices';
import { RunDocument } from '../../common/index_schema/runs';
import { sampleCatalogues } from '../../samples/catalogues/sample_catalogues';
import type { CatalogueSourceConfiguration } from '../../server/configuration/configuration';
import { snapshotJob } from '../../server/jobs/jobs';
import { CatalogueSource } from '../../server/sources/catalogue_source';
import { createSource } from '../../server/sources/create_source';
import { text, texts } from '../../server/sources/geonetwork_hit/read_values';
import { documentStore } from '../../server/store/documents';
import { refresh } from '../../server/store/indices';
import { createTables, fillDatabase, insert } from '../support/geonetwork/fill_database';
import { fillIndex } from '../support/geonetwork/fill_index';
import { startCswServer } from '../support/geonetwork/csw_server';
import { startGeonetworkServer } from '../support/geonetwork/geonetwork_server';
import type { TestServer } from '../support/http_server';
import { startTestPostgres, TestPostgres } from '../support/postgres';
import { describeWithSharedData } from '../support/shared_data';
import { freshIndices, testClusterUrl, testTransport } from '../support/test_transport';

const INDEX = 'gn-records-of-tests';
const NEWER_INDEX = 'gn-records-of-tests-4.4';
const transport = testTransport();
const { hits } = sampleCatalogues({ until: new Date('2026-11-01T00:00:00Z') }).hits;
const sources = hits.map(({ _source }) => _source);
const thesauri = [
  { name: 'theme', field: 'th_sextant-theme_tree.key' },
  { name: 'centre', field: 'th_odatis_centre_donnees' },
];
const publicOnes = sources.filter(
  (source) =>
    text(source.isTemplate) === 'n' && text(source.draft) !== 'y' && texts(source.op0).includes('1')
);

interface Read {
  readonly records: Map<string, CatalogueRecord>;
  readonly leftOut: readonly string[];
  readonly rejected: readonly string[];
}

async function readAll(source: CatalogueSource): Promise<Read> {
  const records = new Map<string, CatalogueRecord>();
  const leftOut: string[] = [];
  const rejected: string[] = [];
  for await (const item of source.items()) {
    if ('record' in item) records.set(item.record.uuid, item.record);
    else if ('leftOut' in item) leftOut.push(item.leftOut);
    else rejected.push(item.rejected);
  }
  await source.close?.();
  return { records, leftOut: leftOut.sort(), rejected };
}

describeWithSharedData('the same records through every door', () => {
  let postgres: TestPostgres;
  let geonetwork: TestServer;
  let csw: TestServer;
  let doors: Record<string, CatalogueSourceConfiguration>;
  const read: Record<string, Read> = {};

  beforeAll(async () => {
    await fillIndex(transport, INDEX, hits, '4.2.8');
    await fillIndex(transport, NEWER_INDEX, hits, '4.4.5');
    postgres = await startTestPostgres();
    await createTables(postgres);
    await fillDatabase(postgres, sources);
    geonetwork = await startGeonetworkServer(transport, NEWER_INDEX);
    csw = await startCswServer(publicOnes);
    const { host, port, database, username, password } = postgres.access;
    const tables = { host, port, database, username, password };
    const index = { url: testClusterUrl(), index: INDEX };
    const rest = { type: 'geonetwork' as const, url: `${geonetwork.url}/geonetwork/` };
    doors = {
      rest: { ...rest, username: 'admin', password: 'adminPass', thesauri },
      index: {
        type: 'geonetwork_index',
        ...index,
        geonetwork: `${geonetwork.url}/geonetwork`,
        thesauri,
      },
      database: { type: 'geonetwork_database', ...tables, thesauri },
      combined: {
        type: 'geonetwork_database',
        ...tables,
        index: { ...index, index: NEWER_INDEX },
        thesauri,
      },
      csw: { type: 'csw', url: csw.url, catalogue: 'SEXTANT', thesauri },
      anonymous: { ...rest, thesauri },
      editor: { ...rest, username: 'editor', password: 'editorPass', thesauri },
    };
    for (const [name, door] of Object.entries(doors))
      read[name] = await readAll(createSource(door));
  }, 300_000);

  afterAll(async () => {
    await csw?.close();
    await geonetwork?.close();
    await postgres?.stop();
    await transport.request({ method: 'DELETE', path: `/${INDEX},${NEWER_INDEX}` });
    await transport.close();
  });

  const recordsOf = (door: string) => read[door]?.records ?? new Map<string, CatalogueRecord>();

  /** As every complete door tells it: what only one of them holds is left out, order is none. */
  function comparable(door: string) {
    return Array.from(recordsOf(door).values())
      .map(({ downloads, feedbacks, saved, indexingError, factsVersion, doi, ...record }) => ({
        ...record,
        titles: record.title === undefined ? {} : record.titles,
        links: record.links ?? [],
        catalogues: [...record.catalogues].sort(),
        privileges:
          record.privileges &&
          Object.fromEntries(
            Object.entries(record.privileges).map(([name, ids]) => [name, [...ids].sort()])
          ),
      }))
      .sort((a, b) => (a.uuid < b.uuid ? -1 : 1));
  }

  test.each(['rest', 'index', 'database', 'combined', 'csw', 'anonymous', 'editor'])(
    '%s: every record is what its codec says, once, and nothing is rejected',
    (door) => {
      for (const record of recordsOf(door).values()) {
        expect(decode(catalogueRecord, record)).toMatchObject({ value: { uuid: record.uuid } });
      }
      expect(read[door]?.rejected).toEqual([]);
    }
  );

  test.each(['rest', 'database', 'combined'])('%s tells what the index tells', (door) => {
    expect(recordsOf('index').size).toBe(283);
    expect(comparable(door)).toEqual(comparable('index'));
  });

  test.each(['index', 'database', 'combined'])('%s counts what it leaves out', (door) => {
    const expected = [...Array(3).fill('draft'), ...Array(4).fill('template')];
    expect(read[door]?.leftOut).toEqual(expected);
  });

  test.each(['csw', 'anonymous'])('%s gives the public records alone', (door) => {
    const expected = publicOnes.map(({ uuid }) => uuid).sort();
    expect(Array.from(recordsOf(door).keys()).sort()).toEqual(expected);
    for (const record of recordsOf(door).values()) {
      expect(record).toMatchObject({ access: 'public' });
      expect(record.privileges).toBeUndefined();
    }
  });

  test('what CSW cannot tell is unknown, what it can is the same', () => {
    for (const [uuid, record] of recordsOf('csw')) {
      const { title, titles, kinds, organisations, extent } = recordsOf('database').get(uuid) ?? {};
      expect(record).toMatchObject({ title, titles, kinds, organisations, validity: 'unknown' });
      expect(record.extent).toEqual(extent);
      expect(record).not.toHaveProperty('created');
      expect(record).not.toHaveProperty('harvested');
      expect(record.catalogues).toEqual(['SEXTANT']);
    }
  });

  test('each says what it sees of which catalogue', async () => {
    const viewsOf = async (door: CatalogueSourceConfiguration | undefined) => {
      if (!door) throw new Error('no door');
      const source = createSource(door);
      const groups = await source.groups();
      return [source.view, ...groups.map(({ name, view }) => `${name}: ${view ?? '–'}`)];
    };
    expect(await viewsOf(doors.csw)).toEqual(['public', 'SEXTANT: –']);
    expect((await viewsOf(doors.database))[0]).toBe('complete');
    expect((await viewsOf(doors.index))[0]).toBe('complete');
    expect(await viewsOf(doors.rest)).toContain('DCSMM: complete');
    expect(await viewsOf(doors.editor)).toEqual(
      expect.arrayContaining(['ODATIS: complete', 'DCSMM: public'])
    );
    expect(await viewsOf(doors.anonymous)).toContain('ODATIS: public');
  });

  test('an editor sees whole what is published in its group', () => {
    const ofGroup = (door: string) =>
      comparable(door).filter(({ catalogues }) => catalogues.includes('ODATIS'));
    expect(ofGroup('editor')).toEqual(ofGroup('index'));
  });

  test('the session and its token go with every call', () => {
    const calls = geonetwork.asked.filter(({ path }) => path.endsWith('_search'));
    expect(calls.length).toBeGreaterThan(4);
    for (const { headers } of calls) {
      expect(headers).toMatchObject({ 'x-xsrf-token': 'x1', cookie: expect.stringMatching(/s1/) });
    }
  });

  test('people: one row a user and group, the highest profile, no password', async () => {
    await postgres.run(
      `INSERT INTO users (id, username, password, security, name, surname, profile, isenabled) VALUES
       (1, 'admin', 'hash1', '', 'N1', 'S1', 0, 'y'), (5, 'reviewer', 'hash5', '', 'N5', 'S5', 2, 'y'),
       (9, 'gone', 'hash9', '', 'N9', 'S9', 3, 'n')`
    );
    const rights = [
      [131, 3, 5],
      [131, 2, 5],
      [118, 1, 5],
      [131, 3, 9],
    ];
    await insert(
      postgres,
      'usergroups',
      rights.map(([groupid, profile, userid]) => ({ groupid, profile, userid }))
    );
    const emails = [1, 5].map((id) => ({
      user_id: id,
      email: `${id === 1 ? 'admin' : 'reviewer'}@example.org`,
    }));
    await insert(postgres, 'email', emails);
    const peopleOf = async (door: CatalogueSourceConfiguration | undefined) => {
      const people: CataloguePerson[] = [];
      if (!door) throw new Error('no door');
      for await (const person of createSource({ ...door, people: true }).people?.() ?? []) {
        people.push(person);
      }
      return people.sort((a, b) => (a.catalogue ?? '').localeCompare(b.catalogue ?? ''));
    };
    const reviewer = {
      userId: '5',
      username: 'reviewer',
      name: 'N5',
      surname: 'S5',
      email: 'reviewer@example.org',
    };
    const expected = [
      expect.objectContaining({ userId: '1', profile: 'Administrator' }),
      { ...reviewer, profile: 'UserAdmin', groupId: '118', catalogue: 'DCSMM' },
      { ...reviewer, profile: 'Reviewer', groupId: '131', catalogue: 'ODATIS' },
    ];
    expect(await peopleOf(doors.database)).toEqual(expected);
    expect(await peopleOf(doors.rest)).toEqual(expected);
    expect(JSON.stringify(await peopleOf(doors.rest))).not.toMatch(/never to be read/);
    if (doors.rest) expect(createSource(doors.rest).people).toBeUndefined();
  });

  test('a password that is refused is in no error and no run', async () => {
    const secret = 'zq-secret';
    await freshIndices(transport);
    const { host, port, database } = postgres.access;
    const refused: CatalogueSourceConfiguration[] = [
      { type: 'geonetwork_database', host, port, database, username: 'nobody', password: secret },
      { type: 'geonetwork_index', url: 'http://127.0.0.1:1', username: 'x', password: secret },
      { type: 'geonetwork', url: `${geonetwork.url}/geonetwork`, username: 'x', password: secret },
      { type: 'csw', url: 'http://127.0.0.1:1', catalogue: 'C', username: 'x', password: secret },
    ];
    for (const door of refused) {
      const job = snapshotJob('refused', door, { transport, now: () => new Date() });
      const error = await job.then(() => undefined).catch((reason: Error) => reason);
      expect(error).toMatchObject({ code: 'source_unreachable' });
      expect(String(error?.stack)).not.toContain(secret);
    }
    await refresh(transport, INDEX_NAMES.runs);
    const runs = await documentStore<RunDocument>(transport, INDEX_NAMES.runs).search({ size: 10 });
    expect(runs).toHaveLength(4);
    expect(JSON.stringify(runs)).not.toContain(secret);
  });
});
