import { parseTarget } from '../../common/ogc/parse_request';
import { takeApart } from '../../common/ogc/request_target';
import { LinkedRecord, LinkTableData } from './linked_record';
import { createLinkTable } from './link_table';

const record = (
  uuid: string,
  catalogues: readonly string[],
  links: LinkedRecord['links'],
  isService = false
): LinkedRecord => ({ uuid, catalogues, links, isService });

const wms = (url: string, name?: string) => ({ protocol: 'OGC:WMS', url, name });

function asked(data: Partial<LinkTableData>) {
  const table = createLinkTable({ records: [], catalogues: [], hostAliases: {}, ...data });
  return (address: string) => {
    const target = takeApart('GET', address);
    const { domain, path, params } = target;
    const found = table.links({ domain, path, params, request: parseTarget(target) });
    return found && [found.records.join(), found.catalogues.join()];
  };
}

const MAP = 'service=WMS&request=GetMap&layers=';

test.each([
  'https://sextant.ifremer.fr/services/wms/dcsmm',
  'http://sextant.ifremer.fr/services/wms/dcsmm',
  'https://sextant.ifremer.fr:443/services/wms/dcsmm',
  'https://Sextant.Ifremer.FR/services/wms/dcsmm',
  'https://www.sextant.ifremer.fr/services/wms/dcsmm',
  'https://sextant.ifremer.fr/services/wms/dcsmm/',
  'https://sextant.ifremer.fr//services/wms/dcsmm?',
  'https://sextant.ifremer.fr/services/WMS/DCSMM',
  'https://sextant.ifremer.fr/services/wms/dcsmm?SERVICE=WMS&REQUEST=GetCapabilities',
  'https://sextant.ifremer.fr/services/wms/dcsmm?service=WMS&amp;version=1.3.0',
  'https://sextant.ifremer.fr/services%2Fwms/dc%73mm',
  ' https://sextant.ifremer.fr/services/wms/dcsmm#top ',
])('a record that writes %s is found', (url) => {
  const of = asked({ records: [record('u', ['DCSMM'], [wms(url, 'Surval')])] });
  expect(of(`https://sextant.ifremer.fr/services/wms/dcsmm?${MAP}Surval`)).toEqual(['u', 'DCSMM']);
  expect(of(`https://www.sextant.ifremer.fr:80/services/wms/dcsmm/?${MAP}surval,x`)).toEqual([
    'u',
    'DCSMM',
  ]);
  expect(of(`https://other.org/services/wms/dcsmm?${MAP}surval`)).toBeUndefined();
  expect(of(`https://sextant.ifremer.fr/services/wms/dcsmm2?${MAP}surval`)).toBeUndefined();
});

