import { OgcRequest } from '../ogc_request';
import { decodePercent } from '../percent';
import { after, ServiceDefinition } from '../service_definition';

const DATA = /\.(?:dods|ascii|asc|dap)$/i;
const STRUCTURE = /\.(?:das|dds|ddx|dmr|html|info|ver|rdf)$/i;
const PAGE = /(?:^|\/)(?:contents|catalog)\.(?:html|xml)$|\/$/i;
const FILE = /\.(?:nc4?|hdf5?|h5|grib?2?|csv)(?:\.(?:gz|bz2|nc4?))?$/i;

/** OPeNDAP of other servers (Hyrax, pydap): no service of the list, so the operation names it. */
export const opendap: ServiceDefinition = {
  service: 'other',
  operations: {
    'OPeNDAP.data': 'download',
    'OPeNDAP.structure': 'discovery',
    'OPeNDAP.catalog': 'discovery',
  },
  segments: ['opendap'],
  read({ path }): OgcRequest | undefined {
    const dataset = decodePercent((after(path, 'opendap') || []).join('/'));
    if (dataset === '') return undefined;
    if (PAGE.test(path)) {
      return { service: 'other', operation: 'OPeNDAP.catalog', usage: 'discovery' };
    }
    const takes = DATA.test(dataset) || FILE.test(dataset);
    if (!takes && !STRUCTURE.test(dataset)) return undefined;
    return {
      service: 'other',
      operation: takes ? 'OPeNDAP.data' : 'OPeNDAP.structure',
      usage: takes ? 'download' : 'discovery',
      layers: [dataset.replace(DATA, '').replace(STRUCTURE, '')],
    };
  },
};
