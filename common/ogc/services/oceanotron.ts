import { degreesCenter } from '../bbox';
import { OgcRequest } from '../ogc_request';
import { decodePercent } from '../percent';
import { RequestTarget } from '../request_target';
import { after, ServiceDefinition } from '../service_definition';
import { formatOf } from '../values';

const DATA = /\.(?:dods|ascii|asc)$/i;
const SUFFIX = /\.(?:dods|ascii|asc|das|dds|ddx|html|info|ver)$/i;
/** Front desks that speak a protocol of their own: it reads what is asked there. */
const PROTOCOLS = new Set(['sos', 'wms', 'wfs', 'wcs']);

/** `/oceanotron/OPENDAP/[opendap/]{dataset}.{suffix}` */
function readDap(rest: readonly string[]): OgcRequest {
  const last = decodePercent(rest[rest.length - 1] || '');
  const dataset = last.toLowerCase() === 'opendap' ? '' : last.replace(SUFFIX, '');
  return {
    service: 'Oceanotron',
    operation: 'OPeNDAP',
    usage: DATA.test(last) ? 'download' : 'discovery',
    layers: dataset ? [dataset] : undefined,
  };
}

/** `/oceanotron/{dataset}?service=subset&parameters=…&bbox=…` */
function readSubset(dataset: string, { params }: RequestTarget): OgcRequest | undefined {
  if (!/^subset$/i.test(params.get('service') || '') || dataset === '') return undefined;
  return {
    service: 'Oceanotron',
    operation: 'subset',
    usage: 'download',
    layers: [dataset],
    format: formatOf(params.get('format')),
    center: degreesCenter(params.get('bbox')),
  };
}

/** Ifremer's server of in-situ data: OPeNDAP, subsets, and SOS or WMS front desks. */
export const oceanotron: ServiceDefinition = {
  service: 'Oceanotron',
  operations: { OPeNDAP: 'discovery', subset: 'download' },
  segments: ['oceanotron'],
  read(target): OgcRequest | undefined {
    const [first = '', ...rest] = after(target.path, 'oceanotron') || [];
    const desk = first.toLowerCase();
    if (PROTOCOLS.has(desk)) return undefined;
    if (desk === 'opendap') return readDap(rest);
    const subset = readSubset(decodePercent(first), target);
    return subset || { service: 'Oceanotron', operation: 'other', usage: 'other' };
  },
};
