import { readFileSync } from 'fs';
import { describeWithSharedData, sharedData } from '../../../test/support/shared_data';
import { readRecordXml } from './read_record_xml';

const THESAURI = [
  { name: 'theme', field: 'th_sextant-theme_tree.key' },
  { name: 'centre', field: 'th_odatis_centre_donnees.default' },
];

const record = (inside: string) =>
  `<g:MD_Metadata xmlns:g="urn:g"><g:language><g:LanguageCode codeListValue="fre"/></g:language>
   <g:contact><g:x>${'<g:y/>'.repeat(50)}</g:x></g:contact>${inside}</g:MD_Metadata>`;

describe('what is no record that can be read', () => {
  test.each([
    ['cut half-way', '<MD_Metadata><language>'],
    ['not XML', 'Login page'],
    ['empty', ''],
    [
      'an entity that is fetched',
      '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><MD_Metadata>&e;</MD_Metadata>',
    ],
    ['two roots', '<MD_Metadata/><MD_Metadata/>'],
  ])('%s: broken', (_, xml) => {
    expect(readRecordXml(xml, [])).toBe('broken_xml');
  });

  test('another schema', () => {
    expect(readRecordXml('<rdf:RDF xmlns:rdf="urn:r"/>', [])).toBe('unknown_schema');
  });
});

test('titles of Dublin Core and of feature catalogues', () => {
  const dublin = '<simpledc xmlns:dc="urn:dc"><dc:title>A</dc:title></simpledc>';
  expect(readRecordXml(dublin, [])).toMatchObject({ title: 'A', kinds: [] });
  const catalogue =
    '<gfc:FC_FeatureCatalogue xmlns:gfc="u"><gmx:name xmlns:gmx="m"><s>B</s></gmx:name></gfc:FC_FeatureCatalogue>';
  expect(readRecordXml(catalogue, [])).toMatchObject({ title: 'B', kinds: ['featureCatalog'] });
});

test('an empty record tells nothing, and breaks nothing', () => {
  expect(readRecordXml('<MD_Metadata/>', THESAURI)).toEqual({
    kinds: [],
    organisations: [],
    links: [],
    titles: {},
    thesauri: { theme: [], centre: [] },
  });
});

test('a text in CDATA and one only in another language', () => {
  const title = (inside: string) =>
    record(
      `<identificationInfo><a><citation><CI_Citation><title>${inside}</title></CI_Citation></citation></a></identificationInfo>`
    );
  const cdata = title('<CharacterString><![CDATA[ A & B ]]></CharacterString>');
  expect(readRecordXml(cdata, [])).toMatchObject({ title: 'A & B', titles: { fr: 'A & B' } });
  const english = title(
    '<PT_FreeText><textGroup><LocalisedCharacterString locale="#EN">C</LocalisedCharacterString></textGroup></PT_FreeText>'
  );
  expect(readRecordXml(english, [])).toMatchObject({ title: 'C', titles: { en: 'C' } });
  expect(readRecordXml(english, [])).not.toHaveProperty('titles.fr');
});

describeWithSharedData('records of real catalogues', () => {
  const read = (name: string) => readRecordXml(readFileSync(sharedData(name), 'utf8'), THESAURI);

  test('a data set of Sextant in ISO 19115-3', () => {
    expect(read('records/sextant.iso19115-3.dataset.xml')).toMatchObject({
      uuid: '74ce72b9-0196-4eca-abfe-8600f69bd5c4',
      language: 'fre',
      titles: {
        fr: 'Position des fronts du Courant Circumpolaire Antarctique',
        en: 'Position of the Antarctic Circumpolar Current fronts',
      },
      kinds: ['dataset'],
      stamped: '2024-09-17T13:54:59.711Z',
      resourcePublished: '2023-03-14T00:00:00.000Z',
      doi: '10.24400/527896/a01-2023.004',
      extent: { west: -180, south: -66, east: 180, north: -35 },
      thesauri: { theme: [] },
    });
  });

  test('a service in ISO 19139', () => {
    expect(read('records/geo2france.iso19139.service.xml')).toMatchObject({
      kinds: ['service'],
      language: 'fre',
      stamped: '2022-02-23T13:02:17.000Z',
      extent: { west: 2.789133, south: 50.49973, east: 3.272525, north: 50.794814 },
    });
  });
});
