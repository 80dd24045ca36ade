import fc from 'fast-check';
import { OgcRequest, OGC_SERVICES } from './ogc_request';
import { parseRequest } from './parse_request';

/** Without what is absent. */
function read(target: string, method = 'GET'): Partial<OgcRequest> {
  return JSON.parse(JSON.stringify(parseRequest(method, target))) as Partial<OgcRequest>;
}

const brief = (target: string, method?: string) => {
  const { service, operation } = read(target, method);
  return operation ? `${service} ${operation}` : service;
};

describe('parseRequest', () => {
  it('reads a GetMap of WMS 1.3.0', () => {
    const target =
      '/services/wms/dcsmm?service=WMS&VERSION=1.3.0&request=getmap&LAYERS=A,b&QUERY_LAYERS=b&crs=EPSG%3A4326&bbox=40,-10,50,10&format=image%2FPNG;%20mode=8bit&width=256&height=256';
    expect(read(target)).toEqual({
      service: 'WMS',
      operation: 'GetMap',
      usage: 'visualisation',
      version: '1.3.0',
      layers: ['A', 'b'],
      crs: 'EPSG:4326',
      format: 'image/png;mode=8bit',
      center: { lat: 45, lon: 0 },
    });
  });

  it('follows the version of WMS for the axes', () => {
    const center = (query: string) => read(`/wms?REQUEST=GetMap&BBOX=-10,40,10,50&${query}`).center;
    expect(center('VERSION=1.1.1&SRS=EPSG:4326')).toEqual({ lat: 45, lon: 0 });
    expect(center('VERSION=1.3.0&CRS=EPSG:4326')).toEqual({ lat: 0, lon: 45 });
    expect(center('CRS=EPSG:4326')).toEqual({ lat: 0, lon: 45 });
    expect(center('SRS=EPSG:4326')).toEqual({ lat: 45, lon: 0 });
    expect(center('VERSION=1.3.0&CRS=CRS:84')).toEqual({ lat: 45, lon: 0 });
    expect(center('VERSION=1.3.0&CRS=EPSG:2154')).toBeUndefined();
  });

  it('follows the form of the CRS for the axes of WFS and WCS', () => {
    const feature = '/wfs?service=WFS&version=2.0.0&request=GetFeature&typeNames=ms:a';
    expect(read(`${feature}&bbox=40,-10,50,10,urn:ogc:def:crs:EPSG::4326`).center).toEqual({
      lat: 45,
      lon: 0,
    });
    expect(read(`${feature}&bbox=-10,40,10,50,EPSG:4326`).center).toEqual({ lat: 45, lon: 0 });
    expect(read(`${feature}&bbox=-10,40,10,50&srsName=EPSG:4326`).center).toEqual({
      lat: 45,
      lon: 0,
    });
    expect(read(`${feature}&bbox=-10,40,10,50`).center).toBeUndefined();
    expect(
      read('/wcs?service=WCS&request=GetCoverage&coverage=c&crs=EPSG:4326&bbox=-10,40,10,50').center
    ).toEqual({ lat: 45, lon: 0 });
  });

  it('reads features, coverages and records', () => {
    expect(
      read(
        '/ows?service=wfs&version=2.0.0&request=GetFeature&typeNames=(ms:a,ms:b)(ms:c)&outputFormat=SHAPE-ZIP&resultType=hits'
      )
    ).toEqual({
      service: 'WFS',
      operation: 'GetFeature',
      usage: 'discovery',
      version: '2.0.0',
      layers: ['ms:a', 'ms:b', 'ms:c'],
      format: 'SHAPE-ZIP',
    });
    expect(
      read('/x?service=WCS&version=2.0.1&request=GetCoverage&coverageId=ws__c&format=image/tiff')
    ).toEqual({
      service: 'WCS',
      operation: 'GetCoverage',
      usage: 'download',
      version: '2.0.1',
      layers: ['ws__c'],
      format: 'image/tiff',
    });
    expect(
      read('/geonetwork/srv/fre/csw?REQUEST=GetRecordById&id=ab-12,cd-34&typeNames=gmd:MD_Metadata')
    ).toEqual({
      service: 'CSW',
      operation: 'GetRecordById',
      usage: 'consultation',
      records: ['ab-12', 'cd-34'],
    });
  });

  it.each<[string, string, string?]>([
    ['/any?REQUEST=GetMap&layers=a', 'WMS GetMap'],
    ['/any?request=GetLegendGraphic', 'WMS GetLegendGraphic'],
    ['/any?request=GetFeatureInfo', 'WMS GetFeatureInfo'],
    ['/any?request=GetTile', 'WMTS GetTile'],
    ['/any?request=DescribeFeatureType', 'WFS DescribeFeatureType'],
    ['/any?request=GetCoverage', 'WCS GetCoverage'],
    ['/any?request=GetRecords', 'CSW GetRecords'],
    ['/any?request=Execute', 'WPS Execute'],
    ['/any?request=GetObservation', 'SOS GetObservation'],
    ['/any?request=GetCapabilities', 'other'],
    ['/services/wms/a?request=GetCapabilities', 'WMS GetCapabilities'],
    ['/qgis?SERVICE=WMS&REQUEST=GetProjectSettings', 'WMS GetProjectSettings'],
    ['/qgis?SERVICE=WMS&REQUEST=getprint', 'WMS GetPrint'],
    ['/qgis?SERVICE=WMS&REQUEST=GetLegendGraphics', 'WMS GetLegendGraphics'],
    ['/wms?WMTVER=1.0.0&REQUEST=map', 'WMS GetMap'],
    ['/wms?service=WMS&request=GetCapabilities?', 'WMS GetCapabilities'],
    ['/wms?service=WMS&request=DROP TABLE', 'WMS other'],
    ['/wms?service=WMS&request=constructor', 'WMS other'],
    ['/wms?service=WMS&request=__proto__', 'WMS other'],
    ['/wms?service=toString&request=toString', 'WMS other'],
    ['/wms?service=WMS', 'WMS other'],
    ['/x?service=nonsense&request=nonsense', 'other'],
    ['/x?service=nonsense&request=GetMap', 'WMS GetMap'],
    ['/wms/x?http://host/wms/x?SERVICE=WMS&REQUEST=GetCapabilities', 'WMS GetCapabilities'],
    ['https://host.org/cgi?SERVICE=WMS&REQUEST=GetMap', 'WMS GetMap'],
    ['/services/wfs/a', 'WFS unknown', 'POST'],
    ['/geonetwork/srv/eng/csw', 'CSW unknown', 'POST'],
    ['/wms', 'WMS unknown', 'POST'],
    ['/wps', 'WPS unknown', 'POST'],
    ['/x?service=WPS', 'WPS unknown', 'POST'],
    ['/wmts/1.0.0/sst/default/EPSG_3857/5/10/11.png', 'WMTS GetTile'],
    [
      '/gwc/service/wmts/rest/ws:sst/raster/EPSG:900913/EPSG:900913:5/10/11?format=image/png',
      'WMTS GetTile',
    ],
    ['/wmts/1.0.0/WMTSCapabilities.xml', 'WMTS GetCapabilities'],
    ['/gwc/service/tms/1.0.0/ws%3Asst@EPSG%3A900913@png/5/10/11.png', 'TMS GetTile'],
    ['/tms/1.0.0', 'TMS GetCapabilities'],
    ['/erddap/tabledap/argo.nc?lat,lon', 'ERDDAP tabledap'],
    ['/erddap/wms/sst/request?service=WMS&request=GetMap', 'WMS GetMap'],
    ['/erddap/wms/documentation.html', 'ERDDAP wms'],
    ['/erddap/constructor', 'ERDDAP other'],
    ['/thredds/dodsC/a/b.nc.dods?sst', 'THREDDS dodsC'],
    ['/thredds/wms/a/b.nc?service=WMS&request=GetMap', 'WMS GetMap'],
    ['/thredds/fileServer/a/b.nc', 'THREDDS fileServer'],
    ['/oceanotron/OPENDAP/ARGO_TRAJ.dds', 'Oceanotron OPeNDAP'],
    ['/geonetwork/srv/api/records/ab-12', 'GeoNetwork GetRecord'],
    ['/geonetwork/srv/api/records/ab-12/attachments/a.zip', 'GeoNetwork GetAttachment'],
    ['/geonetwork/odatis/api/search/records/_search', 'GeoNetwork Search', 'POST'],
    ['/geonetwork/srv/fre/catalog.search', 'GeoNetwork Search'],
    ['/collections/lakes/items?f=json', 'OGCAPI Items'],
    ['/api/collections/lakes/items/1', 'OGCAPI Item'],
    ['/oapi/conformance', 'OGCAPI Conformance'],
    ['/collections/summer-shoes', 'other'],
    ['/FROST/v1.1/Datastreams(1)/Observations?$top=1', 'SensorThings Observations'],
    ['/stac/search', 'STAC Search', 'POST'],
    ['/favicon.ico', 'other'],
    ['/wms/index.html', 'other'],
    ['/blog/wms.css', 'other'],
    ['/.env', 'other'],
    ['/services/wms/../../etc/passwd', 'other'],
    ['/thredds/catalog.html', 'THREDDS catalog'],
    ['*', 'other', 'OPTIONS'],
  ])('%s is %s', (...[target, expected, method]) => expect(brief(target, method)).toBe(expected));

  it('tells layers, usage and records of paths', () => {
    expect(read('/wmts/1.0.0/sst/default/EPSG_3857/5/10/11.jpg')).toMatchObject({
      layers: ['sst'],
      version: '1.0.0',
      format: 'image/jpeg',
    });
    expect(read('/gwc/service/wmts/rest/ws:sst/raster/EPSG:4326/EPSG:4326:5/10/11')).toMatchObject({
      layers: ['ws:sst'],
    });
    expect(read('/tms/1.0.0/ws%3Asst@EPSG%3A900913@png/5/10/11.png')).toMatchObject({
      layers: ['ws:sst'],
      format: 'image/png',
    });
    expect(read('/erddap/griddap/sst.nc?sst[0]')).toEqual({
      service: 'ERDDAP',
      operation: 'griddap',
      usage: 'download',
      layers: ['sst'],
      format: 'nc',
    });
    expect(read('/erddap/griddap/sst.html')).toMatchObject({ usage: 'discovery', layers: ['sst'] });
    expect(read('/erddap/griddap/sst.largePng?sst')).toMatchObject({ usage: 'visualisation' });
    expect(read('/erddap/tabledap/allDatasets.csv')).toMatchObject({ usage: 'discovery' });
    expect(read('/erddap/info/sst/index.html')).toMatchObject({
      usage: 'discovery',
      layers: ['sst'],
    });
    expect(read('/erddap/info/index.html').layers).toBeUndefined();
    expect(read('/thredds/dodsC/a/b.nc.dods?sst')).toMatchObject({
      usage: 'download',
      layers: ['a/b.nc'],
    });
    expect(read('/thredds/dodsC/a/b.nc.das')).toMatchObject({
      usage: 'discovery',
      layers: ['a/b.nc'],
    });
    expect(read('/geonetwork/srv/api/records/ab-12')).toMatchObject({
      usage: 'consultation',
      records: ['ab-12'],
    });
    expect(read('/geonetwork/srv/api/0.1/records/ab-12/formatters/xml')).toMatchObject({
      usage: 'consultation',
      records: ['ab-12'],
    });
    expect(read('/geonetwork/srv/api/records/ab-12/attachments/a.zip')).toMatchObject({
      usage: 'download',
      records: ['ab-12'],
    });
    expect(read('/geonetwork/srv/eng/resources.get?uuid=ab-12&fname=a.zip')).toMatchObject({
      usage: 'download',
      records: ['ab-12'],
    });
  });

  it('never throws, and makes no facet value of nonsense', () => {
    const word = fc.constantFrom(
      'wms',
      'wmts',
      'wfs',
      'srv',
      'api',
      'records',
      'erddap',
      'griddap',
      'thredds',
      'dodsC',
      'collections',
      'tms',
      '1.0.0',
      'stac',
      'v1.1',
      'Things(1)',
      'geonetwork',
      'oceanotron',
      '__proto__',
      'constructor',
      '5.png',
      '%',
      ''
    );
    const path = fc
      .array(fc.oneof(word, fc.string()), { maxLength: 9 })
      .map((parts) => `/${parts.join('/')}`);
    const query = fc
      .array(
        fc.tuple(
          fc.constantFrom('service', 'REQUEST', 'version', 'bbox', 'crs', 'layers', 'format'),
          fc.oneof(word, fc.string())
        ),
        { maxLength: 5 }
      )
      .map((pairs) => pairs.map((pair) => pair.join('=')).join('&'));
    fc.assert(
      fc.property(path, query, fc.constantFrom('GET', 'POST', undefined), (one, two, method) => {
        const found = parseRequest(method, `${one}?${two}`);
        expect(OGC_SERVICES).toContain(found.service);
        expect(found.operation || 'other').toMatch(/^[A-Za-z][\w.]{2,24}$/);
        expect(found.version || '1').toMatch(/^[\d.]+$/);
      }),
      { numRuns: 3000 }
    );
  });
});
