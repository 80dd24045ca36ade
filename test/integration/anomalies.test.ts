import { readAnomalies } from '../../common/api/contracts/anomalies';
import { exportAnomalies, exportPeople } from '../../common/api/contracts/exports';
import { readPeople } from '../../common/api/contracts/people';
import type { CataloguePerson } from '../../common/catalogue/catalogue_person';
import { readOnlineLink } from '../../common/catalogue/link_kind';
import { RejectDocument } from '../../common/index_schema/runs';
import type { CatalogueSource } from '../../server/sources/catalogue_source';
import { documentStore } from '../../server/store/documents';
import { refresh } from '../../server/store/indices';
import { askFiles, askRoutes } from '../support/ask_route';
import { parseCsv } from '../support/parse_csv';
import { record, recordSource } from '../support/record_source';
import { shownRecords, takeAt } from '../support/snapshots';
import { freshIndices, testTransport } from '../support/test_transport';

const transport = testTransport();
const now = new Date('2026-03-01T00:00:00Z');
const AT = '2026-01-01T00:00:00.000Z';
const ask = askRoutes({ service: transport, now });
const askFile = askFiles({ service: transport, now });
const params = { name: 'A' };

const owned = { ownerGroup: '10' };
const download = {
  view: ['10'],
  download: ['10'],
  editing: [],
  notify: [],
  dynamic: [],
  featured: [],
};
const links = [readOnlineLink({ url: 'https://host.example/page', protocol: 'WWW:LINK' })];
const RECORDS = [
  record('sound', owned),
  record('twin-1', { ...owned, title: 'Même titre' }),
  record('twin-2', { ...owned, title: 'MEME TITRE' }),
  record('no-file', { ...owned, privileges: download, links }),
  record('elsewhere', { ...owned, catalogues: ['B'] }),
  record('bad', { validity: 'invalid' }),
];

beforeAll(() => freshIndices(transport));
afterAll(() => transport.close());

describe('anomalies', () => {
  beforeAll(async () => {
    const about = { editor_link: 'https://catalogue.example/edit#/metadata/{uuid}' };
    await takeAt(transport, recordSource(RECORDS), AT, { about });
  });
  const of = (query: object = {}) => ask(readAnomalies, { params, query });

  test('are those of records that the catalogue publishes or owns, with where to mend them', async () => {
    const { rules, total, records } = await of();
    const counts = Object.fromEntries(rules.map(({ id, count }) => [id, count]));
    expect(counts).toMatchObject({
      duplicate_title: 2,
      download_without_link: 1,
      public_outside_catalogue: 1,
      public_invalid: 1,
      no_owner_group: 1,
      never_validated: 0,
    });
    expect(total).toBe(5);
    expect(records.find(({ uuid }) => uuid === 'bad')).toEqual({
      uuid: 'bad',
      title: 'Record bad',
      link: 'https://catalogue.example/bad',
      editor: 'https://catalogue.example/edit#/metadata/bad',
      anomalies: ['public_invalid', 'no_owner_group'],
    });
  });

  test('as a file: all of a rule, in words, with where to mend each', async () => {
    const file = (query: object) =>
      askFile(exportAnomalies, {
        params: { ...params, format: 'csv' },
        query: { lang: 'en', ...query },
      });
    const [head, ...rows] = parseCsv(await file({}));
    expect(head).toEqual([
      'Title of the records',
      'Title of the records: address',
      'Anomalies',
      'Mend',
    ]);
    expect(rows).toHaveLength(5);
    expect(rows.find(([title]) => title === 'Record bad')).toEqual([
      'Record bad',
      'https://catalogue.example/bad',
      expect.stringContaining(' · '),
      'https://catalogue.example/edit#/metadata/bad',
    ]);
    expect(parseCsv(await file({ rule: 'duplicate_title' }))).toHaveLength(3);
    await expect(file({ rule: 'none' })).rejects.toMatchObject({ statusCode: 400 });
  });

  test('of one rule, in pages; the counts of all stay', async () => {
    const { rules, total, records } = await of({ rule: 'duplicate_title' });
    expect(records.map(({ uuid }) => uuid)).toEqual(['twin-1', 'twin-2']);
    expect(total).toBe(2);
    expect(rules.find(({ id }) => id === 'public_invalid')?.count).toBe(1);
    expect((await of({ rule: 'duplicate_title', page: '1' })).records).toEqual([]);
    await expect(of({ rule: 'nonsense' })).rejects.toMatchObject({ statusCode: 400 });
  });

  test('a fact that could not be read is told with its field, the record is there without it', async () => {
    const items: CatalogueSource['items'] = async function* () {
      yield { record: record('a', owned), problems: [{ field: 'createDate', reason: 'no_date' }] };
      yield { rejected: 'no_uuid', excerpt: '{title}', field: 'uuid' };
    };
    const run = await takeAt(transport, recordSource([], { items }), AT, {}, 'other');
    expect(run).toMatchObject({ indexed: 1, rejected: 1, done: { unread_fields: 1 } });
    await refresh(transport, 'sextant-rejects');
    const kept = await documentStore<RejectDocument>(transport, 'sextant-rejects').search({
      query: { term: { run: run.id } },
      sort: [{ field: 'asc' }],
    });
    expect(
      kept.map(({ document: { reason, field, record: uuid } }) => [reason, field, uuid])
    ).toEqual([
      ['no_date', 'createDate', 'a'],
      ['no_uuid', 'uuid', undefined],
    ]);
  });
});

