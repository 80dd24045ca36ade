import { checkedAddress, outcomeOfStatus } from './link_check';
import { readOnlineLink } from './link_kind';

test.each([
  [200, 'ok'],
  [304, 'ok'],
  [400, 'broken'],
  [404, 'broken'],
  [410, 'broken'],
  [500, 'broken'],
  [503, 'broken'],
  [401, 'unknown'],
  [403, 'unknown'],
  [429, 'unknown'],
])('status %i: %s', (status, outcome) => expect(outcomeOfStatus(status)).toBe(outcome));

test.each([
  ['WWW:LINK', 'https://h/page#part', 'https://h/page'],
  ['WWW:DOWNLOAD', ' https://h/a b.zip ', 'https://h/a%20b.zip'],
  [
    'OGC:WMS',
    'https://h/wms?map=x&layers=a',
    'https://h/wms?map=x&service=WMS&request=GetCapabilities',
  ],
  ['OGC:WFS', 'https://h/wfs', 'https://h/wfs?service=WFS&request=GetCapabilities'],
  ['OGC:WMTS', 'https://h/1.0.0/WMTSCapabilities.xml', 'https://h/1.0.0/WMTSCapabilities.xml'],
  ['OGC API - Features', 'https://h/collections', 'https://h/collections'],
  ['WWW:DOWNLOAD', 'https://u:p@h/a.zip', 'https://h/a.zip'],
  ['FTP', 'ftp://h/a.nc', undefined],
  ['COPYFILE', '/home/x/a.shp', undefined],
  ['WWW:LINK', 'javascript:alert(1)', undefined],
  ['WWW:LINK', 'https://', undefined],
])('%s at %s: asked at %s', (protocol, url, asked) => {
  expect(checkedAddress(readOnlineLink({ url, protocol }))).toBe(asked);
});

test('layers of one service are one address', () => {
  const of = (name: string) =>
    checkedAddress(
      readOnlineLink({ url: `https://h/wms?layers=${name}`, protocol: 'OGC:WMS', name })
    );
  expect(of('a')).toBe(of('b'));
});
