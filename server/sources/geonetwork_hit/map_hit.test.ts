import { catalogueRecord } from '../../../common/catalogue/catalogue_record';
import { decode } from '../../../common/codecs/decode';
import { mapHit } from './map_hit';

const names = new Map([
  ['131', 'ODATIS'],
  ['118', 'DCSMM'],
]);
const READING = { names, thesauri: [] };

function recordOf(source: object) {
  const item = mapHit({ _id: 'u', _source: { uuid: 'u', isTemplate: 'n', ...source } }, READING);
  if (!('record' in item)) throw new Error(JSON.stringify(item));
  return item.record;
}

describe('the same facts in every shape that GeoNetwork writes', () => {
  test.each([
    ['strings after indexing', { isPublishedToAll: 'true', groupPublishedId: ['1', '131'] }],
    [
      'native values after a change of rights',
      { isPublishedToAll: [true], groupPublishedId: [1, 131] },
    ],
    ['operations in an array', { op0: ['1', '131'] }],
    ['names only, as before 4.2', { isPublishedToAll: true, groupPublished: ['all', 'ODATIS'] }],
  ])('%s', (_, source) => {
    expect(recordOf(source)).toMatchObject({ access: 'public', catalogues: ['ODATIS'] });
  });

  test.each([
    ['one group as a scalar', { op0: '131' }, 'restricted', ['ODATIS']],
    ['intranet is not public', { op0: ['0', '-1'] }, 'restricted', []],
    ['published to nobody', { isPublishedToAll: ['false'] }, 'restricted', []],
    ['nothing told', {}, 'unknown', []],
  ])('%s', (_, source, access, catalogues) => {
    expect(recordOf(source)).toMatchObject({ access, catalogues });
  });

  test.each([
    ['1', 'valid'],
    [1, 'valid'],
    [['0'], 'invalid'],
    ['-1', 'unknown'],
    [undefined, 'unknown'],
    ['2', 'unknown'],
  ])('valid: %j is %s', (valid, validity) => {
    expect(recordOf({ valid })).toMatchObject({ validity });
  });

  test.each([
    ['2019-10-14T10:12:41.000Z', '2019-10-14T10:12:41.000Z'],
    ['2019-10-14T10:12:41', '2019-10-14T10:12:41.000Z'],
    [1571047961000, '2019-10-14T10:12:41.000Z'],
    ['1571047961000', '2019-10-14T10:12:41.000Z'],
    ['someday', undefined],
  ])('createDate %j', (createDate, created) => {
    expect(recordOf({ createDate }).created).toBe(created);
  });

  test.each([
    ['true', true],
    [[true], true],
    [false, false],
    ['n', false],
    [undefined, undefined],
  ])('isHarvested %j', (isHarvested, harvested) => {
    expect(recordOf({ isHarvested }).harvested).toBe(harvested);
  });

  test('titles: the default, else a language, else plain text', () => {
    expect(recordOf({ resourceTitleObject: { default: 'T', langfre: 'F' } }).title).toBe('T');
    expect(recordOf({ resourceTitleObject: { langfre: 'F' } }).title).toBe('F');
    expect(recordOf({ resourceTitle: 'old' }).title).toBe('old');
    expect(recordOf({}).title).toBeUndefined();
  });

  test('privileges are known only where operations are given', () => {
    expect(recordOf({ op0: '1', op1: ['1', 131] }).privileges).toEqual({
      view: ['1'],
      download: ['1', '131'],
      editing: [],
      notify: [],
      dynamic: [],
      featured: [],
    });
    expect(recordOf({ isPublishedToAll: 'true' }).privileges).toBeUndefined();
  });
});

test('links in the shapes of old and new documents', () => {
  const link = [
    { protocol: 'OGC:WMS', url: ' http://h/wms ', name: 'a', description: 'd', function: '' },
    {
      protocol: 'WWW:DOWNLOAD',
      urlObject: { default: '', langfre: 'http://h/b.zip' },
      nameObject: { default: 'b', langeng: 'c' },
      function: 'download',
    },
    { protocol: 'DOI', nameObject: { default: 'without address' } },
    'nonsense',
  ];
  const expected = [
    expect.objectContaining({ url: 'http://h/wms', kind: 'map', service: 'WMS', layers: ['a'] }),
    {
      url: 'http://h/b.zip',
      protocol: 'WWW:DOWNLOAD',
      name: 'b',
      function: 'download',
      kind: 'download',
    },
  ];
  expect(recordOf({ link }).links).toEqual(expected);
  expect(recordOf({ link: link[0] }).links).toEqual(expected.slice(0, 1));
  expect(recordOf({}).links).toBeUndefined();
});

test('a record is what its codec says', () => {
  const record = recordOf({
    op0: ['1', '131'],
    mdStatus: '2',
    OrgForResource: ['Ifremer', 'Ifremer'],
    link: [{ protocol: 'OGC:WMS', url: 'http://h/wms', name: 'a' }],
  });
  expect(decode(catalogueRecord, record)).toEqual({ value: record });
  expect(record).toMatchObject({ workflow: 'approved', organisations: ['Ifremer'] });
});