describe('people', () => {
  const person = (userId: string, different: Partial<CataloguePerson> = {}): CataloguePerson => ({
    userId,
    username: `user${userId}`,
    surname: `Surname ${userId}`,
    email: `user${userId}@host.example`,
    organisation: 'Ifremer',
    profile: 'Editor',
    groupId: '10',
    catalogue: 'A',
    ...different,
  });
  const PEOPLE = [
    person('1'),
    person('2', { profile: 'UserAdmin' }),
    person('3', { groupId: '20', catalogue: 'B' }),
    person('4', { profile: 'Administrator', groupId: undefined, catalogue: undefined }),
  ];
  const withPeople = (people: readonly CataloguePerson[]) =>
    recordSource([record('a', owned)], {
      people: async function* () {
        yield* people;
      },
    });
  const allowed = askRoutes({ service: transport, now, configuration: { showPeople: true } });
  const names = async () =>
    (await allowed(readPeople, { params })).people.map(({ username }) => username);

  beforeAll(() => takeAt(transport, withPeople(PEOPLE), AT, { minimumShare: 0 }));

  test('are not shown where anybody would see them', async () => {
    await expect(ask(readPeople, { params })).rejects.toMatchObject({ statusCode: 403 });
  });

  test('are those of the catalogue and who administers all, administrators first', async () => {
    const answer = await allowed(readPeople, { params });
    expect(answer).toMatchObject({ total: 3, administrators: 2 });
    expect(await names()).toEqual(['user2', 'user4', 'user1']);
    expect(answer.people[0]).toMatchObject({
      profile: 'UserAdmin',
      email: 'user2@host.example',
      organisation: 'Ifremer',
    });
  });

  test('as a file: all of them, for those who may see them alone', async () => {
    const asked = { params: { ...params, format: 'csv' as const }, query: { lang: 'en' as const } };
    await expect(askFile(exportPeople, asked)).rejects.toMatchObject({ statusCode: 403 });
    const file = askFiles({ service: transport, now, configuration: { showPeople: true } });
    const [head, ...rows] = parseCsv(await file(exportPeople, asked));
    expect(head?.[0]).toBe('User name');
    expect(rows).toEqual([
      [
        'user2',
        'Surname 2',
        '',
        'Administrator of the catalogue',
        '✓',
        'Ifremer',
        'user2@host.example',
      ],
      ['user4', 'Surname 4', '', expect.any(String), '✓', 'Ifremer', 'user4@host.example'],
      ['user1', 'Surname 1', '', expect.any(String), '', 'Ifremer', 'user1@host.example'],
    ]);
  });

  test('stand in no other index', async () => {
    expect(JSON.stringify(await shownRecords(transport))).not.toMatch(/host\.example"|Surname/);
    const answer = await transport.request({
      method: 'POST',
      path: '/sextant-*,-sextant-people/_search',
      body: { query: { query_string: { query: '*Surname* OR *user2@host*' } } },
    });
    expect(answer.body).toMatchObject({ hits: { total: { value: 0 } } });
  });

  test('who is gone is removed, and all of them where they are no longer configured', async () => {
    await takeAt(transport, withPeople(PEOPLE.slice(0, 1)), AT);
    expect(await names()).toEqual(['user1']);
    await takeAt(transport, recordSource([record('a', owned)]), AT);
    expect(await names()).toEqual([]);
  });
});