describe('what a link names', () => {
  const cases: ReadonlyArray<
    readonly [link: LinkedRecord['links'][number], yes: string[], no: string[]]
  > = [
    [
      wms('https://h/cgi-bin/mapserv?map=/maps/Quadrige.map', 'a'),
      [`https://h/cgi-bin/mapserv?MAP=%2Fmaps%2Fquadrige.map&${MAP}a`],
      [`https://h/cgi-bin/mapserv?map=/maps/other.map&${MAP}a`],
    ],
    [
      wms('https://h/geoserver/ows', 'argo:floats'),
      [
        `https://h/geoserver/argo/wms?${MAP}floats`,
        `https://h/geoserver/wms?${MAP}argo:floats`,
        'https://h/geoserver/argo/ows?service=WFS&request=GetFeature&typeNames=argo:floats',
        `https://h/geoserver/argo/floats/wms?${MAP}floats`,
        `https://h/geoserver/gwc/service/wms?${MAP}argo:floats`,
      ],
      [`https://h/geoserver/other/wms?${MAP}floats`, `https://h/geoserver/wms?${MAP}argo:buoys`],
    ],
    [
      { protocol: 'OGC:WFS', url: 'https://h/services/wfs/t', name: 'ms:sites' },
      ['https://h/services/wfs/t?service=WFS&request=GetFeature&typename=sites'],
      ['https://h/services/wfs/t?service=WFS&request=GetFeature&typename=ms:other'],
    ],
    [
      wms('https://h/wms', 'one, two'),
      [`https://h/wms?${MAP}one`, `https://h/wms?${MAP}TWO`],
      [`https://h/wms?${MAP}three`],
    ],
    [
      { protocol: 'OGC:WMTS', url: 'https://h/wmts/1.0.0/WMTSCapabilities.xml', name: 'relief' },
      [
        'https://h/wmts/1.0.0/relief/default/PM/3/2/1.png',
        'https://h/wmts?request=GetTile&layer=relief',
      ],
      ['https://h/wmts/1.0.0/other/default/PM/3/2/1.png'],
    ],
    [
      { protocol: 'ERDDAP:tabledap', url: 'https://h/erddap/tabledap/Argo.html', name: 'Data!' },
      [
        'https://h/erddap/tabledap/Argo.csv?time',
        'https://h/erddap/info/Argo/index.html',
        `https://h/erddap/wms/Argo/request?${MAP}Argo:temp`,
      ],
      ['https://h/erddap/tabledap/Argos.csv', 'https://h/erddap/index.html'],
    ],
    [
      { protocol: 'WWW:OPENDAP', url: 'https://h/thredds/dodsC/a/b.nc.html' },
      [
        'https://h/thredds/dodsC/a/b.nc.dods?x',
        'https://h/thredds/fileServer/a/b.nc',
        'https://h/thredds/ncss/grid/a/b.nc?var=x',
      ],
      ['https://h/thredds/dodsC/a/c.nc.dods?x'],
    ],
    [
      { protocol: 'WWW:LINK', url: 'https://h/thredds/catalog/a/b/catalog.html' },
      ['https://h/thredds/fileServer/a/b/c/d.nc', 'https://h/thredds/catalog/a/b/catalog.xml'],
      ['https://h/thredds/fileServer/a/bb/d.nc', 'https://h/thredds/catalog/a/catalog.html'],
    ],
    [
      { protocol: 'OGC API - Features', url: 'https://h/ogcapi/collections/sites?f=json' },
      ['https://h/ogcapi/collections/sites/items?limit=10', 'https://h/ogcapi/collections/Sites'],
      ['https://h/ogcapi/collections/others/items', 'https://h/ogcapi/collections'],
    ],
    [
      {
        protocol: 'WWW:DOWNLOAD-1.0-link--download',
        url: 'https://h/data/Surval.zip',
        name: 'All',
      },
      ['https://h/data/Surval.zip', 'https://h/data/surval.zip?x=1'],
      ['https://h/data/other.zip'],
    ],
    [
      wms('https://h/wms'),
      ['https://h/wms?service=WMS&request=GetCapabilities'],
      [`https://h/wms?${MAP}a`],
    ],
    [{ protocol: 'WWW:LINK', url: 'https://h/fr/project' }, [], ['https://h/fr/project']],
    [{ protocol: 'WWW:DOWNLOAD', url: 'https://h/' }, [], ['https://h/']],
    [wms('not an address', 'a'), [], [`https://h/wms?${MAP}a`]],
  ];
  test.each(cases.map((each) => [each[0].url, ...each] as const))('%s', (...[, link, yes, no]) => {
    const of = asked({ records: [record('u', [], [link])] });
    for (const address of yes) expect([address, of(address)]).toEqual([address, ['u', '']]);
    for (const address of no) expect([address, of(address)]).toEqual([address, undefined]);
  });
});

describe('catalogues', () => {
  const one = record('1', ['A', 'B'], [wms('https://h/wms', 'a')]);
  const two = record('2', ['A'], [wms('https://h/wms', 'b')]);

  test('of a layer are those of its records', () => {
    const of = asked({ records: [one, two] });
    expect(of(`https://h/wms?${MAP}a,b`)).toEqual(['1,2', 'A,B']);
    expect(of(`https://h/wms?${MAP}b`)).toEqual(['2', 'A']);
  });

  test('of a misspelt layer are those that all records of the service share', () => {
    const of = asked({ records: [one, two] });
    expect(of(`https://h/wms?${MAP}aa`)).toEqual(['', 'A']);
    expect(of('https://h/wms?service=WMS&request=GetCapabilities')).toEqual(['', 'A']);
    const three = record('3', ['C'], [wms('https://h/wms', 'c')]);
    expect(asked({ records: [one, three] })(`https://h/wms?${MAP}aa`)).toBeUndefined();
  });

  test('of a record in the path are its own', () => {
    const of = asked({ records: [record('Ab-1', ['A'], [])] });
    expect(of('/geonetwork/srv/api/records/ab-1')).toEqual(['', 'A']);
    expect(of('/geonetwork/srv/api/records/other')).toBeUndefined();
  });

  test('are given by configured addresses, on a host or on any', () => {
    const of = asked({
      catalogues: [
        { name: 'A', services: ['https://h/services/wms/dcsmm', '/erddap/tabledap/x'] },
        { name: 'B', services: ['/services', 'https://h/cgi?map=/maps/a.map'] },
        { name: 'C', services: ['https://c.org/'] },
      ],
      hostAliases: { 'www.alias.org': 'h' },
    });
    expect(of('https://h/services/wms/dcsmm/x?y')).toEqual(['', 'A,B']);
    expect(of('https://alias.org/services/wms/DCSMM')).toEqual(['', 'A,B']);
    expect(of('/services/wms/dcsmm')).toEqual(['', 'B']);
    expect(of('https://h/services/wms/dcsmm2')).toEqual(['', 'B']);
    expect(of('https://h/servicesX')).toBeUndefined();
    expect(of('/erddap/tabledap/x/y')).toEqual(['', 'A']);
    expect(of('/erddap/tabledap/xy.csv')).toBeUndefined();
    expect(of('https://h/cgi?MAP=/maps/A.map')).toEqual(['', 'B']);
    expect(of('https://h/cgi?MAP=/maps/b.map')).toBeUndefined();
    expect(of('https://c.org/any?x')).toEqual(['', 'C']);
  });
});

