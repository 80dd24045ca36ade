import { OgcRequest } from '../ogc_request';
import { decodePercent } from '../percent';
import { RequestTarget } from '../request_target';
import { segmentsOf, ServiceDefinition } from '../service_definition';
import { tileMedia } from '../tile_media';
import { formatOf, layersOf } from '../values';

/** Words before a tile's path. `service` stands before `kml` and `ve` in GeoWebCache. */
const ROOTS = ['gmaps', 'mgmaps', 'kml', 've', 'xyz', 'tiles'];
/** Of these, the ones asked by parameters: `/service/gmaps?layers=a&zoom=5&x=1&y=2`. */
const BY_PARAMETERS = new Set(['gmaps', 'mgmaps', 've']);

function tile(layers: string[] | undefined, format: string | undefined): OgcRequest {
  return { service: 'TMS', operation: 'GetTile', usage: 'visualisation', layers, format };
}

function readParameters({ params }: RequestTarget): OgcRequest | undefined {
  const asksTile = params.has('quadkey') || (params.has('x') && params.has('y'));
  const layers = layersOf(params, ['layers', 'layer']);
  return asksTile && layers ? tile(layers, formatOf(params.get('format'))) : undefined;
}

/** `{z}/{x}/{y}.{ext}` within its grid: `/photos/2024/10/11.jpg` is no tile. The widest grids have two columns at 0. */
function isWithin(z: string, x: string, y: string): boolean {
  if (![z, x, y].every((part) => /^\d{1,10}$/.test(part)) || Number(z) > 30) return false;
  const size = 2 ** (Number(z) + 1);
  return Number(x) < size && Number(y) < size;
}

function readTile(rest: readonly string[]): OgcRequest | undefined {
  const [z = '', x = '', last = ''] = rest.slice(-3);
  const dot = last.indexOf('.');
  const format = dot < 0 ? undefined : tileMedia(last.slice(dot + 1).replace(/^\d+x\./, ''));
  const y = dot < 0 ? last : last.slice(0, dot).replace(/@\dx$/, '');
  const layer = decodePercent(rest.slice(0, -3).join('/')).split('@', 1)[0];
  return layer && format && isWithin(z, x, y) ? tile([layer], format) : undefined;
}

/** GeoWebCache: `/service/kml/{layer}.{ext}.kml` and the tiles below it. */
function readKml(rest: readonly string[]): OgcRequest | undefined {
  const layer = decodePercent(rest[0] || '').replace(/\.\w{1,8}\.kml$|\.kml$/, '');
  const isKml = rest.length <= 2 && /\.(?:kml|kmz|png|jpe?g)$/i.test(rest[rest.length - 1] || '');
  return layer && isKml ? tile([layer], 'application/vnd.google-earth.kml+xml') : undefined;
}

/** Tiles by other addresses of GeoWebCache and MapCache, and the common `/tiles/{layer}/{z}/{x}/{y}.png`. */
export const tilePaths: ServiceDefinition = {
  service: 'TMS',
  operations: { GetTile: 'visualisation' },
  segments: ROOTS,
  read(target): OgcRequest | undefined {
    const parts = segmentsOf(target.path);
    const at = parts.findIndex((part) => ROOTS.includes(part.toLowerCase()));
    const root = (parts[at] || '').toLowerCase();
    const rest = parts.slice(at + 1);
    if (rest.length === 0) return BY_PARAMETERS.has(root) ? readParameters(target) : undefined;
    const found = readTile(rest);
    return found || (root === 'kml' && parts[at - 1] === 'service' ? readKml(rest) : undefined);
  },
};
