import type { Random } from '../../random';
import { inFrance, tileBounds, tilesOver, windowOf } from '../geometry';
import { address, kvp } from '../kvp';
import type { KvpStyle, Pairs } from '../kvp';
import { sampleServers } from '../servers';
import type { ServerId } from '../servers';
import type { Target } from '../targets';
import { draft } from '../visit';
import type { Draft } from '../visit';

export const openLayers: KvpStyle = { names: 'upper', escape: 'full' };
export const leaflet: KvpStyle = { names: 'lower', escape: 'full' };
export const desktop: KvpStyle = { names: 'upper', escape: 'light' };
export const handmade: KvpStyle = { names: 'mixed', escape: 'light' };

export const serverOf = (target: Target): ServerId => {
  if (target.url.startsWith(sampleServers.data.url)) return 'data';
  return target.url.startsWith(sampleServers.legacy.url) ? 'legacy' : 'main';
};

/** A request to the service of a target, in key-value form. */
export function ask(
  random: Random,
  target: Target,
  profile: Draft['profile'],
  pairs: Pairs,
  style: KvpStyle,
  rest: Partial<Draft> = {}
): Draft {
  const server = serverOf(target);
  const url = address(random, sampleServers[server].url, target.path, kvp(pairs, style));
  return draft(server, url, profile, { layer: target.layer, ...rest });
}

/** The tiles of one view, which a browser asks for within a second. */
export function tiledView(
  random: Random,
  target: Target,
  library: 'openlayers' | 'leaflet',
  referer: string
): Draft[] {
  const view = random.pick([
    [3, 2],
    [4, 2],
    [4, 3],
  ] as const);
  const tiles = tilesOver(random, target.box, view[0], view[1]);
  return tiles.map((tile, index) => {
    const bbox = tileBounds(tile).join(',');
    const pairs: Pairs =
      library === 'openlayers'
        ? [
            ['SERVICE', 'WMS'],
            ['VERSION', '1.3.0'],
            ['REQUEST', 'GetMap'],
            ['FORMAT', 'image/png'],
            ['TRANSPARENT', 'true'],
            ['LAYERS', target.layer],
            ['TILED', 'true'],
            ['WIDTH', 256],
            ['HEIGHT', 256],
            ['CRS', 'EPSG:3857'],
            ['STYLES', ''],
            ['BBOX', bbox],
          ]
        : [
            ['service', 'WMS'],
            ['request', 'GetMap'],
            ['layers', target.layer],
            ['styles', ''],
            ['format', 'image/png'],
            ['transparent', 'true'],
            ['version', '1.1.1'],
            ['width', 256],
            ['height', 256],
            ['srs', 'EPSG:3857'],
            ['bbox', bbox],
          ];
    const style = library === 'openlayers' ? openLayers : leaflet;
    const gap = index === 0 ? random.int(2000, 25000) : random.int(3, 90);
    return ask(random, target, 'wmsTile', pairs, style, { referer, gap });
  });
}

/** One map image of the whole window, as desktop software and cascades ask for it. */
export function mapImage(
  random: Random,
  target: Target,
  style: KvpStyle,
  version: '1.1.1' | '1.3.0',
  more: Pairs = []
): Draft {
  const crs = random.pick(
    inFrance(target.box)
      ? (['EPSG:2154', 'EPSG:2154', 'EPSG:4326', 'EPSG:3857'] as const)
      : (['EPSG:4326', 'EPSG:3857'] as const)
  );
  const bbox = windowOf(random, target.box, crs, version === '1.3.0' && crs === 'EPSG:4326');
  const [width, height] = random.pick([
    [1427, 813],
    [1904, 921],
    [1024, 768],
    [636, 320],
    [2048, 1365],
  ] as const);
  const pairs: Pairs = [
    ['SERVICE', 'WMS'],
    ['VERSION', version],
    ['REQUEST', 'GetMap'],
    ['BBOX', bbox.join(',')],
    [version === '1.3.0' ? 'CRS' : 'SRS', crs],
    ['WIDTH', width],
    ['HEIGHT', height],
    ['LAYERS', target.layer],
    ['STYLES', ''],
    ['FORMAT', 'image/png'],
    ...more,
    ['TRANSPARENT', 'TRUE'],
  ];
  return ask(random, target, 'wmsMap', pairs, style, { gap: random.int(1500, 20000) });
}

/** A click on the map. */
export function featureInfo(random: Random, target: Target, style: KvpStyle, referer = '-'): Draft {
  const bbox = windowOf(random, target.box, 'EPSG:3857', false).join(',');
  const pairs: Pairs = [
    ['SERVICE', 'WMS'],
    ['VERSION', '1.3.0'],
    ['REQUEST', 'GetFeatureInfo'],
    ['LAYERS', target.layer],
    ['QUERY_LAYERS', target.layer],
    ['STYLES', ''],
    ['CRS', 'EPSG:3857'],
    ['BBOX', bbox],
    ['WIDTH', 101],
    ['HEIGHT', 101],
    ['I', 50],
    ['J', 50],
    ['FEATURE_COUNT', 10],
    ['INFO_FORMAT', 'text/html'],
  ];
  return ask(random, target, 'wmsInfo', pairs, style, { referer, gap: random.int(1500, 12000) });
}

export function legend(random: Random, target: Target, style: KvpStyle, referer = '-'): Draft {
  const pairs: Pairs = [
    ['SERVICE', 'WMS'],
    ['VERSION', '1.3.0'],
    ['REQUEST', 'GetLegendGraphic'],
    ['LAYER', target.layer],
    ['FORMAT', 'image/png'],
    ['SLD_VERSION', '1.1.0'],
  ];
  return ask(random, target, 'wmsLegend', pairs, style, { referer, gap: random.int(5, 400) });
}

/** What every client asks first. The layer is not part of it. */
export function capabilities(
  random: Random,
  target: Target,
  service: 'WMS' | 'WFS' | 'WCS' | 'WPS' | 'SOS',
  style: KvpStyle,
  rest: Partial<Draft> = {}
): Draft {
  const profile =
    service === 'WFS' || service === 'WCS'
      ? 'wfsCapabilities'
      : service === 'SOS'
        ? 'sosCapabilities'
        : 'wmsCapabilities';
  const version = service === 'WMS' && random.chance(0.7) ? ([['VERSION', '1.3.0']] as const) : [];
  const pairs: Pairs = [['SERVICE', service], ...version, ['REQUEST', 'GetCapabilities']];
  return ask(random, target, profile, pairs, style, {
    gap: random.int(200, 4000),
    ...rest,
    layer: '',
  });
}
