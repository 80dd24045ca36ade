import { decodePercent } from '../percent';
import { RequestTarget } from '../request_target';

/** What a path names, with the spelling of the path. */
export interface FoundResource {
  readonly operation: string;
  readonly layer?: string;
  readonly record?: string;
}

/** Segments that announce an OGC API; without one, only paths that no other site has are read. */
export const ROOTS = ['ogcapi', 'ogc-api', 'oapi', 'oapif', 'pygeoapi', 'ldproxy', 'wfs3', 'edr'];
/** GeoServer: `/geoserver/ogc/{api}/v1/…`. */
const GEOSERVER = /^(?:features|tiles|maps|coverages|styles|images|processes|dggs|stac)$/;
/** Common tile matrix sets (OGC 17-083r4 annex D), in lower case. */
export const TILE_SETS = [
  'webmercatorquad',
  'worldcrs84quad',
  'worldmercatorwgs84quad',
  'gnosisglobalgrid',
  'cdb1globalgrid',
  'europeanetrs89_laeaquad',
];

const RESOURCES = new Map<string, string>([
  ['coverage', 'Coverage'],
  ['map', 'Map'],
  ['tiles', 'Tiles'],
  ['queryables', 'Queryables'],
  ['sortables', 'Queryables'],
  ['schema', 'Schema'],
  ['position', 'Position'],
  ['area', 'Area'],
  ['cube', 'Cube'],
  ['radius', 'Radius'],
  ['trajectory', 'Trajectory'],
  ['corridor', 'Corridor'],
]);
const PAGES = new Map<string, string>([
  ['conformance', 'Conformance'],
  ['api', 'ApiDefinition'],
  ['openapi', 'ApiDefinition'],
  ['openapi.json', 'ApiDefinition'],
  ['tilematrixsets', 'TileMatrixSets'],
  ['tiles', 'Tiles'],
  ['map', 'Map'],
  ['coverage', 'Coverage'],
]);
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
/** Names that catalogues give their collection of records: pycsw, GeoNetwork's OGC API Records. */
const RECORDS = /^(?:metadata:main|main)$/;

/** `{set}/{matrix}/{row}/{col}` after `tiles`. */
function isTile(rest: readonly string[]): boolean {
  const at = rest.lastIndexOf('tiles');
  const [row = '', column = ''] = rest.slice(-2);
  return (
    at >= 0 &&
    rest.length - at === 5 &&
    /^\d{1,10}$/.test(row) &&
    /^\d{1,10}(?:\.\w{1,8})?$/.test(column)
  );
}

function readStyle(rest: readonly string[]): string | undefined {
  if (rest.length === 1) return 'Styles';
  const last = rest[rest.length - 1];
  if (last === 'map') return 'Map';
  if (last === 'legend') return 'Legend';
  if (last === 'tiles') return 'Tiles';
  return rest.length === 2 || last === 'metadata' ? 'Style' : undefined;
}

function readItems([item, more]: readonly string[], layer: string): FoundResource | undefined {
  const isRecords = RECORDS.test(decodePercent(layer)) && (!item || UUID.test(item));
  if (isRecords) return item ? { operation: 'Record', record: item } : { operation: 'Records' };
  return more ? undefined : { operation: item ? 'Item' : 'Items', layer };
}

/** What follows `/collections/{id}/`, in lower case. */
function operationOf(rest: readonly string[]): string | undefined {
  const [first = '', second, ...more] = rest;
  if (isTile(rest)) return 'Tile';
  if (first === 'styles') return readStyle(rest);
  if (first === 'locations') return second ? 'Location' : 'Locations';
  if (first === 'instances') {
    return second ? (more.length > 0 ? operationOf(more) : 'Instance') : 'Instances';
  }
  if (first === 'coverage' && /^(?:domainset|rangetype|metadata)$/.test(second || '')) {
    return 'CoverageDescription';
  }
  const isTiles = rest[rest.length - 1] === 'tiles' || rest[rest.length - 2] === 'tiles';
  return isTiles ? 'Tiles' : second === undefined ? RESOURCES.get(first) : undefined;
}

/** Where the API starts, after its root and version; -1 without a root. */
function startOf(lower: readonly string[]): number {
  let at = lower.findIndex((part) => ROOTS.includes(part));
  if (at < 0) {
    at = lower.findIndex((part, i) => part === 'ogc' && GEOSERVER.test(lower[i + 1] || ''));
    if (at >= 0) at += 1;
  }
  if (at < 0) return -1;
  return /^v?\d/.test(lower[at + 1] || '') ? at + 2 : at + 1;
}

/** `/collections…`: a shop has collections too, so that they need a root, `f=`, or what only an API has below. */
export function readCollection(
  parts: readonly string[],
  { params }: RequestTarget
): FoundResource | undefined {
  const lower = parts.map((part) => part.toLowerCase());
  const at = lower.indexOf('collections');
  if (at < 0) return undefined;
  const layer = parts[at + 1];
  const rest = lower.slice(at + 2);
  if (layer !== undefined && rest.length > 0) {
    // QGIS Server names the form in the path: `items.json`.
    if (/^items(?:\.(?:geo)?json|\.html)?$/.test(rest[0] || '')) {
      return readItems(parts.slice(at + 3), layer);
    }
    const operation = operationOf(rest);
    return operation ? { operation, layer } : undefined;
  }
  if (startOf(lower) < 0 && !params.has('f')) return undefined;
  return layer === undefined ? { operation: 'Collections' } : { operation: 'Collection', layer };
}

function readProcesses(parts: readonly string[], method: string): FoundResource | undefined {
  const [first, id, more] = parts;
  if (first === 'processes') {
    if (more === 'execution') {
      return method === 'POST' ? { operation: 'Execution', layer: id } : undefined;
    }
    return id ? { operation: 'Process', layer: id } : { operation: 'Processes' };
  }
  if (first !== 'jobs') return undefined;
  return { operation: id ? (more === 'results' ? 'JobResults' : 'Job') : 'Jobs' };
}

/** Everything but collections. */
export function readPages(
  parts: readonly string[],
  { method }: RequestTarget
): FoundResource | undefined {
  const lower = parts.map((part) => part.toLowerCase());
  const start = startOf(lower);
  const rest = lower.slice(Math.max(0, start));
  const last = rest[rest.length - 1] || '';
  if (isTile(rest) && (start >= 0 || TILE_SETS.includes(rest[rest.length - 4] || ''))) {
    return { operation: 'Tile' };
  }
  const process = rest.findIndex((part) => part === 'processes' || part === 'jobs');
  const found =
    process < 0
      ? undefined
      : readProcesses(parts.slice(parts.length - rest.length + process), method);
  // A bare `/processes/{id}/execution` or `/conformance` is the API's anywhere.
  if (found && (start >= 0 || found.operation === 'Execution')) return found;
  if (start < 0) {
    return last === 'conformance' || last === 'tilematrixsets'
      ? { operation: PAGES.get(last) || 'other' }
      : undefined;
  }
  if (rest.length === 0) return { operation: 'LandingPage' };
  if (rest[0] === 'styles') return { operation: readStyle(rest) || 'other' };
  const page = PAGES.get(rest[0] || '');
  return { operation: page || 'other' };
}
