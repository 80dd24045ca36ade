import { completeRequest } from './complete_request';
import { parseRequest } from './parse_request';

describe('completeRequest', () => {
  it('fills what an address cannot tell', () => {
    const posted = parseRequest('POST', '/geoserver/ows');
    expect(
      completeRequest(posted, {
        service: 'wfs',
        operation: 'getfeature',
        version: '2.0.0',
        layers: ['a'],
        crs: 'urn:ogc:def:crs:EPSG::4326',
      })
    ).toMatchObject({
      service: 'WFS',
      operation: 'GetFeature',
      usage: 'download',
      version: '2.0.0',
      layers: ['a'],
      crs: 'EPSG:4326',
    });
  });

  it('leaves what the address tells', () => {
    const asked = parseRequest('GET', '/wms?request=GetMap&layers=a&version=1.3.0');
    const told = { service: 'WFS', operation: 'GetFeature', layers: ['b'], version: '1.0.0' };
    expect(completeRequest(asked, told)).toMatchObject(asked);
    expect(completeRequest(asked, undefined)).toBe(asked);
  });

  it('takes no name that it does not know', () => {
    const none = parseRequest('GET', '/x');
    expect(completeRequest(none, { service: 'nonsense', operation: 'x' }).service).toBe('other');
    const wms = completeRequest(none, { service: 'WMS', operation: 'constructor' });
    expect(wms).toMatchObject({ service: 'WMS', operation: undefined });
  });
});
