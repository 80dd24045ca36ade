import fc from 'fast-check';
import { createEnricher } from './create_enricher';
import { EnrichOptions, EnrichPorts, LineOrigin } from './options';
import { documentIn } from './testing/document_in';

const ORIGIN: LineOrigin = { server: 'sextant', file: 'access.log', offset: 42 };

const line = (target: string, rest = '200 1 "-" "curl/8.5.0"') =>
  `192.0.2.77 - - [31/Jan/2026:23:30:00 -0100] "GET ${target} HTTP/1.1" ${rest}`;

const MAP = '/wms?SERVICE=WMS&REQUEST=GetMap&FORMAT=image/png';

/** What the memory of targets must tell apart, or may not remember. */
const FORMS = [
  `${MAP}&VERSION=1.3.0&CRS=EPSG:4326&BBOX={box}&WIDTH={size}&HEIGHT={size}`,
  `${MAP}&VERSION=1.1.1&SRS=EPSG:4326&BBOX={box}&WIDTH={size}&HEIGHT={size}`,
  `${MAP}&SRS=EPSG:4326&BBOX={box}&WIDTH=4096&HEIGHT={size}&hei%67ht={size}`,
  `${MAP}&SRS=EPSG:4326&BBOX={box}&%42BOX={box}`,
  `${MAP}&SRS=EPSG:4326&%42BOX={box}&BBOX={box}&bbox=`,
  `${MAP}&SRS=EPSG:4326&BBOX={box}&token={size}`,
  `${MAP}&SRS=EPSG:4326&BBOX={box}#{size}`,
  'http://h.org/wms/reflect?layers=a&srs=EPSG:4326&bbox={box}',
  '/wfs?SERVICE=WFS&VERSION=1.0.0&REQUEST=GetFeature&SRSNAME=EPSG:4326&BBOX={box}',
  '/oceanotron/a?service=subset&bbox={box}',
  '/wmts?SERVICE=WMTS&REQUEST=GetTile&LAYER=a&TILEMATRIX={size}&TILEROW={size}&TILECOL={size}',
  '/ows?SERVICE=WFS&REQUEST=GetFeature&x={size}',
  '/wfs?SERVICE=WFS&VERSION={size}&REQUEST=GetFeature&TYPENAMES=a&COUNT={size}&x={size}',
  '/wms?SERVICE=WMS&REQUEST=GetMap&LAYERS={size}&map={size}&x={size}',
  '/collections/a/coverage?subset=Lat(1:{size})&f={size}&x={size}',
  '/thredds/ncss/a.nc?north={size}&req={size}',
  '/wcs?SERVICE=WCS&VERSION=2.0.1&REQUEST=GetCoverage&COVERAGEID=a&subset=Lat(1,{size})&x={size}',
];

it('says of a target what it says of it alone, whatever it read before', () => {
  const size = fc.constantFrom('', '0', '1', '2.0.0', '256', '4096', '-', '256x');
  const box = fc.oneof(
    fc.constantFrom('', '1,2,3,4', '1%2c2%2C3,4', '40,-10,50,10', '9,9,1,1', '1,2,3,4,EPSG:4326'),
    fc.array(fc.integer({ min: -90, max: 90 }), { maxLength: 6 }).map(String)
  );
  const target = fc
    .tuple(fc.constantFrom(...FORMS), box, box, size, size, size)
    .map(([form, first, second, ...sizes]) => {
      const boxes = [first, second];
      return form
        .replace(/\{box\}/g, () => boxes.shift() ?? '')
        .replace(/\{size\}/g, () => sizes.shift() ?? '');
    });
  const referrer = fc.constantFrom('-', 'https://v.org/map/one', 'https://p.org/two/');
  const options: EnrichOptions = {
    projectRules: [
      { parameter: { name: 'X', value: '{project}' }, path: '/ows' },
      { referer: 'p.org/{project}' },
    ],
    viewerHosts: ['v.org'],
  };
  const one = createEnricher(options);
  fc.assert(
    fc.property(target, referrer, fc.nat(300), (asked, page, bytes) => {
      const text = line(asked, `200 ${bytes} "${page}" "curl/8.5.0"`);
      // A target is remembered under its method as it is usually written.
      const alone = createEnricher(options).enrich(text.replace('"GET', '"get'), ORIGIN);
      expect(documentIn(one.enrich(text, ORIGIN))).toEqual(documentIn(alone));
    }),
    { numRuns: 4000 }
  );
});

it('tells who sent a line by that line, whatever the address sent before', () => {
  const of = fc.record({
    agent: fc.constantFrom('curl/8.5.0', 'Mozilla/5.0 QGIS/33404/Linux', '-'),
    page: fc.constantFrom('-', 'https://v.org/map', 'https://v.org/other'),
    user: fc.constantFrom('-', 'ann'),
    month: fc.constantFrom('Jan', 'Feb'),
  });
  const ports: EnrichPorts = {
    visitor: ({ address, user, agent, month }) => [address, user, agent, month].join(),
  };
  const one = createEnricher({}, ports);
  fc.assert(
    fc.property(of, ({ agent, page, user, month }) => {
      const text = `192.0.2.7 - ${user} [03/${month}/2026:00:00:00 +0000] "GET / HTTP/1.1" 200 1 "${page}" "${agent}"`;
      const fresh = createEnricher({}, ports);
      expect(documentIn(one.enrich(text, ORIGIN))).toEqual(documentIn(fresh.enrich(text, ORIGIN)));
    })
  );
});

it('asks again for a visitor whose key was not there', () => {
  const keys = new Set<string>();
  const visitor: EnrichPorts['visitor'] = ({ month }) => (keys.has(month) ? month : undefined);
  const { enrich } = createEnricher({}, { visitor });
  const hash = () => documentIn(enrich(line('/'), ORIGIN))?.['sextant.visitor'];
  expect([hash(), hash()]).toEqual([undefined, undefined]);
  keys.add('2026-02');
  expect([hash(), hash(), hash()]).toEqual(['2026-02', '2026-02', '2026-02']);
});