test('where operations are shown, a record without any is granted to nobody', () => {
  const hit = { _source: { uuid: 'u', isTemplate: 'n' } };
  expect(mapHit(hit, { ...READING, operationsShown: true })).toMatchObject({
    record: { access: 'restricted', privileges: { view: [], featured: [] } },
  });
  expect(mapHit(hit, READING)).toMatchObject({ record: { access: 'unknown' } });
});

test('each validator with its state, INSPIRE among them', () => {
  const source = {
    valid: '1',
    valid_xsd: '1',
    'valid_schematron-rules-iso': [0],
    'valid_schematron-rules-datacite': '3',
    valid_subtemplate: 2,
    valid_inspire: '-1',
    valid_odd: '9',
  };
  expect(recordOf(source).validators).toEqual({
    xsd: 'valid',
    'schematron-rules-iso': 'invalid',
    'schematron-rules-datacite': 'not_applicable',
    subtemplate: 'never',
    inspire: 'never',
  });
  expect(recordOf({ valid: '-1' }).validators).toEqual({ inspire: 'never' });
  expect(recordOf({}).validators).toBeUndefined();
});

test('titles by language, thesauri, themes, DOI, dates and counters', () => {
  const thesauri = [
    { name: 'theme', field: 'th_sextant-theme_tree.key' },
    { name: 'centre', field: 'th_odatis_centre_donnees' },
    { name: 'none', field: 'th_none' },
  ];
  const item = mapHit(
    {
      _source: {
        uuid: 'u',
        resourceTitleObject: { default: 'Titre', langfre: 'Titre', langeng: 'Title' },
        'th_sextant-theme_tree': { default: ['A'], key: ['A', 'A^B'] },
        th_odatis_centre_donnees: [{ default: 'CDS', langfre: 'CDS' }],
        inspireTheme: ['old'],
        'th_httpinspireeceuropaeutheme-theme': { default: 'Habitats', langeng: 'Habitats' },
        cl_topic: { key: 'oceans', default: 'Océans' },
        resourceIdentifier: [{ code: 'none' }, { code: 'DOI:10.12770/ab-c' }],
        publicationDateForResource: ['2020-01-01', '2021-01-01T00:00:00.000Z'],
        popularity: '5',
        rating: 0,
        feedbackCount: 'many',
        indexingError: ['false', 'true'],
        createDate: 'someday',
      },
    },
    { names, thesauri }
  );
  expect(item).toMatchObject({
    record: {
      titles: { fr: 'Titre', en: 'Title' },
      thesauri: { theme: ['A', 'A^B'], centre: ['CDS'], none: [] },
      inspireThemes: ['Habitats'],
      topics: ['oceans'],
      doi: '10.12770/ab-c',
      resourcePublished: '2021-01-01T00:00:00.000Z',
      popularity: 5,
      rating: 0,
      indexingError: true,
    },
    problems: [{ field: 'createDate', reason: 'no_date' }],
  });
  expect(item).not.toHaveProperty('record.feedbacks');
});

test.each([
  [
    'one polygon',
    {
      type: 'Polygon',
      coordinates: [
        [
          [-5, 47],
          [-4, 47],
          [-4, 48],
          [-5, 47],
        ],
      ],
    },
    [-5, 47, -4, 48],
  ],
  [
    'several, one no place',
    [
      { type: 'Point', coordinates: [-5, 47] },
      { type: 'Point', coordinates: [999, 47] },
      {
        type: 'GeometryCollection',
        geometries: [{ type: 'Point', coordinates: [2, 50] }],
      },
    ],
    [-5, 47, 2, 50],
  ],
])('extent of %s', (_, geom, [west, south, east, north]) => {
  expect(recordOf({ geom }).extent).toEqual({ west, south, east, north });
});

test('an extent that is none is unknown', () => {
  expect(recordOf({ geom: { type: 'Polygon', coordinates: [[]] } }).extent).toBeUndefined();
});

describe('what is no record', () => {
  test.each([
    ['a template', { uuid: 'u', isTemplate: ['y'] }, { leftOut: 'template' }],
    ['a sub-template', { uuid: 'u', isTemplate: 's' }, { leftOut: 'template' }],
    ['a working copy', { uuid: 'u', isTemplate: 'n', draft: 'y' }, { leftOut: 'draft' }],
  ])('%s is left out', (_, _source, expected) => {
    expect(mapHit({ _id: 'u', _source }, READING)).toEqual(expected);
  });

  test.each([[null], ['text'], [[]], [{}], [{ _source: null }], [{ _source: [] }]])(
    '%j is rejected',
    (hit) => {
      expect(mapHit(hit, READING)).toMatchObject({ rejected: 'no_source' });
    }
  );

  test('the excerpt of a reject holds names of fields, no value', () => {
    const item = mapHit({ _source: { contact: { email: 'someone@example.org' } } }, READING);
    expect(item).toEqual({ rejected: 'no_uuid', excerpt: '{contact}', field: 'uuid' });
  });
});
