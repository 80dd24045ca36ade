import { OgcRequest } from './ogc_request';
import { parseTarget } from './parse_request';
import { withBody } from './post_body';
import { takeApart } from './request_target';

function read(path: string, body: string | undefined, method = 'POST'): Partial<OgcRequest> {
  const target = withBody(takeApart(method, path), body);
  return JSON.parse(JSON.stringify(parseTarget(target))) as Partial<OgcRequest>;
}

describe('bodies', () => {
  it('of WFS (OGC 09-025r2 §11.4.4)', () => {
    const body = `<?xml version="1.0"?><!-- c --><wfs:GetFeature service="WFS" version='2.0.0' outputFormat="application/json"
      xmlns:wfs="http://www.opengis.net/wfs/2.0"><wfs:Query typeNames="surval:point surval:line" srsName="urn:ogc:def:crs:EPSG::4326">
      <fes:Filter><fes:BBOX><gml:Envelope srsName="urn:ogc:def:crs:EPSG::4326"><gml:lowerCorner>40 -10</gml:lowerCorner>
      <gml:upperCorner>50 10</gml:upperCorner></gml:Envelope></fes:BBOX></fes:Filter></wfs:Query></wfs:GetFeature>`;
    expect(read('/geoserver/wfs', body)).toEqual({
      service: 'WFS',
      operation: 'GetFeature',
      usage: 'download',
      version: '2.0.0',
      layers: ['surval:point', 'surval:line'],
      crs: 'EPSG:4326',
      format: 'application/json',
      center: { lat: 45, lon: 0 },
    });
    const hits = '<GetFeature resultType="hits"><Query typeName="a"/><Query typeName="b"/>';
    expect(read('/wfs', hits)).toMatchObject({ usage: 'discovery', layers: ['a', 'b'] });
    expect(read('/wfs', '<wfs:DescribeFeatureType><wfs:TypeName>a</wfs:TypeName>')).toMatchObject({
      operation: 'DescribeFeatureType',
      layers: ['a'],
    });
    expect(read('/wfs', '<wfs:Transaction service="WFS"><wfs:Insert><a:b/>')).toMatchObject({
      operation: 'Transaction',
      usage: 'other',
    });
  });

  it('of CSW, WPS, SOS, WCS and SOAP', () => {
    const byId =
      '<csw:GetRecordById service="CSW" version="2.0.2"><csw:Id>ab-12</csw:Id><csw:Id>c</csw:Id>';
    expect(read('/geonetwork/srv/eng/csw', byId)).toEqual({
      service: 'CSW',
      operation: 'GetRecordById',
      usage: 'consultation',
      version: '2.0.2',
      records: ['ab-12', 'c'],
    });
    const execute =
      '<wps:Execute service="WPS" version="1.0.0"><ows:Identifier>extract</ows:Identifier><wps:Input><ows:Identifier>layer</ows:Identifier>';
    expect(read('/services/wps3/surval', execute)).toMatchObject({
      operation: 'Execute',
      layers: ['extract'],
    });
    const sos =
      '<soap:Envelope><soap:Body><sos:GetObservation service="SOS" version="2.0.0"><sos:offering>o</sos:offering><sos:procedure>p</sos:procedure>';
    expect(read('/sos', sos)).toMatchObject({ operation: 'GetObservation', layers: ['o', 'p'] });
    expect(
      read('/wcs', '<wcs:GetCoverage version="2.0.1"><wcs:CoverageId>c</wcs:CoverageId>')
    ).toMatchObject({ operation: 'GetCoverage', layers: ['c'], usage: 'download' });
    expect(read('/ows', '<GetCapabilities service="WMS"/>')).toMatchObject({
      service: 'WMS',
      operation: 'GetCapabilities',
    });
  });

  it('of forms, whose address stands first', () => {
    expect(read('/wms?map=a', 'SERVICE=WMS&REQUEST=GetMap&LAYERS=a,b')).toMatchObject({
      operation: 'GetMap',
      layers: ['a', 'b'],
    });
    expect(read('/wfs?request=GetFeature', 'request=GetCapabilities')).toMatchObject({
      operation: 'GetFeature',
    });
  });

  it.each([
    [undefined],
    [''],
    ['{"collections":["a"]}'],
    ['<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><GetFeature/>'],
    ['<?xml version="1.0"?><!DOCTYPE GetFeature><GetFeature service="WFS"/>'],
    ['<'],
    ['<!-- GetFeature'],
    ['[B@1f2e3d'],
  ])('%s tells nothing', (body) => expect(read('/wfs', body).operation).toBe('unknown'));

  it('keeps what is cut, expands nothing, and makes no operation of nonsense', () => {
    expect(read('/wfs', '<GetFeature service="WFS"><Query typeName="a"').layers).toEqual(['a']);
    expect(read('/wfs', '<GetFeature><Query typeName="&x;"/>').layers).toBeUndefined();
    expect(read('/wfs', '<DropTable service="WFS"/>').operation).toBe('other');
    expect(read('/wfs?request=GetCapabilities', '<GetFeature/>', 'GET').operation).toBe(
      'GetCapabilities'
    );
  });
});
