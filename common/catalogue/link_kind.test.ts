import { givesData, givesMap, readOnlineLink } from './link_kind';

const read = (url: string, protocol?: string, name?: string, role?: string) =>
  readOnlineLink({
    url,
    ...(protocol === undefined ? {} : { protocol }),
    ...(name === undefined ? {} : { name }),
    ...(role === undefined ? {} : { function: role }),
  });

test.each([
  ['OGC:WMS', 'https://h/services/wms/surval', 'map', 'WMS'],
  ['OGC:WMS-1.3.0-http-get-map', 'https://h/wms?', 'map', 'WMS'],
  ['OGC:WMTS', 'https://h/wmts', 'map', 'WMTS'],
  ['OGC:WFS', 'https://h/services/wfs/surval', 'service', 'WFS'],
  ['OGC API - Features', 'https://h/collections', 'service', 'OGCAPI'],
  ['WWW:DOWNLOAD-1.0-link--download', 'https://h/a.zip', 'download', undefined],
  ['WWW:DOWNLOAD-OGC:WFS', 'https://h/wfs?service=WFS', 'download', undefined],
  ['COPYFILE', '/home/x/a.shp', 'download', undefined],
  ['NETWORK:LINK', '\\\\host\\share', 'download', undefined],
  ['WWW:OPENDAP', 'https://h/thredds/dodsC/a.nc', 'download', 'THREDDS'],
  [
    'WWW:LINK-1.0-http--link',
    'https://h/wms?service=WMS&request=GetCapabilities',
    'page',
    undefined,
  ],
  ['DOI', 'https://doi.org/10.1/a', 'page', undefined],
  ['ESRI:REST', 'https://h/arcgis/rest/services/a/MapServer', 'map', 'ESRI'],
  [undefined, 'https://h/x?SERVICE=WMS&REQUEST=GetMap&LAYERS=a', 'map', 'WMS'],
  [undefined, 'https://h/geonetwork/srv/api/records/u', 'page', undefined],
  [undefined, 'not an address', 'page', undefined],
  ['', '', 'page', undefined],
])('protocol %s at %s: %s, %s', (protocol, url, kind, service) => {
  expect(read(url, protocol)).toMatchObject({ kind, url });
  expect(read(url, protocol).service).toBe(service);
});

test('a service keeps what chooses it and loses what one request asks', () => {
  const url = 'https://h/cgi?map=/x.map&SERVICE=WMS&request=GetMap&Layers=a,b#top';
  expect(read(url, 'OGC:WMS', ' b , c')).toMatchObject({
    address: 'https://h/cgi?map=/x.map',
    layers: ['a', 'b', 'c'],
  });
  expect(read('https://h/wms?', 'OGC:WMS')).not.toHaveProperty('layers');
});

test('data and maps', () => {
  expect(givesData(read('https://h/wfs', 'OGC:WFS'))).toBe(true);
  expect(givesData(read('https://h/a.zip', undefined, undefined, 'download'))).toBe(true);
  expect(givesData(read('https://h/wms', 'OGC:WMS'))).toBe(false);
  expect(givesMap(read('https://h/wms', 'OGC:WMS'))).toBe(true);
  expect(givesMap(read('https://h/wfs', 'OGC:WFS'))).toBe(false);
});

test.each([
  ['https://user:pass@h/wms?SERVICE=WMS', 'https://h/wms?SERVICE=WMS'],
  ['ftp://user:p@ss@h/a.nc', 'ftp://h/a.nc'],
  [' HTTPS://token@h:8443/a@b', ' HTTPS://h:8443/a@b'],
  ['https://h/a?mail=x@y', 'https://h/a?mail=x@y'],
  ['mailto:x@y', 'mailto:x@y'],
])('%s loses its credentials', (url, kept) => {
  const { url: shown, address = shown } = read(url);
  expect([shown, address].join()).not.toMatch(/pass|p@ss|token@/);
  expect(shown).toBe(kept);
});
