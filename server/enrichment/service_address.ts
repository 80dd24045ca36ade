import { decodePercent } from '../../common/ogc/percent';

/** Where an address leads, whatever its spelling: the same for a record's link and for a request. */
export interface ServicePlace {
  /** The whole path, spelt in one way: lower case, no trailing slash. */
  readonly path: string;
  /** Path of the service, with the map file of MapServer or QGIS Server. */
  readonly key: string;
  /** What the path itself names below the service, the closest first; then no layer is looked at. */
  readonly items?: readonly string[];
  /** GeoServer's workspace, which names of layers may leave out. */
  readonly workspace?: string;
}

const OPENDAP_SUFFIX = /\.(?:dods|ascii|asc|das|dds|ddx|dmr|html|info|ver)$/;
const ERDDAP_AREAS = new Set(['griddap', 'tabledap', 'wms', 'files', 'info']);
const SERVICE_NAMES = new Set(['wms', 'wfs', 'wcs', 'ows', 'csw', 'wps', 'wmts']);
const join = (segments: readonly string[]): string => `/${segments.join('/')}`;

/** `/erddap/{griddap|tabledap|wms}/{dataset}`: one service, a dataset each. */
type Service = Omit<ServicePlace, 'path'>;

function ofErddap(base: string, [area = '', dataset = '']: readonly string[]): Service {
  if (!ERDDAP_AREAS.has(area) || dataset === '' || dataset.startsWith('index.')) {
    return { key: base };
  }
  const isFile = area === 'griddap' || area === 'tabledap';
  const dot = isFile ? dataset.lastIndexOf('.') : -1;
  return { key: base, items: [dot > 0 ? dataset.slice(0, dot) : dataset] };
}

/** A dataset of THREDDS by any of its services, then the folders that hold it. */
function ofThredds(base: string, [service = '', ...rest]: readonly string[]): Service {
  const parts = service === 'ncss' && rest[0] === 'grid' ? rest.slice(1) : rest;
  if (service === 'catalog') parts.pop();
  if (parts.length === 0) return { key: base };
  const folders = parts.map((_, at) => `${parts.slice(0, parts.length - at).join('/')}/`);
  if (service === 'catalog') return { key: base, items: folders };
  const file = parts.join('/');
  const dataset = service === 'dodsc' ? file.replace(OPENDAP_SUFFIX, '') : file;
  return { key: base, items: [dataset, ...folders.slice(1)] };
}

/** `/geoserver[/{workspace}[/{layer}]]/{service}`, and its cache of tiles. */
function ofGeoserver(base: string, rest: readonly string[]): Service {
  const isVirtual = rest.length >= 2 && SERVICE_NAMES.has(rest[rest.length - 1] || '');
  const [workspace = '', layer] = rest;
  if (!isVirtual || workspace === 'gwc') return { key: base };
  return rest.length > 2 && layer !== undefined
    ? { key: base, workspace, items: [`${workspace}:${layer}`] }
    : { key: base, workspace };
}

/** Segments that tell a server; for tiles, what follows is a version, a layer and numbers. */
const SERVERS: ReadonlyArray<
  readonly [string, (base: string, rest: readonly string[]) => Service]
> = [
  ['erddap', ofErddap],
  ['thredds', ofThredds],
  ['geoserver', ofGeoserver],
  ['geowebcache', (key) => ({ key })],
  ['wmts', (key) => ({ key })],
  ['tms', (key) => ({ key })],
];

function serviceOf(segments: readonly string[], map: string | undefined): Service {
  const upTo = (end: number) => join(segments.slice(0, end));
  for (const [name, read] of SERVERS) {
    const at = segments.indexOf(name);
    if (at >= 0) return read(upTo(at + 1), segments.slice(at + 1));
  }
  const collections = segments.indexOf('collections');
  const collection = collections < 0 ? undefined : segments[collections + 1];
  if (collection !== undefined) return { key: upTo(collections), items: [collection] };
  const key = join(segments);
  return { key: map ? `${key}?map=${map}` : key };
}

/**
 * Takes a path apart into its service and what it names. Case, percent-encoding, a trailing or double
 * slash and a session make no difference.
 *
 * @param path as sent, without the query
 * @param map value of the parameter MAP, where the query has one: it chooses the service
 */
export function servicePlace(path: string, map?: string): ServicePlace {
  const segments = decodePercent(path)
    .toLowerCase()
    .split('/')
    .map((part) => part.replace(/;.*$/, ''))
    .filter((part) => part !== '');
  return { path: join(segments), ...serviceOf(segments, mapFile(map)) };
}

/** A map file as keys hold it. */
export function mapFile(map: string | undefined): string | undefined {
  return map && decodePercent(map).toLowerCase();
}

/** Host without port and "www.", in lower case; its configured name where it has several. */
export function canonicalHost(host: string, aliases: ReadonlyMap<string, string>): string {
  const plain = host
    .toLowerCase()
    .replace(/:\d*$/, '')
    .replace(/^www\./, '');
  return aliases.get(plain) ?? plain;
}

/** Paths above one, itself first: `/a/b` → `/a/b`, `/a`. */
export function pathsAbove(key: string): string[] {
  const paths = [key];
  for (let end = key.lastIndexOf('/'); end > 0; end = key.lastIndexOf('/', end - 1)) {
    paths.push(key.slice(0, end));
  }
  return paths;
}
