import { CatalogueRecord } from '../../common/catalogue/catalogue_record';
import { CatalogueSource } from '../../server/sources/catalogue_source';

const STANDARDS = ['iso19139', 'iso19115-3.2018', 'dublin-core'];

function made(i: number, changes: number, groups: number): CatalogueRecord {
  const layer = `layer_${i}`;
  return {
    uuid: `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
    title: `Relevé bathymétrique ${i}, campagne ${i % 97}, version ${changes}`,
    titles: { fr: `Relevé bathymétrique ${i}`, en: `Bathymetric survey ${i}` },
    standard: STANDARDS[i % 3],
    access: i % 4 === 0 ? 'restricted' : 'public',
    validity: i % 5 === 0 ? 'invalid' : 'valid',
    validityInspire: 'unknown',
    catalogues: [`CATALOGUE_${i % groups}`],
    kinds: ['dataset'],
    organisations: [`Organisation ${i % 50}`],
    ownerGroup: String(100 + (i % groups)),
    created: '2020-01-01T00:00:00.000Z',
    changed: new Date(Date.UTC(2021, 0, 1) + changes * 86_400_000).toISOString(),
    privileges: {
      ...{ view: ['1', String(100 + (i % groups))], download: ['1'], dynamic: ['1'] },
      ...{ editing: [], notify: [], featured: [] },
    },
    links: [
      {
        ...{ url: 'https://host.example/services/wms/bathy', protocol: 'OGC:WMS', name: layer },
        ...{ kind: 'map', service: 'WMS', layers: [layer] },
      },
      { url: `https://host.example/data/${i}.zip`, protocol: 'WWW:DOWNLOAD', kind: 'download' },
    ],
  };
}

/**
 * A source that makes its records as they are asked for.
 * @param groups catalogues that share them
 * @param round from 0: in each, the share given of the records has changed once more
 */
export function madeSource(
  count: number,
  round: number,
  share: number,
  groups = 20
): CatalogueSource {
  const every = Math.round(1 / share);
  const changes = (i: number) => Math.floor((round + every - 1 - (i % every)) / every);
  async function* items() {
    for (let i = 0; i < count; i += 1) yield { record: made(i, changes(i), groups) };
  }
  return {
    groups: async () =>
      Array.from({ length: groups }, (_, i) => ({ id: String(100 + i), name: `CATALOGUE_${i}` })),
    items,
    view: 'complete',
    linkTo: (uuid) => `https://host.example/records/${uuid}`,
  };
}
