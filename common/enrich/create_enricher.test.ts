import fc from 'fast-check';
import { requestFields } from '../index_schema/requests';
import { createEnricher } from './create_enricher';
import { emptyDocument } from './draft_document';
import { EnrichOptions, EnrichPorts, LineOrigin } from './options';
import { documentIn } from './testing/document_in';

const ORIGIN: LineOrigin = { server: 'sextant', file: 'access.log', offset: 42 };
const TIME = '[31/Jan/2026:23:30:00 -0100]';

function documentOf(line: string, options?: EnrichOptions, ports?: EnrichPorts) {
  const document = documentIn(createEnricher(options, ports).enrich(line, ORIGIN));
  if (!document) throw new Error('rejected');
  return document as Record<string, unknown>;
}

const line = (target: string, rest = '200 1234 "-" "curl/8.5.0"', method = 'GET') =>
  `192.0.2.77 - - ${TIME} "${method} ${target} HTTP/1.1" ${rest}`;

describe('createEnricher', () => {
  it('makes the whole document', () => {
    const asked: unknown[] = [];
    const ports: EnrichPorts = {
      country: (address) => (address === '192.0.2.77' ? 'fr' : undefined),
      visitor: (clues) => (asked.push(clues), 'hash'),
      links: ({ path, request }) => ({
        records: [`${path} ${request.layers}`],
        catalogues: ['ODATIS'],
      }),
    };
    const projectRules = [{ path: '/services/{wms|wfs}/{project}' }];
    const text = `192.0.2.77 - ann ${TIME} "GET /services/wms/DCSMM?service=WMS&version=1.3.0&request=GetMap&layers=a,b&crs=EPSG:4326&bbox=40,-10,50,10&format=image/png&email=a%40b.org HTTP/1.1" 200 1234 "https://u:p@sextant.ifremer.fr/map?token=x&y=1#z" "Mozilla/5.0 QGIS/33404/Linux" "image/png" 1500`;
    expect(documentOf(text, { projectRules, rulesVersion: 'r7' }, ports)).toEqual({
      '@timestamp': '2026-02-01T00:30:00.000Z',
      'event.duration': 1500000,
      'event.outcome': 'success',
      'http.request.method': 'GET',
      'http.request.referrer': 'https://sextant.ifremer.fr/map?y=1',
      'http.response.status_code': 200,
      'http.response.body.bytes': 1234,
      'http.response.mime_type': 'image/png',
      'url.path': '/services/wms/DCSMM',
      'url.query':
        'service=WMS&version=1.3.0&request=GetMap&layers=a,b&crs=EPSG:4326&bbox=40,-10,50,10&format=image/png',
      'url.shape': 'bbox&crs&format&layers&request&service&version',
      'user_agent.original': 'Mozilla/5.0 QGIS/33404/Linux',
      'user_agent.name': 'QGIS',
      'user_agent.version': '3.34.4',
      'client.ip': '192.0.2.0',
      'client.geo.country_iso_code': 'FR',
      'ogc.service': 'WMS',
      'ogc.operation': 'GetMap',
      'ogc.version': '1.3.0',
      'ogc.layers': ['a', 'b'],
      'ogc.crs': 'EPSG:4326',
      'ogc.format': 'image/png',
      'ogc.center': { lat: 45, lon: 0 },
      'ogc.tile': '8/128/92',
      'sextant.client_type': 'gis',
      'sextant.site': 'sextant.ifremer.fr',
      'sextant.visitor': 'hash',
      'sextant.usage': 'visualisation',
      'sextant.project': ['dcsmm'],
      'sextant.catalogue': ['ODATIS'],
      'sextant.record': ['/services/wms/DCSMM a,b'],
      'sextant.server': 'sextant',
      'log.file.path': 'access.log',
      'log.offset': 42,
      'sextant.rules_version': 'r7',
    });
    const agent = 'Mozilla/5.0 QGIS/33404/Linux';
    expect(asked).toEqual([{ address: '192.0.2.77', user: 'ann', agent, month: '2026-02' }]);
  });

  it('gives requests of no service no operation and no guess', () => {
    const document = documentOf(line('/.env', '404 12'));
    expect(document).toMatchObject({
      'ogc.service': 'other',
      'event.outcome': 'failure',
      'sextant.client_type': 'unknown',
      'sextant.usage': 'other',
    });
    for (const field of [
      'ogc.operation',
      'event.duration',
      'client.geo.country_iso_code',
      'user_agent.original',
      'sextant.visitor',
    ]) {
      expect(document).not.toHaveProperty([field]);
    }
  });

  it('keeps a line without a request', () => {
    const document = documentOf(`192.0.2.77 - - ${TIME} "-" 408 - "-" "-"`);
    expect(document).toMatchObject({
      'ogc.service': 'other',
      'event.outcome': 'failure',
      'client.ip': '192.0.2.0',
    });
    expect(document).not.toHaveProperty(['url.path']);
    expect(document).not.toHaveProperty(['http.request.method']);
  });

  it('tells exceptions that are certain from those that are suspected', () => {
    const map = '/wms?REQUEST=GetMap&format=image/png&width=2000&height=2000';
    const of = (target: string, rest: string, method?: string) => {
      const found = documentOf(line(target, rest, method));
      return [found['ogc.exception'], found['event.outcome']];
    };
    expect(of(map, '200 900 "-" "-" application/vnd.ogc.se_xml')).toEqual(['certain', 'failure']);
    expect(of(map, '200 900 "-" "-" "text/xml; charset=utf-8"')).toEqual(['certain', 'failure']);
    expect(of('/wfs?REQUEST=GetFeature', '200 900 "-" "-" text/xml')).toEqual([
      undefined,
      'success',
    ]);
    expect(of(map, '200 90 "-" "-" image/png')).toEqual([undefined, 'success']);
    expect(of(map, '200 300 "-" "-"')).toEqual(['suspected', 'success']);
    expect(of(map, '200 9000 "-" "-"')).toEqual([undefined, 'success']);
    expect(of(map.replace(/2000/g, '256'), '200 334 "-" "-"')).toEqual([undefined, 'success']);
    expect(of(map, '304 - "-" "-"')).toEqual([undefined, 'success']);
    expect(of(map, '200 0 "-" "-"', 'HEAD')).toEqual([undefined, 'success']);
    expect(of('/x', '200 900 "-" "-" application/vnd.ogc.se_xml')).toEqual([undefined, 'success']);
  });

  it('tells what features were asked for', () => {
    const viewerHosts = ['Viewer.ifremer.fr'];
    const usage = (query: string, referrer = '-', method = 'GET') =>
      documentOf(line(`/wfs?service=WFS&${query}`, `200 1 "${referrer}" "-"`, method), {
        viewerHosts,
      })['sextant.usage'];
    expect(usage('request=GetFeature')).toBe('download');
    expect(usage('request=GetFeature', 'https://viewer.ifremer.fr:443/map')).toBe('visualisation');
    expect(usage('request=GetFeature', 'https://viewer.ifremer.fr.evil.org/')).toBe('download');
    expect(usage('request=GetFeature&resultType=hits')).toBe('discovery');
    expect(usage('request=GetFeature', '-', 'HEAD')).toBe('other');
    expect(usage('', '-', 'POST')).toBe('other');
  });

  it('lets the operator rule first', () => {
    const clientRules: EnrichOptions['clientRules'] = [
      { type: 'probe', name: 'Centreon', addresses: ['192.0.2.64/26'], agent: '^curl/(\\d+)' },
      { type: 'machine', agent: 'qgis' },
    ];
    const of = (agent: string, address = '192.0.2.77') => {
      const text = line('/', `200 1 "-" "${agent}"`).replace('192.0.2.77', address);
      const found = documentOf(text, { clientRules });
      return [found['sextant.client_type'], found['user_agent.name'], found['user_agent.version']];
    };
    expect(of('curl/8.5.0')).toEqual(['probe', 'Centreon', '8']);
    expect(of('curl/8.5.0', '192.0.2.1')).toEqual(['machine', 'curl', '8.5.0']);
    expect(of('QGIS/33404')).toEqual(['machine', 'QGIS', '3.34.4']);
    expect(() => createEnricher({ clientRules: [{ type: 'probe', agent: '(' }] })).toThrow(
      'Client rule 1'
    );
    expect(() => createEnricher({ clientRules: [{ type: 'probe', addresses: ['x'] }] })).toThrow(
      '"x"'
    );
    expect(() => createEnricher({ clientRules: [{ type: 'gis' }] })).toThrow('neither');
  });

  it('believes forwarded addresses of its own proxies alone', () => {
    const of = (peer: string, chain: string, options?: EnrichOptions) =>
      documentOf(`${peer} - - ${TIME} "GET / HTTP/1.1" 200 1 "-" "-" "${chain}"`, options)[
        'client.ip'
      ];
    expect(of('10.0.0.1', '198.51.100.9')).toBe('198.51.100.0');
    expect(of('10.0.0.1', '203.0.113.9, 198.51.100.9, 10.0.0.2')).toBe('198.51.100.0');
    expect(of('192.0.2.77', '198.51.100.9')).toBe('192.0.2.0');
    expect(of('192.0.2.77', '198.51.100.9', { trustedProxies: ['192.0.2.0/24'] })).toBe(
      '198.51.100.0'
    );
    expect(of('10.0.0.1', 'unknown')).toBe('10.0.0.0');
    // Who starts the chain with his own address is still who he is.
    expect(of('192.0.2.77', '192.0.2.77, 198.51.100.9')).toBe('192.0.2.0');
    const inPlace = documentOf(`198.51.100.9, 10.0.0.1 - - ${TIME} "GET / HTTP/1.1" 200 1`);
    expect(inPlace['client.ip']).toBe('198.51.100.0');
    expect(documentOf(line('/').replace('192.0.2.77', '2001:db8:1:2:3::4'))['client.ip']).toBe(
      '2001:db8:1::'
    );
    expect(documentOf(line('/').replace('192.0.2.77', '::ffff:192.0.2.77'))['client.ip']).toBe(
      '192.0.2.0'
    );
    expect(documentOf(line('/').replace('192.0.2.77', 'host.example.org'))).not.toHaveProperty([
      'client.ip',
    ]);
  });

  it('joins the record whose identifier the address holds', () => {
    const uuid = '4b2f7f0e-0c1d-4b8e-9a55-0d0c8f3e2f11';
    expect(documentOf(line(`/geonetwork/srv/api/records/${uuid}`))).toMatchObject({
      'sextant.record': [uuid],
    });
  });

  it('says what is wrong with an option', () => {
    expect(() => createEnricher({ format: 'nonsense' })).toThrow('combined');
    expect(() => createEnricher({ timeZone: 'Mars/Olympus' })).toThrow('Mars/Olympus');
    expect(() => createEnricher({ trustedProxies: ['x'] })).toThrow('"x"');
    expect(() => createEnricher({ projectRules: [{ project: 'a' }] })).toThrow('Project rule 1');
  });

  it('says why it rejects, without what identifies people', () => {
    const reject = (text: string) => createEnricher().enrich(text, ORIGIN);
    expect(reject('')).toEqual({ rejected: 'empty', excerpt: '' });
    expect(reject(' \r')).toMatchObject({ rejected: 'empty' });
    expect(reject('x'.repeat(65537))).toMatchObject({ rejected: 'too_long' });
    expect(reject('"Mozilla/5.0"')).toEqual({
      rejected: 'unknown_format',
      excerpt: '"Mozilla/5.0"',
    });
    const torn = `2001:db8::7 - ann [23/Foo/2018:13:09:45 +0000] "GET /a?token=abc&x=198.51.100.7 HTTP/1.1" 200 1 "-" "me@b.org"`;
    const outcome = reject(torn);
    expect(outcome.rejected).toBe('bad_time');
    const excerpt = outcome.rejected === undefined ? '' : outcome.excerpt;
    expect(excerpt).toContain('/a?token=');
    expect(excerpt).toContain('[23/Foo/2018:13:09:45');
    for (const secret of ['2001:db8', 'ann', 'abc', '198.51.100', 'me@b'])
      expect(excerpt).not.toContain(secret);
  });

  it('accepts 16 kB and an end of line of Windows', () => {
    const long = line(`/wms?layers=${'a,'.repeat(8000)}`);
    expect(
      createEnricher({ maxLineLength: 10 }).enrich(`${long.slice(0, 9)}`, ORIGIN).rejected
    ).toBe('unknown_format');
    expect(documentOf(`${line('/a')}\r`)['user_agent.original']).toBe('curl/8.5.0');
    expect(documentOf(long)['url.path']).toBe('/wms');
  });

  it('knows every field of the index, and no other', () => {
    expect(Object.keys(emptyDocument()).sort()).toEqual(Object.keys(requestFields).sort());
  });

  it('never throws, accounts for every line, and does not depend on the lines before', () => {
    const piece = fc.constantFrom(
      '192.0.2.7 - - ',
      TIME,
      ' "GET /wms?',
      'SERVICE=WMS',
      '&REQUEST=GetMap',
      '&bbox=1,2,3,4',
      '%',
      '\\x',
      ' HTTP/1.1"',
      ' 200 12',
      ' "-" "',
      '@a.b',
      '__proto__=',
      '"',
      '\0'
    );
    const text = fc
      .array(fc.oneof(piece, fc.string()), { maxLength: 25 })
      .map((parts) => parts.join(''));
    const one = createEnricher({ projectRules: [{ path: '/{project}' }] }, { visitor: () => 'v' });
    fc.assert(
      fc.property(
        fc.oneof(
          text,
          text.map((rest) => line(`/${rest}`))
        ),
        (each) => {
          const found = one.enrich(each, ORIGIN);
          expect(Boolean(found.parts)).toBe(found.rejected === undefined);
          const fresh = createEnricher(
            { projectRules: [{ path: '/{project}' }] },
            { visitor: () => 'v' }
          );
          const again = fresh.enrich(each, ORIGIN);
          expect([documentIn(again), again.rejected]).toEqual([documentIn(found), found.rejected]);
        }
      ),
      { numRuns: 2000 }
    );
  });
});
