import type { Pairs } from '../kvp';
import { tilesOver } from '../geometry';
import { draft } from '../visit';
import type { Draft, Visit, VisitContext } from '../visit';
import { perform } from './activity';
import type { Activity } from './activity';
import { erddap, thredds } from './data_servers';
import { coverage, describeFeatures, featureHits, features } from './features';
import { capabilities, desktop, featureInfo, handmade, legend, mapImage } from './wms';

const qgisExtras: Pairs = [
  ['DPI', 96],
  ['MAP_RESOLUTION', 96],
  ['FORMAT_OPTIONS', 'dpi:96'],
];

const restricted = ({ random, targets }: VisitContext) =>
  random.pick((targets.byProtocol.get('OGC:WMS') ?? []).filter((target) => !target.isPublic));

/** A project with layers of the services: capabilities once, then a map for each move. */
function mapSession(context: VisitContext): Draft[] {
  const { random, client } = context;
  // People with an account open the restricted layers too.
  const target =
    client.user !== '-' && random.chance(0.3) ? restricted(context) : context.choose('OGC:WMS');
  const interactive = /QGIS|ArcGIS/.test(client.agent);
  const qgis = client.agent.includes('QGIS');
  const version = qgis || client.agent.includes('Pro') || random.chance(0.4) ? '1.3.0' : '1.1.1';
  const style = qgis || random.chance(0.7) ? desktop : handmade;
  const user = !target.isPublic && client.user !== '-' ? client.user : undefined;
  const first = capabilities(random, target, 'WMS', style);
  // The server first asks who they are.
  const challenge: Draft[] =
    user === undefined
      ? []
      : [
          {
            ...first,
            fixed: { status: 401, bytes: 381, ms: 3, type: 'text/html; charset=iso-8859-1' },
          },
        ];
  const maps = Array.from({ length: random.int(4, 16) }, () =>
    mapImage(random, target, style, version, qgis ? qgisExtras : [])
  );
  return [
    ...challenge,
    first,
    ...(interactive ? [legend(random, target, style)] : []),
    ...maps,
    ...(interactive && random.chance(0.4) ? [featureInfo(random, target, style)] : []),
  ].map((one, index) => (index < challenge.length ? one : { ...one, user }));
}

function featureSession(context: VisitContext): Draft[] {
  const { random } = context;
  const target = context.choose('OGC:WFS');
  return [
    capabilities(random, target, 'WFS', desktop),
    describeFeatures(random, target, desktop),
    ...(random.chance(0.5) ? [featureHits(random, target, desktop)] : []),
    ...features(
      random,
      target,
      desktop,
      random.weighted([
        [1, 6],
        [3, 3],
        [8, 1],
      ])
    ),
  ];
}

function tileSession(context: VisitContext): Draft[] {
  const { random } = context;
  const target = context.choose('OGC:WMTS');
  const tms = random.chance(0.3);
  const opening = tms
    ? draft(
        'data',
        `/geowebcache/service/tms/1.0.0/${target.layer}@EPSG%3A900913@png`,
        'wmtsCapabilities'
      )
    : draft(
        'data',
        `${target.path}?REQUEST=GetCapabilities&SERVICE=WMTS&VERSION=1.0.0`,
        'wmtsCapabilities'
      );
  const tiles = tilesOver(random, target.box, 4, 3).map(({ z, x, y }, index) => {
    const url = tms
      ? `/geowebcache/service/tms/1.0.0/${target.layer}@EPSG%3A900913@png/${z}/${x}/${2 ** z - 1 - y}.png`
      : `${target.path}?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${target.layer}&STYLE=&FORMAT=image/png&TILEMATRIXSET=EPSG:3857&TILEMATRIX=EPSG:3857:${z}&TILEROW=${y}&TILECOL=${x}`;
    return draft('data', url, 'wmtsTile', {
      layer: target.layer,
      gap: index === 0 ? 900 : random.int(2, 60),
    });
  });
  return [opening, ...tiles];
}

/** Misspelt or removed layers: MapServer answers with an exception, inside 200. */
function mistake(context: VisitContext): Draft[] {
  const { random } = context;
  const target = context.choose('OGC:WMS');
  const wrong = {
    ...target,
    layer: random.pick([
      `${target.layer}_old`,
      target.layer.replace('_', '-'),
      `${target.layer}_v2`,
    ]),
  };
  const type = random.chance(0.8)
    ? 'application/vnd.ogc.se_xml; charset=UTF-8'
    : 'text/xml; charset=UTF-8';
  return Array.from({ length: random.int(1, 5) }, () => ({
    ...mapImage(random, wrong, desktop, random.pick(['1.1.1', '1.3.0'] as const)),
    fixed: { status: 200, bytes: random.int(312, 468), ms: random.int(4, 30), type },
  }));
}

const activities: readonly Activity[] = [
  { name: 'maps', weight: 60, run: mapSession },
  { name: 'features', weight: 18, run: featureSession },
  { name: 'tiles', weight: 12, run: tileSession },
  {
    name: 'coverage',
    weight: 6,
    run: ({ random, choose }) => coverage(random, choose('OGC:WCS'), desktop),
  },
  { name: 'mistakes', weight: 7, run: mistake },
  { name: 'erddap', weight: 0.5, run: erddap },
  { name: 'thredds', weight: 0.5, run: thredds },
];

/** QGIS, ArcGIS, FME, GDAL and the like at work. */
export const desktopVisit: Visit = (context) => perform(context, activities);
