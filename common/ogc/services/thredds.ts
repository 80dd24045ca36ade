import { OgcRequest, Usage } from '../ogc_request';
import { decodePercent } from '../percent';
import { RequestTarget } from '../request_target';
import { Operations, segmentsOf, ServiceDefinition } from '../service_definition';
import { formatOf } from '../values';

/** Services of a THREDDS server by the segment after `/thredds/`, as it spells them (TDS 4.6 and 5). */
const OPERATIONS: Operations = {
  dodsC: 'discovery',
  dap4: 'discovery',
  fileServer: 'download',
  ncss: 'discovery',
  cdmremote: 'discovery',
  cdmrfeature: 'discovery',
  catalog: 'discovery',
  remoteCatalogService: 'discovery',
  remoteCatalogValidation: 'discovery',
  wms: 'discovery',
  wcs: 'discovery',
  iso: 'discovery',
  ncml: 'discovery',
  uddc: 'discovery',
  info: 'discovery',
  godiva2: 'other',
  godiva3: 'other',
  notebook: 'other',
  view: 'other',
  restrictedAccess: 'other',
  admin: 'other',
};
const CANONICAL = new Map(Object.keys(OPERATIONS).map((name) => [name.toLowerCase(), name]));

/** Services of no other server, so that they tell it whatever its own name is: `/thredds-ocean/dodsC/…`. */
const TELLING = ['dodsc', 'ncss', 'fileserver'];
/** They list or describe the server, not one dataset. */
const WITHOUT_DATASET = new Set([
  'catalog',
  'remoteCatalogService',
  'remoteCatalogValidation',
  'info',
  'godiva2',
  'godiva3',
  'view',
  'admin',
  'restrictedAccess',
]);

/** OPeNDAP: the suffix tells a look at the structure from data (DAP 2.0 §4.4; DAP 4.0 volume 2 §6). */
const SUFFIX = /\.(?:(dods|ascii|asc|dap)|das|dds|ddx|dmr|html|info|ver|xml)$/i;
const FILE = /\.(?:nc4?|csv)$/i;
const DESCRIPTION = /\/(?:(?:point)?dataset|datasetBoundaries|station)\.(?:html|xml)$/i;

function usageOf(service: string, { path, query, params }: RequestTarget): Usage {
  switch (service) {
    case 'dodsC':
    case 'dap4': {
      const suffix = SUFFIX.exec(path);
      const takes = suffix ? suffix[1] !== undefined : query !== '' && FILE.test(path);
      return takes ? 'download' : 'discovery';
    }
    case 'ncss':
      return query !== '' && !DESCRIPTION.test(path) ? 'download' : 'discovery';
    case 'cdmremote':
    case 'cdmrfeature':
      return params.get('req') === 'data' ? 'download' : 'discovery';
    default:
      return OPERATIONS[service] || 'other';
  }
}

function datasetOf(service: string, rest: readonly string[]): string {
  const isSubset = service === 'ncss' && /^(?:grid|point)$/.test(rest[0] || '');
  const path = decodePercent((isSubset ? rest.slice(1) : rest).join('/'));
  if (service === 'dodsC' || service === 'dap4') return path.replace(SUFFIX, '');
  return service === 'ncss' ? path.replace(DESCRIPTION, '') : path;
}

/** Where the service stands: after `thredds`, or the first segment that only THREDDS has. */
function findService(parts: readonly string[]): number {
  const lower = parts.map((part) => part.toLowerCase());
  const root = lower.indexOf('thredds');
  return root >= 0 ? root + 1 : lower.findIndex((part) => TELLING.includes(part));
}

/** `/thredds/{service}/{dataset path}`; its WMS and WCS are told by SERVICE. */
export const thredds: ServiceDefinition = {
  service: 'THREDDS',
  operations: OPERATIONS,
  segments: ['thredds', ...TELLING],
  read(target): OgcRequest {
    const parts = segmentsOf(target.path);
    const at = findService(parts);
    const first = (parts[at] || 'catalog').toLowerCase().replace(/\.(?:html|xml)$/, '');
    const service = CANONICAL.get(first);
    if (!service) return { service: 'THREDDS', operation: 'other', usage: 'other' };
    const dataset = WITHOUT_DATASET.has(service) ? '' : datasetOf(service, parts.slice(at + 1));
    const usage = usageOf(service, target);
    return {
      service: 'THREDDS',
      operation: service,
      usage,
      layers: dataset ? [dataset] : undefined,
      format: service === 'ncss' ? formatOf(target.params.get('accept')) : undefined,
    };
  },
};
