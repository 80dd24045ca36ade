import { newRun } from '../store/runs';
import { CatalogueRecord } from '../../common/catalogue/catalogue_record';
import { recordFields } from '../../common/index_schema/records';
import { toRecordDocument } from './record_document';

const source = {
  groups: async () => [],
  items: async function* () {},
  view: 'auto' as const,
  linkTo: (uuid: string) => `https://h/${uuid}`,
};
const snapshot = {
  source,
  run: newRun('snapshot-1', 'snapshot', 'site', new Date(0)),
  groups: [{ id: '131', name: 'ODATIS' }],
};
const bare: CatalogueRecord = {
  uuid: 'u',
  access: 'unknown',
  validity: 'unknown',
  validityInspire: 'unknown',
  catalogues: [],
  kinds: [],
  organisations: [],
};
const documentOf = (record: Partial<CatalogueRecord>) =>
  toRecordDocument({ ...bare, ...record }, snapshot);

test('what a source cannot tell is absent, not none', () => {
  const told = Object.entries(documentOf({})).filter(([, value]) => value !== undefined);
  expect(told.map(([name]) => name).sort()).toEqual([
    ...['access', 'catalogue', 'kind', 'link', 'organisation', 'snapshot', 'source'],
    ...['title_folded', 'uuid', 'validity', 'validity_inspire', 'validity_with_inspire'],
  ]);
});

test('every field of a whole record is in the mapping', () => {
  const whole = documentOf({
    ownerGroup: '131',
    title: 'Évolution',
    titles: { fr: 'Évolution' },
    validators: { xsd: 'valid', inspire: 'never', iso: 'invalid', datacite: 'not_applicable' },
    privileges: { view: ['1'], download: [], editing: [], notify: [], dynamic: [], featured: [] },
    links: [
      { url: 'a', kind: 'map', protocol: 'OGC:WMS', service: 'WMS' },
      { url: 'b', kind: 'download' },
      { url: 'c', kind: 'download' },
    ],
    thesauri: { theme: ['A', 'B'], centre: [] },
    extent: { west: 170, south: -10, east: -170, north: 10 },
    popularity: 3,
  });
  expect(Object.keys(whole).filter((name) => !(name in recordFields))).toEqual([]);
  expect(whole).toMatchObject({
    owner_catalogue: 'ODATIS',
    title_folded: 'evolution',
    'validators.valid': ['xsd'],
    'validators.never': ['inspire'],
    'privileges.view': ['1'],
    link_kind: ['map', 'download'],
    link_count: 3,
    download_link_count: 2,
    thesaurus: ['theme=A', 'theme=B'],
    'extent.center': { lat: 0, lon: 180 },
  });
});

test('no link at all is known where links are told', () => {
  expect(documentOf({ links: [] })).toMatchObject({ link_count: 0, download_link_count: 0 });
  expect(documentOf({})).not.toHaveProperty('link_count');
});
