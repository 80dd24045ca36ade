import { sampleCatalogues } from '../../../samples/catalogues/sample_catalogues';
import type { CatalogueSourceConfiguration } from '../../../server/configuration/configuration';
import { text, texts } from '../../../server/sources/geonetwork_hit/read_values';
import type { Transport } from '../../../server/store/transport';
import type { TestServer } from '../http_server';
import { startTestPostgres, TestPostgres } from '../postgres';
import { testClusterUrl } from '../test_transport';
import { startCswServer } from './csw_server';
import { createTables, fillDatabase } from './fill_database';
import { fillIndex } from './fill_index';
import { startGeonetworkServer } from './geonetwork_server';
import { Source } from './record_xml';

const INDEX = 'gn-records-of-tests';
const NEWER_INDEX = 'gn-records-of-tests-4.4';

export const { hits } = sampleCatalogues({ until: new Date('2026-11-01T00:00:00Z') }).hits;
export const sources: readonly Source[] = hits.map(({ _source }) => _source);
export const publicOnes = sources.filter(
  (source) =>
    text(source.isTemplate) === 'n' && text(source.draft) !== 'y' && texts(source.op0).includes('1')
);
export const thesauri = [
  { name: 'theme', field: 'th_sextant-theme_tree.key' },
  { name: 'centre', field: 'th_odatis_centre_donnees' },
];

export const DOORS = [
  ...(['rest', 'index', 'database', 'combined'] as const),
  ...(['csw', 'anonymous', 'editor'] as const),
] as const;
export type Door = (typeof DOORS)[number];

export interface Doors {
  readonly sources: Readonly<Record<Door, CatalogueSourceConfiguration>>;
  /** Names of the indices of GeoNetwork behind two of them. */
  readonly indices: Readonly<Record<'index' | 'combined', string>>;
  readonly postgres: TestPostgres;
  readonly geonetwork: TestServer;
  close(): Promise<void>;
}

/**
 * The same sample records behind every kind of source: an index as 4.2 and one as 4.4 has it, tables,
 * and servers that answer REST and CSW.
 * @param csw the records that CSW gives; absent: the public ones
 */
export async function openDoors(
  transport: Transport,
  csw = { catalogue: 'SEXTANT', records: publicOnes }
): Promise<Doors> {
  await fillIndex(transport, INDEX, hits, '4.2.8');
  await fillIndex(transport, NEWER_INDEX, hits, '4.4.5');
  const postgres = await startTestPostgres();
  await createTables(postgres);
  await fillDatabase(postgres, sources);
  const geonetwork = await startGeonetworkServer(transport, NEWER_INDEX);
  const cswServer = await startCswServer(csw.records);
  const { host, port, database, username, password } = postgres.access;
  const tables = {
    ...{ type: 'geonetwork_database' as const, host, port, database, username, password },
    thesauri,
  };
  const index = { url: testClusterUrl(), index: INDEX };
  const address = `${geonetwork.url}/geonetwork`;
  const rest = { type: 'geonetwork' as const, url: `${address}/`, thesauri };
  return {
    sources: {
      rest: { ...rest, username: 'admin', password: 'adminPass' },
      index: { type: 'geonetwork_index', ...index, geonetwork: address, thesauri },
      database: tables,
      combined: { ...tables, index: { ...index, index: NEWER_INDEX } },
      csw: { type: 'csw', url: cswServer.url, catalogue: csw.catalogue, thesauri },
      anonymous: rest,
      editor: { ...rest, username: 'editor', password: 'editorPass' },
    },
    indices: { index: INDEX, combined: NEWER_INDEX },
    postgres,
    geonetwork,
    close: async () => {
      await cswServer.close();
      await geonetwork.close();
      await postgres.stop();
      await transport.request({ method: 'DELETE', path: `/${INDEX},${NEWER_INDEX}` });
    },
  };
}
