import { KnownRevisions, SourceItem } from '../../server/sources/catalogue_source';
import { createSource } from '../../server/sources/create_source';
import { indexReader } from '../../server/sources/geonetwork_index/index_reader';
import { RECORDS } from '../../server/sources/geonetwork_index/index_queries';
import { ClosableTransport, createTransport } from '../../server/store/create_transport';
import { fillIndex } from '../support/geonetwork/fill_index';
import { hits, thesauri } from '../support/geonetwork/open_doors';
import { startElasticsearch } from '../support/servers/elasticsearch';
import type { TestServer } from '../support/servers/serving';
import { describeWithSharedData } from '../support/shared_data';
import { testClusterUrl, testTransport } from '../support/test_transport';

const INDEX = 'gn-records-of-elasticsearch';

/** Everything that the source tells, in the order in which it does. */
async function itemsAt(url: string, known?: KnownRevisions): Promise<SourceItem[]> {
  const source = createSource({ type: 'geonetwork_index', url, index: INDEX, thesauri });
  const items: SourceItem[] = [];
  for await (const item of source.items(known)) items.push(item);
  await source.close?.();
  return items;
}

const revisionOf = (item: SourceItem) => ('record' in item ? item.revision : undefined);
/** Each server has revisions of its own. */
const withoutRevision = (items: readonly SourceItem[]) =>
  items.map((item) => ('record' in item ? { ...item, revision: undefined } : item));

describeWithSharedData("GeoNetwork's index in Elasticsearch", () => {
  const opensearch = testTransport();
  let server: TestServer;
  let elasticsearch: ClosableTransport;

  beforeAll(async () => {
    server = await startElasticsearch();
    elasticsearch = createTransport({ url: server.url });
    for (const transport of [elasticsearch, opensearch]) {
      await fillIndex(transport, INDEX, hits, '4.2.8');
    }
  }, 600_000);

  afterAll(async () => {
    await opensearch.request({ method: 'DELETE', path: `/${INDEX}` }).catch(() => undefined);
    await opensearch.close();
    await elasticsearch?.close();
    await server?.stop();
  });

  test('it is a real one, of the line of GeoNetwork 4.2', async () => {
    const { body } = await elasticsearch.request({ method: 'GET', path: '/' });
    expect(body).toMatchObject({
      tagline: 'You Know, for Search',
      version: { number: expect.stringMatching(/^7\.17\./) },
    });
  });

  test('gives the same records, left-outs and nothing else as OpenSearch', async () => {
    const there = await itemsAt(server.url);
    expect(there).toHaveLength(hits.length);
    expect(withoutRevision(there)).toEqual(withoutRevision(await itemsAt(testClusterUrl())));
  });

  test('tells which records are as they were', async () => {
    const revisions = new Map<string, string>();
    for (const item of await itemsAt(server.url)) {
      if ('record' in item) revisions.set(item.record.uuid, revisionOf(item) ?? '');
    }
    const [changed = ''] = revisions.keys();
    await elasticsearch.request({
      method: 'POST',
      path: `/${INDEX}/_update/${changed}`,
      querystring: { refresh: true },
      body: { doc: { popularity: 42 } },
    });
    const again = await itemsAt(server.url, async () => revisions);
    expect(again.filter((item) => 'same' in item)).toHaveLength(revisions.size - 1);
    expect(again.find((item) => 'record' in item)).toMatchObject({
      record: { uuid: changed, popularity: 42 },
    });
  });

  test('is read at one instant: what comes meanwhile is not seen', async () => {
    const reader = indexReader({ url: server.url, index: INDEX });
    const seen: unknown[] = [];
    for await (const hit of reader.hits(RECORDS, ['uuid'])) {
      if (seen.push(hit) > 1) continue;
      const body = { uuid: 'zzz-late', isTemplate: 'n', draft: 'n' };
      const querystring = { refresh: true };
      await elasticsearch.request({
        method: 'PUT',
        path: `/${INDEX}/_doc/late`,
        querystring,
        body,
      });
    }
    expect(JSON.stringify(seen)).not.toContain('zzz-late');
    const { body } = await elasticsearch.request({
      method: 'GET',
      path: '/_nodes/stats/indices/search',
    });
    const [node] = Object.values(Object(body).nodes);
    // The point in time was given back.
    expect(Object(node).indices.search.open_contexts).toBe(0);
    await reader.close();
  });
});
