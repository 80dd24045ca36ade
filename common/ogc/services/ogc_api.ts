import { Crs, parseCrs } from '../crs';
import { bboxCenter, degreesCenter } from '../bbox';
import { OgcRequest, Usage } from '../ogc_request';
import { decodePercent } from '../percent';
import { RequestTarget } from '../request_target';
import { segmentsOf, ServiceDefinition } from '../service_definition';
import { subsetCenter } from '../subset';
import { countOf, formatOf } from '../values';
import { wktCenter } from '../wkt';
import { OGC_API_OPERATIONS } from './ogc_api_operations';
import { FoundResource, readCollection, readPages, ROOTS, TILE_SETS } from './ogc_api_paths';

const DEGREES: Crs = { name: 'CRS:84', authorityOrder: false };
/** Operations that hand out data: pages for people, and none of them, are looks. */
const DATA = new Set(
  Object.keys(OGC_API_OPERATIONS).filter((name) => OGC_API_OPERATIONS[name] === 'download')
);

function usageOf(operation: string, { params }: RequestTarget, format?: string): Usage {
  const isPage = format !== undefined && /^(?:text\/)?html$/i.test(format);
  const isNone = params.get('limit') === '0' || /^hits$/i.test(params.get('resulttype') || '');
  if (DATA.has(operation) && (isPage || isNone)) return 'discovery';
  return OGC_API_OPERATIONS[operation] || 'other';
}

/** Boxes are in CRS84 unless `bbox-crs` says otherwise (OGC 17-069r4 §7.15.3, 18-058r1 §6.2.1). */
function centerOf({ params, query }: RequestTarget) {
  const box = params.get('bbox');
  if (box) {
    const crs = parseCrs(params.get('bbox-crs'));
    const isDegrees = !crs || crs.name.startsWith('CRS:84');
    return isDegrees ? degreesCenter(box) : bboxCenter(box, crs.name, crs.authorityOrder);
  }
  if (params.has('coords')) {
    // EDR writes x before y in every system.
    return wktCenter(params.get('coords'), (parseCrs(params.get('crs')) || DEGREES).name);
  }
  return params.has('subset')
    ? subsetCenter(query, parseCrs(params.get('subset-crs')) || DEGREES)
    : undefined;
}

function made(found: FoundResource, target: RequestTarget): OgcRequest {
  const { params } = target;
  const format = formatOf(params.get('f'));
  const crs = parseCrs(params.get('crs'));
  return {
    service: 'OGCAPI',
    operation: found.operation,
    usage: usageOf(found.operation, target, format),
    version: undefined,
    layers: found.layer ? [decodePercent(found.layer)] : undefined,
    crs: crs && crs.name,
    format,
    center: centerOf(target),
    featureCount: found.operation === 'Items' ? countOf(params.get('limit')) : undefined,
    records: found.record ? [decodePercent(found.record)] : undefined,
  };
}

/** OGC API Features, Records, Coverages, Maps, Tiles, Styles, EDR and Processes, below any prefix. */
export const ogcApi: ServiceDefinition = {
  service: 'OGCAPI',
  operations: OGC_API_OPERATIONS,
  segments: [
    'collections',
    'processes',
    'conformance',
    'tilematrixsets',
    'ogc',
    ...ROOTS,
    ...TILE_SETS,
  ],
  read(target): OgcRequest | undefined {
    const parts = segmentsOf(target.path);
    const found = readCollection(parts, target) || readPages(parts, target);
    return found && made(found, target);
  },
};
