import type { Pairs } from '../kvp';
import { byWeight, draft } from '../visit';
import type { Draft, Visit } from '../visit';
import { desktop, leaflet, mapImage } from './wms';

const inImage: Pairs = [['EXCEPTIONS', 'application/vnd.ogc.se_inimage']];

/** Another map server or cache that fetches for its own users. */
export const cascadeVisit: Visit = (context) => {
  const { random, client } = context;
  const targets = (context.targets.byProtocol.get('OGC:WMS') ?? []).filter(
    (target) => target.isPublic && target.path.startsWith('/services/wms/')
  );
  const target = byWeight(random, targets);
  const proxy = client.agent.startsWith('MapProxy');
  return Array.from({ length: random.int(4, 14) }, () => ({
    ...mapImage(random, target, proxy ? leaflet : desktop, '1.1.1', proxy ? [] : inImage),
    gap: random.int(20, 2500),
  }));
};

/** Search engines and crawlers: records, pages, look-ups, rarely a map. */
export const robotVisit: Visit = (context) => {
  const { random } = context;
  const one = (): Draft => {
    const gap = random.int(1500, 15000);
    switch (
      random.weighted([
        ['record', 10],
        ['sitemap', 1],
        ['robots', 2],
        ['erddap', 3],
        ['wms', 1],
        ['page', 3],
      ] as const)
    ) {
      case 'record':
        return draft(
          'main',
          `/geonetwork/srv/api/records/${context.record()}${random.chance(0.3) ? '?language=all' : ''}`,
          'gnPage',
          { gap }
        );
      case 'sitemap':
        return draft('main', '/geonetwork/srv/api/sitemap?format=html', 'page', { gap });
      case 'robots':
        return draft(random.pick(['main', 'data', 'legacy'] as const), '/robots.txt', 'page', {
          gap,
          fixed: { bytes: 412 },
        });
      case 'erddap': {
        const { layer } = context.choose('ERDDAP:tabledap');
        return draft('data', `/erddap/info/${layer}/index.html`, 'erddapPage', { layer, gap });
      }
      case 'wms': {
        const { path } = context.choose('OGC:WMS');
        return draft('main', `${path}?service=WMS&request=GetCapabilities`, 'wmsCapabilities', {
          gap,
        });
      }
      default:
        return draft(
          'legacy',
          random.pick(['/', '/fr/presentation', '/sextant_doc/granulats/atlas.pdf']),
          'page',
          { gap }
        );
    }
  };
  return Array.from({ length: random.int(2, 12) }, one);
};

const traps = [
  '/.env',
  '/wp-login.php',
  '/.git/config',
  '/phpmyadmin/index.php?lang=en',
  '/geoserver/web/',
  '/cgi-bin/luci/;stok=/locale',
  '/actuator/health',
  '/vendor/phpunit/phpunit/src/Util/PHP/eval-stdin.php',
  '/services/wms/../../etc/passwd',
  '/xmlrpc.php',
  '/solr/admin/info/system?wt=json',
  '/owa/',
];

/** What any address on the Internet receives. */
export const scannerVisit: Visit = ({ random }) => {
  const server = random.pick(['main', 'data', 'legacy', 'legacy'] as const);
  return Array.from({ length: random.int(2, 9) }, () =>
    draft(server, random.pick(traps), 'absent', {
      gap: random.int(60, 900),
      method: random.chance(0.15) ? 'POST' : 'GET',
      fixed: {
        status: random.weighted([
          [404, 12],
          [403, 3],
          [400, 1],
        ]),
      },
    })
  );
};

const hello = '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u007c\u0003\u0003';

/** No agent, or one that nobody knows; broken connections; request lines that are none. */
export const unknownVisit: Visit = (context) => {
  const { random } = context;
  const target = context.choose('OGC:WMS');
  const odd: Draft[] = [
    draft(random.pick(['main', 'main', 'legacy'] as const), '', 'absent', {
      method: '',
      fixed: { status: 408, bytes: 0, ms: 20_000 + random.int(0, 40), type: '-' },
    }),
    draft('main', hello, 'absent', {
      method: '',
      fixed: { status: 400, bytes: 226, type: 'text/html; charset=iso-8859-1' },
    }),
    draft('data', hello, 'absent', {
      method: '',
      fixed: { status: 400, bytes: 157, type: 'text/html' },
    }),
    draft(
      'main',
      '/services/wms/surval?SERVICE=WMS&REQUEST=GetMap&LAYERS=lieux ponctuels',
      'absent',
      { fixed: { status: 400 } }
    ),
    draft('legacy', '/', 'page', { protocol: '', gap: 10 }),
    draft('main', '/', 'page', { method: 'OPTIONS', fixed: { bytes: 0 } }),
    draft('main', '/services/wms/surval?SERVICE=WMS&REQUEST=GetCapabilities', 'wmsCapabilities', {
      method: 'HEAD',
      fixed: { bytes: 0 },
    }),
  ];
  const picks = Array.from({ length: random.int(1, 3) }, () => random.pick(odd));
  return [...picks, mapImage(random, target, desktop, '1.1.1')];
};

/** One round of a monitoring probe. */
export const probeVisit: Visit = ({ random, client }) => {
  const checks: readonly Draft[] = [
    draft(
      'main',
      '/services/wms/environnement_marin?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetCapabilities',
      'wmsCapabilities'
    ),
    draft(
      'main',
      '/services/wfs/surval?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetCapabilities',
      'wfsCapabilities'
    ),
    draft('main', '/geonetwork/srv/api/site', 'gnRecord'),
    draft('data', '/erddap/version', 'page', { fixed: { bytes: 20 } }),
    draft('data', '/thredds/catalog.html', 'threddsPage'),
  ];
  return client.agent.startsWith('GeoHealthCheck') ? [...checks] : [random.pick(checks)];
};
