import { INDEX as INDEX_NAMES } from '../../common/index_schema/indices';
import { RecordDocument } from '../../common/index_schema/records';
import { sampleCatalogues } from '../../samples/catalogues/sample_catalogues';
import type { CatalogueSourceConfiguration } from '../../server/configuration/configuration';
import { snapshotJob } from '../../server/jobs/jobs';
import { createSource } from '../../server/sources/create_source';
import { documentStore } from '../../server/store/documents';
import { refresh } from '../../server/store/indices';
import { createTables, fillDatabase } from '../support/geonetwork/fill_database';
import { recordXml } from '../support/geonetwork/record_xml';
import { startTestPostgres, TestPostgres } from '../support/postgres';
import { describeWithSharedData } from '../support/shared_data';
import { freshIndices, testTransport } from '../support/test_transport';

describeWithSharedData('records from tables, with titles and links from their XML', () => {
  const transport = testTransport();
  let postgres: TestPostgres;
  let tables: CatalogueSourceConfiguration;

  beforeAll(async () => {
    postgres = await startTestPostgres();
    await createTables(postgres);
    const { hits } = sampleCatalogues({ until: new Date('2026-11-01T00:00:00Z') }).hits;
    await fillDatabase(
      postgres,
      hits.map(({ _source }) => _source)
    );
    const { host, port, database, username, password } = postgres.access;
    const thesauri = [{ name: 'theme', field: 'th_sextant-theme_tree.key' }];
    tables = {
      ...{ type: 'geonetwork_database' as const, host, port, database, username, password },
      thesauri,
    };
  }, 300_000);

  afterAll(async () => {
    await postgres?.stop();
    await transport.close();
  });

  test('tables of more records than are read at once, with their XML', async () => {
    const copies = 1100;
    const columns = 'createdate, changedate, popularity, rating, schemaid, istemplate, isharvested';
    await postgres.run(
      `INSERT INTO metadata (id, uuid, data, owner, source, ${columns})
       SELECT 1000000 + i, 'copy-' || i, data, owner, source, ${columns}
       FROM (SELECT * FROM metadata WHERE istemplate = 'n' LIMIT 1) one, generate_series(1, ${copies}) i`
    );
    const titles = new Map<string, string | undefined>();
    for await (const item of createSource(tables).items()) {
      if ('record' in item) titles.set(item.record.uuid, item.record.title);
    }
    await postgres.run("DELETE FROM metadata WHERE uuid LIKE 'copy-%'");
    expect(titles.size).toBe(283 + copies);
    expect(titles.get(`copy-${copies}`)).toBe(titles.get('copy-1'));
    expect(titles.get('copy-1')).toEqual(expect.any(String));
  });

  test('XML is parsed again only where the record has changed', async () => {
    await freshIndices(transport);
    const take = () => snapshotJob('tables', tables, { transport, now: () => new Date() });
    const stored = async () => {
      await refresh(transport, INDEX_NAMES.records);
      const store = documentStore<RecordDocument>(transport, INDEX_NAMES.records);
      const found = await store.search({ size: 1000, sort: [{ uuid: 'asc' }] });
      return found.map(({ document }) => document);
    };
    const facts = ({ snapshot, ...rest }: RecordDocument) => rest;
    expect(await take()).toMatchObject({ state: 'done', indexed: 283, rejected: 0 });
    const first = await stored();
    const [one, other] = first.filter(({ changed }) => changed !== undefined);
    await postgres.run(`UPDATE metadata SET data = '<broken' WHERE uuid <> '${other?.uuid}'`);
    const xml = recordXml({ uuid: other?.uuid, resourceTitleObject: 'Another title' });
    const data = xml.replace(/'/g, "''");
    await postgres.run(
      `UPDATE metadata SET data = '${data}', changedate = '2026-10-31' WHERE uuid = '${other?.uuid}'`
    );
    expect(await take()).toMatchObject({ state: 'done', indexed: 283 });
    const second = await stored();
    const unlike = second.filter(
      (document, at) => JSON.stringify(facts(document)) !== JSON.stringify(facts(first[at] ?? {}))
    );
    expect(unlike.map(({ uuid, title }) => [uuid, title])).toEqual([
      [other?.uuid, 'Another title'],
    ]);
    expect(second.find(({ uuid }) => uuid === one?.uuid)?.title).toBe(one?.title);
  });
});
