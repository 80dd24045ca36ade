import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import type { Run } from '../../common/api/contracts/runs';
import type { RecordDocument } from '../../common/index_schema/records';
import type { CatalogueSourceConfiguration } from '../../server/configuration/configuration';
import { snapshotJob } from '../../server/jobs/jobs';
import { catalogueStore } from '../../server/store/catalogues';
import { countDocuments } from '../../server/store/get_documents';
import { documentStore } from '../../server/store/documents';
import { indicesLike, indicesOf, refresh } from '../../server/store/indices';
import { FakeAnswers, startFakeGeonetwork } from '../support/fake_geonetwork';
import { describeWithSharedData, sharedData } from '../support/shared_data';
import { freshIndices, testTransport } from '../support/test_transport';

const transport = testTransport();
const now = () => new Date();
const take = (source: CatalogueSourceConfiguration, name = 'test'): Promise<Run> =>
  snapshotJob(name, source, { transport, now });

async function records(): Promise<RecordDocument[]> {
  await refresh(transport, 'sextant-records');
  const store = documentStore<RecordDocument>(transport, 'sextant-records');
  const found = await store.search({ size: 100, sort: [{ uuid: 'asc' }] });
  return found.map(({ document }) => document);
}

const directory = mkdtempSync(join(tmpdir(), 'sextant-snapshot-'));
function answerFile(name: string, ...sources: object[]): CatalogueSourceConfiguration {
  const path = join(directory, name);
  const hits = sources.map((_source) => ({ _source }));
  writeFileSync(path, JSON.stringify({ hits: { total: hits.length, hits } }));
  return { type: 'file', paths: [path] };
}
const published = (uuid: string, ...groups: string[]) => ({
  uuid,
  isTemplate: 'n',
  resourceTitleObject: { default: `Record ${uuid}` },
  groupPublished: groups,
  isPublishedToAll: [groups.includes('all')],
});

beforeEach(() => freshIndices(transport));
afterAll(async () => {
  rmSync(directory, { recursive: true, force: true });
  await transport.close();
});

describe('snapshot', () => {
  test('a second one replaces the first whole, and catalogues that are gone', async () => {
    await take(answerFile('1.json', published('a', 'OLD'), published('b', 'BOTH')));
    const run = await take(
      answerFile('2.json', published('b', 'BOTH', 'all'), published('c', 'all'))
    );
    expect(run).toMatchObject({ state: 'done', read: 2, indexed: 2 });
    expect((await records()).map(({ uuid, access }) => [uuid, access])).toEqual([
      ['b', 'public'],
      ['c', 'public'],
    ]);
    expect(await indicesOf(transport, 'sextant-records')).toHaveLength(1);
    const catalogues = await catalogueStore(transport).list();
    expect(catalogues.map(({ name }) => name)).toEqual(['BOTH']);
  });

  test('two sources stand side by side, also where a name begins like the other', async () => {
    await take(answerFile('1.json', published('a', 'A')), 'site');
    await take(answerFile('2.json', published('b', 'B')), 'site-two');
    await take(answerFile('3.json', published('c', 'A')), 'site');
    expect((await records()).map(({ uuid }) => uuid)).toEqual(['b', 'c']);
  });

  test('templates and drafts are left out, what has no uuid is rejected: all is counted', async () => {
    const source = answerFile(
      'cases.json',
      published('a', 'A'),
      published('a', 'A'),
      { ...published('t', 'A'), isTemplate: ['y'] },
      { ...published('d', 'A'), draft: 'y' },
      { isTemplate: 'n' }
    );
    expect(await take(source)).toMatchObject({
      read: 5,
      indexed: 1,
      known: 1,
      left_out: 2,
      rejected: 1,
    });
  });

  test('a source without a record leaves the snapshot before in place', async () => {
    await take(answerFile('1.json', published('a', 'A')));
    await expect(take(answerFile('2.json'))).rejects.toThrow(/gave no record/);
    expect((await records()).map(({ uuid }) => uuid)).toEqual(['a']);
  });

  test('a catalogue that shows a restricted record is seen whole, else only its public part', async () => {
    await take(answerFile('1.json', published('a', 'A', 'all')));
    expect(await catalogueStore(transport).find('a')).toMatchObject({ name: 'A', view: 'public' });
    await take(answerFile('2.json', published('a', 'A', 'all'), published('b', 'A')));
    expect(await catalogueStore(transport).find('A')).toMatchObject({ view: 'complete' });
  });
});

describe('snapshot of a GeoNetwork by REST', () => {
  async function takeFrom(answers: FakeAnswers) {
    const geonetwork = await startFakeGeonetwork(answers);
    try {
      const source = { type: 'geonetwork' as const, url: geonetwork.url };
      const outcome = await take(source).catch((error: Error) => error);
      return { outcome, requests: geonetwork.requests };
    } finally {
      await geonetwork.close();
    }
  }
  const many = Array.from({ length: 450 }, (_, i) => ({
    _source: published(`uuid-${String(i).padStart(4, '0')}`, 'ODATIS'),
  }));

  test('reads every page once, asks with a query and a filter in an array', async () => {
    const groups = [{ id: 131, name: 'ODATIS', label: { fre: 'Pôle', eng: 'Cluster' } }];
    const { outcome, requests } = await takeFrom({ hits: many, groups });
    expect(outcome).toMatchObject({ state: 'done', read: 450, indexed: 450 });
    const searches = requests.filter(({ path }) =>
      path.endsWith('/srv/api/search/records/_search')
    );
    expect(searches).toHaveLength(3);
    for (const { body } of searches) {
      expect(JSON.parse(body).query.bool.filter).toEqual([{ term: { isTemplate: 'n' } }]);
    }
    expect(await catalogueStore(transport).find('odatis')).toMatchObject({
      group_id: '131',
      'label.fr': 'Pôle',
    });
  });

  test('one that fails half-way leaves the snapshot before in place', async () => {
    await takeFrom({ hits: many.slice(0, 3) });
    const { outcome } = await takeFrom({ hits: many, failsAtPage: 1 });
    expect(outcome).toMatchObject({ code: 'source_unreachable' });
    expect(await records()).toHaveLength(3);
    const [, aside = ''] = /kept aside in (\S+)$/.exec(String(outcome)) ?? [];
    expect(await countDocuments(transport, aside)).toBe(0);
    expect(await indicesOf(transport, 'sextant-records')).not.toContain(aside);
    await takeFrom({ hits: many });
    expect(await indicesOf(transport, 'sextant-records')).toHaveLength(1);
    await takeFrom({ hits: many });
    // The one shown and the one before it, which searches under way may still read.
    expect(await indicesLike(transport, 'sextant-records-test-*')).toHaveLength(2);
  });

  test('an account that is refused says so', async () => {
    const { outcome } = await takeFrom({ hits: [], status: 403 });
    expect(String(outcome)).toMatch(/check the account of the source/);
  });
});

describeWithSharedData('snapshot of real answers of GeoNetwork', () => {
  test('every entry is accounted for', async () => {
    const folder = sharedData('geonetwork/search');
    const paths = readdirSync(folder).map((name) => join(folder, name));
    expect(await take({ type: 'file', paths })).toMatchObject({
      read: 6,
      indexed: 4,
      known: 1,
      left_out: 0,
      rejected: 1,
    });
    const [ogcApi] = (await records()).filter(({ kind }) => kind?.includes('service'));
    expect(ogcApi).toMatchObject({ access: 'public', validity: 'unknown', harvested: true });
  });
});
