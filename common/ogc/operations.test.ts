import fc from 'fast-check';
import { completeRequest } from './complete_request';
import { OgcRequest, OGC_SERVICES } from './ogc_request';
import { parseRequest, parseTarget } from './parse_request';
import { withBody } from './post_body';
import { takeApart } from './request_target';
import { SERVICES } from './services';

/** Every operation that may be written, computed from the definitions. */
const OPERATIONS = new Set(SERVICES.flatMap(({ operations }) => Object.keys(operations)));
OPERATIONS.add('other').add('unknown');
const USAGES = ['consultation', 'visualisation', 'download', 'discovery', 'other'];

function check(found: OgcRequest): void {
  expect(OGC_SERVICES).toContain(found.service);
  if (found.operation !== undefined) expect(OPERATIONS).toContain(found.operation);
  if (found.usage !== undefined) expect(USAGES).toContain(found.usage);
  if (found.version !== undefined) expect(found.version).toMatch(/^\d[\d.]{0,14}$/);
  if (found.crs !== undefined) expect(found.crs).toMatch(/^[A-Z0-9]{2,16}:[A-Z0-9_.]{1,32}$/);
  if (found.format !== undefined) expect(found.format).toMatch(/^[\w.+\-/;=:]{1,128}$/);
  if (found.center) {
    expect(Math.abs(found.center.lat)).toBeLessThanOrEqual(90);
    expect(Math.abs(found.center.lon)).toBeLessThanOrEqual(180);
  }
  for (const layer of found.layers || []) expect(layer).not.toBe('');
}

const words = SERVICES.flatMap(({ segments = [], names = [], implied = [], operations }) => [
  ...segments,
  ...names,
  ...implied,
  ...Object.keys(operations),
]).concat(
  'srv,api,records,attachments,collections,items,tiles,WebMercatorQuad,1.0.0,v1.1,Things(1),fre,5.png,.dods'.split(
    ','
  ),
  '__proto__,constructor,toString,..,%,%2F,%00,(,),"'.split(',')
);
const names =
  'service,REQUEST,version,bbox,crs,srs,layers,typeNames,subset,coords,f,format,uuid,id,action,xml,x,y'.split(
    ','
  );

const word = fc.oneof(fc.constantFrom(...words), fc.string());
const path = fc.array(word, { maxLength: 9 }).map((parts) => `/${parts.join('/')}`);
const value = fc.oneof(word, fc.constantFrom('0,0,1,1', 'EPSG:4326', 'Lat(1,2)', 'POINT(1 2)'));
const query = fc
  .array(fc.tuple(fc.constantFrom(...names), value), { maxLength: 7 })
  .map((pairs) => pairs.map((pair) => pair.join('=')).join('&'));
const method = fc.constantFrom('GET', 'POST', 'HEAD', 'RETR', undefined);

describe('whatever is asked', () => {
  it('gives a service of the list and operations of the definitions', () => {
    expect(OPERATIONS.size).toBeLessThan(250);
    fc.assert(
      fc.property(method, path, query, (how, one, two) =>
        check(parseRequest(how, `${one}?${two}`))
      ),
      { numRuns: 5000 }
    );
  });

  it('so do any texts at all', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ unit: 'binary', maxLength: 300 }), (how, target) =>
        check(parseRequest(how, target))
      ),
      { numRuns: 2000 }
    );
  });

  it('so do bodies and what logs say', () => {
    const tag = fc.tuple(word, word, word).map(([name, one, two]) => `<${name} a="${one}">${two}`);
    const body = fc.oneof(
      fc.array(tag).map((tags) => tags.join('')),
      query,
      fc.string()
    );
    fc.assert(
      fc.property(path, body, word, word, (target, text, service, operation) => {
        const asked = withBody(takeApart('POST', target), text);
        check(completeRequest(parseTarget(asked), { service, operation }));
      }),
      { numRuns: 3000 }
    );
  });
});

describe('64 kB', () => {
  const units =
    '&,=,%,%2,?,?service=1,/,/wms,/erddap,/collections,/tiles/1,(,),)(,1,,-1e9 ,POINT(,subset=Lat(1),,&subset=x(,layers=a,,<,<a ,<a b="1",<!--,&amp;,a.b.'.split(
      ','
    );
  const heads = [
    '/',
    '/x?',
    '/wms?request=GetMap&layers=',
    '/wms?request=GetMap&crs=EPSG:4326&bbox=',
    '/wfs?request=GetFeature&typeNames=',
    '/wfs?request=GetFeature&featureid=',
    '/wcs?request=GetCoverage&subset=',
    '/collections/a/position?coords=POLYGON((',
    '/collections/a/coverage?subset=',
    '/erddap/griddap/',
    '/thredds/dodsC/',
    '/wmts/1.0.0/',
    '/geonetwork/srv/api/records/',
    '/v1.1/Things(',
    '/las/ProductServer.do?xml=',
  ];
  it.each(heads)('after %s take little time', (head) => {
    for (const unit of units.concat('\\', '\u0000', 'é')) {
      const text = unit.repeat(Math.ceil(65536 / Math.max(1, unit.length)));
      const before = performance.now();
      check(parseRequest('GET', head + text));
      check(parseTarget(withBody(takeApart('POST', head), `<a ${text}`)));
      expect(performance.now() - before).toBeLessThan(500);
    }
  });
});
