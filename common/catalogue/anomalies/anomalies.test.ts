import { isMessageId } from '../../i18n/messages';
import { checkedAddress } from '../link_check';
import { readOnlineLink } from '../link_kind';
import { ANOMALY_IDS } from './anomaly_ids';
import { AnomalyFacts } from './define_anomaly';
import { anomaliesOf, ANOMALIES } from './registry';

const page = readOnlineLink({ url: 'https://host.example/page', protocol: 'WWW:LINK' });
const file = readOnlineLink({ url: 'https://host.example/f.zip', protocol: 'WWW:DOWNLOAD' });
const wms = readOnlineLink({ url: 'https://host.example/wms', protocol: 'OGC:WMS', name: 'a' });

const sound: AnomalyFacts = {
  document: {
    uuid: 'a',
    title: 'Bathymétrie',
    title_fr: 'Bathymétrie',
    title_en: 'Bathymetry',
    access: 'public',
    validity: 'valid',
    catalogue: ['A'],
    owner_catalogue: 'A',
    owner_group: '10',
    'privileges.view': ['1', '10'],
    'privileges.download': ['10'],
    'privileges.dynamic': ['10'],
  },
  links: [file, wms],
  geocatalogue: '204',
  sameTitle: 1,
  tellsValidity: true,
  tellsOwners: true,
};
const found = (document: object, facts: Partial<AnomalyFacts> = {}) =>
  anomaliesOf({ ...sound, ...facts, document: { ...sound.document, ...document } });

test('a sound record has none', () => {
  expect(found({})).toEqual([]);
});

const onlyGroup = { access: 'restricted', 'privileges.view': ['10'] };

test.each<[string, object, Partial<AnomalyFacts>]>([
  ['download_without_link', {}, { links: [page, wms] }],
  ['map_without_service', {}, { links: [file, page] }],
  ['public_outside_catalogue', { catalogue: ['B'] }, {}],
  ['geocatalogue_not_public', { ...onlyGroup, 'privileges.view': ['10', '204'] }, {}],
  ['public_invalid', { validity: 'invalid' }, {}],
  ['never_validated', { validity: 'unknown' }, {}],
  ['title_missing_language', { title_en: undefined }, {}],
  ['title_missing_language', { title: undefined, title_fr: undefined, title_en: undefined }, {}],
  ['duplicate_title', {}, { sameTitle: 2 }],
  ['no_owner_group', { owner_group: undefined, owner_catalogue: undefined }, {}],
  ['broken_link', {}, { brokenAddresses: new Set([checkedAddress(wms) ?? '']) }],
])('%s: %j', (id, document, facts) => {
  expect(found(document, facts)).toEqual([id]);
});

test.each<[string, object, Partial<AnomalyFacts>]>([
  ['links that are not told', {}, { links: undefined }],
  [
    'no right to download or draw',
    { 'privileges.download': [], 'privileges.dynamic': [] },
    { links: [] },
  ],
  ['another broken link', {}, { brokenAddresses: new Set(['https://h/other']) }],
  ['restricted and invalid', { ...onlyGroup, validity: 'invalid' }, {}],
  ['no Géocatalogue', { ...onlyGroup, 'privileges.view': ['204'] }, { geocatalogue: undefined }],
  ['a source that cannot tell validity', { validity: 'unknown' }, { tellsValidity: false }],
  ['a source that tells no languages', { title_fr: undefined, title_en: undefined }, {}],
  [
    'a source that tells no owners',
    { owner_group: undefined, owner_catalogue: undefined },
    { tellsOwners: false },
  ],
])('%s: nothing is wrong', (_, document, facts) => {
  expect(found(document, facts)).toEqual([]);
});

test('each rule stands once in the order of the page, with its texts', () => {
  expect(ANOMALIES.map(({ id }) => id)).toEqual(ANOMALY_IDS);
  const texts = ANOMALY_IDS.flatMap((id) => [
    `sextant.anomaly.${id}.title`,
    `sextant.anomaly.${id}.about`,
  ]);
  expect(texts.filter((id) => !isMessageId(id))).toEqual([]);
});