test('a record of a service has every request to it', () => {
  const of = asked({
    records: [
      record('s', ['A'], [wms('https://h/wms')], true),
      record('1', ['B'], [wms('https://h/wms', 'a')]),
    ],
  });
  expect(of(`https://h/wms?${MAP}a`)).toEqual(['1,s', 'B,A']);
  expect(of(`https://h/wms?${MAP}zzz`)).toEqual(['s', 'A']);
});

test('a log without hosts joins by layers on a path that one host alone has', () => {
  const links = [wms('https://h/services/wms/t', 'a'), wms('https://h/geo', 'b')];
  const of = asked({
    records: [record('1', ['A'], links), record('2', ['B'], [wms('https://other/geo', 'b')])],
  });
  expect(of(`/services/wms/t?${MAP}a`)).toEqual(['1', 'A']);
  expect(of(`/services/wms/t?${MAP}x`)).toBeUndefined();
  expect(of(`/geo?${MAP}b`)).toBeUndefined();
});

test('hosts with several names are one', () => {
  const records = [record('1', [], [wms('http://www.ifremer.fr/services/wms1', 'a')])];
  const of = asked({ records, hostAliases: { 'maps.internal': 'www.ifremer.fr' } });
  expect(of(`http://maps.internal:8080/services/wms1?${MAP}a`)).toEqual(['1', '']);
});

test('a layer that very many records share tells none of them', () => {
  const records = Array.from({ length: 51 }, (_, at) =>
    record(String(at), ['A'], [wms('https://h/wms', 'a')])
  );
  expect(asked({ records })(`https://h/wms?${MAP}a`)).toEqual(['', 'A']);
});

test('the version changes with links, catalogues and configuration, and with nothing else', () => {
  const version = (data: Partial<LinkTableData>) =>
    createLinkTable({ records: [], catalogues: [], hostAliases: {}, ...data }).version;
  const one = record('1', ['A', 'B'], [wms('https://h/wms', 'a')]);
  const two = record('2', ['A'], [wms('https://h/wms', 'b')]);
  const base = version({ records: [one, two] });
  expect(base).toMatch(/^[0-9a-f]{8}$/);
  expect(version({})).toBeUndefined();
  expect(version({ records: [two, { ...one, catalogues: ['B', 'A'] }] })).toBe(base);
  const others = [
    version({ records: [one] }),
    version({ records: [one, { ...two, catalogues: [] }] }),
    version({ records: [one, { ...two, links: [wms('https://h/wms', 'c')] }] }),
    version({ records: [one, two], hostAliases: { a: 'h' } }),
    version({ records: [one, two], catalogues: [{ name: 'A', services: ['/a'] }] }),
  ];
  expect(new Set([base, ...others]).size).toBe(6);
});

test('an answer depends on nothing that was asked before', () => {
  const records = Array.from({ length: 50 }, (_, at) =>
    record(`u${at}`, [`C${at % 3}`], [wms('https://h/wms', `l${at}`)])
  );
  const remembering = asked({ records });
  const asking = (layers: string) => `https://h/wms?${MAP}${layers}`;
  const all = [
    ...records.map((_, at) => asking(`l${at}`)),
    ...[asking('l1,l2'), asking('l1%2Cl2'), asking('none'), asking(''), 'https://h/wms'],
    'https://other/wms?service=WMS&request=GetMap&layers=l1',
  ];
  for (const address of [...all, ...all.reverse(), ...all]) {
    expect([address, remembering(address)]).toEqual([address, asked({ records })(address)]);
  }
});
