import { CataloguePerson } from '../../common/catalogue/catalogue_person';
import { CatalogueRecord, catalogueRecord } from '../../common/catalogue/catalogue_record';
import { decode } from '../../common/codecs/decode';
import { INDEX as INDEX_NAMES } from '../../common/index_schema/indices';
import { RunDocument } from '../../common/index_schema/runs';
import type { CatalogueSourceConfiguration } from '../../server/configuration/configuration';
import { snapshotJob } from '../../server/jobs/jobs';
import { CatalogueSource } from '../../server/sources/catalogue_source';
import { createSource } from '../../server/sources/create_source';
import { documentStore } from '../../server/store/documents';
import { refresh } from '../../server/store/indices';
import { insert } from '../support/geonetwork/fill_database';
import { Door, Doors, DOORS, openDoors, publicOnes } from '../support/geonetwork/open_doors';
import { describeWithSharedData } from '../support/shared_data';
import { freshIndices, testTransport } from '../support/test_transport';

const transport = testTransport();

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
    else if ('rejected' in item) rejected.push(item.rejected);
  }
  await source.close?.();
  return { records, leftOut: leftOut.sort(), rejected };
}

describeWithSharedData('the same records through every door', () => {
  let opened: Doors;
  const read: Partial<Record<Door, Read>> = {};

  beforeAll(async () => {
    opened = await openDoors(transport);
    for (const door of DOORS) read[door] = await readAll(createSource(opened.sources[door]));
  }, 300_000);

  afterAll(async () => {
    await opened?.close();
    await transport.close();
  });

  const recordsOf = (door: Door) => read[door]?.records ?? new Map<string, CatalogueRecord>();

  /** As every complete door tells it: what only one of them holds is left out, order is none. */
  function comparable(door: Door) {
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

  test.each(DOORS)(
    '%s: every record is what its codec says, once, and nothing is rejected',
    (door) => {
      for (const record of recordsOf(door).values()) {
        expect(decode(catalogueRecord, record)).toMatchObject({ value: { uuid: record.uuid } });
      }
      expect(read[door]?.rejected).toEqual([]);
    }
  );

  test.each(['rest', 'database', 'combined'] as const)('%s tells what the index tells', (door) => {
    expect(recordsOf('index').size).toBe(283);
    expect(comparable(door)).toEqual(comparable('index'));
  });

  test.each(['index', 'database', 'combined'] as const)('%s counts what it leaves out', (door) => {
    const expected = [...Array(3).fill('draft'), ...Array(4).fill('template')];
    expect(read[door]?.leftOut).toEqual(expected);
  });

  test.each(['csw', 'anonymous'] as const)('%s gives the public records alone', (door) => {
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
    const viewsOf = async (name: Door) => {
      const source = createSource(opened.sources[name]);
      const groups = await source.groups();
      return [source.view, ...groups.map(({ name, view }) => `${name}: ${view ?? '–'}`)];
    };
    expect(await viewsOf('csw')).toEqual(['public', 'SEXTANT: –']);
    expect((await viewsOf('database'))[0]).toBe('complete');
    expect((await viewsOf('index'))[0]).toBe('complete');
    expect(await viewsOf('rest')).toContain('DCSMM: complete');
    expect(await viewsOf('editor')).toEqual(
      expect.arrayContaining(['ODATIS: complete', 'DCSMM: public'])
    );
    expect(await viewsOf('anonymous')).toContain('ODATIS: public');
  });

  test('an editor sees whole what is published in its group', () => {
    const ofGroup = (door: Door) =>
      comparable(door).filter(({ catalogues }) => catalogues.includes('ODATIS'));
    expect(ofGroup('editor')).toEqual(ofGroup('index'));
  });

  test('the session and its token go with every call', () => {
    const calls = opened.geonetwork.asked.filter(({ path }) => path.endsWith('_search'));
    expect(calls.length).toBeGreaterThan(4);
    for (const { headers } of calls) {
      expect(headers).toMatchObject({ 'x-xsrf-token': 'x1', cookie: expect.stringMatching(/s1/) });
    }
  });

  test('people: one row a user and group, the highest profile, no password', async () => {
    await opened.postgres.run(
      `INSERT INTO users (id, username, password, security, name, surname, organisation, profile, isenabled) VALUES
       (1, 'admin', 'hash1', '', 'N1', 'S1', '', 0, 'y'),
       (5, 'reviewer', 'hash5', '', 'N5', 'S5', 'Ifremer', 2, 'y'),
       (9, 'gone', 'hash9', '', 'N9', 'S9', NULL, 3, 'n')`
    );
    const rights = [
      [131, 3, 5],
      [131, 2, 5],
      [118, 1, 5],
      [131, 3, 9],
    ];
    await insert(
      opened.postgres,
      'usergroups',
      rights.map(([groupid, profile, userid]) => ({ groupid, profile, userid }))
    );
    const emails = [1, 5].map((id) => ({
      user_id: id,
      email: `${id === 1 ? 'admin' : 'reviewer'}@example.org`,
    }));
    await insert(opened.postgres, 'email', emails);
    const peopleOf = async (name: Door) => {
      const people: CataloguePerson[] = [];
      const door = { ...opened.sources[name], people: true };
      for await (const person of createSource(door).people?.() ?? []) {
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
      organisation: 'Ifremer',
    };
    const expected = [
      expect.objectContaining({ userId: '1', profile: 'Administrator' }),
      { ...reviewer, profile: 'UserAdmin', groupId: '118', catalogue: 'DCSMM' },
      { ...reviewer, profile: 'Reviewer', groupId: '131', catalogue: 'ODATIS' },
    ];
    expect(await peopleOf('database')).toEqual(expected);
    expect(await peopleOf('rest')).toEqual(expected);
    expect(JSON.stringify(await peopleOf('rest'))).not.toMatch(/never to be read/);
    expect(createSource(opened.sources.rest).people).toBeUndefined();
  });

  test('a password that is refused is in no error and no run', async () => {
    const secret = 'zq-secret';
    await freshIndices(transport);
    const { host, port, database } = opened.postgres.access;
    const refused: CatalogueSourceConfiguration[] = [
      { type: 'geonetwork_database', host, port, database, username: 'nobody', password: secret },
      { type: 'geonetwork_index', url: 'http://127.0.0.1:1', username: 'x', password: secret },
      {
        type: 'geonetwork',
        url: `${opened.geonetwork.url}/geonetwork`,
        username: 'x',
        password: secret,
      },
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
