import { OgcRequest } from '../ogc_request';
import { after, Operations, ServiceDefinition } from '../service_definition';
import { layersOf } from '../values';

/** Requests of the Live Access Server, `/las/{name}.do`. */
const OPERATIONS: Operations = {
  'LAS.ProductServer': 'visualisation',
  'LAS.getUI': 'discovery',
  'LAS.getDatasets': 'discovery',
  'LAS.getCategories': 'discovery',
  'LAS.getVariables': 'discovery',
  'LAS.getGrid': 'discovery',
  'LAS.getViews': 'discovery',
  'LAS.getOperations': 'discovery',
  'LAS.getOptions': 'discovery',
  'LAS.getRegions': 'discovery',
  'LAS.getMetadata': 'discovery',
  'LAS.getDataConstraints': 'discovery',
};
const CANONICAL = new Map(
  Object.keys(OPERATIONS).map((name) => [name.slice(4).toLowerCase(), name])
);

/** Operations of a lasRequest that hand out data instead of a plot. */
const EXTRACTS = /@ID=['"]?(?:Data_Extract|netCDF|Table|Timeseries_Interactive_Download)/i;

/** No service of the list, so the operation names it. */
export const las: ServiceDefinition = {
  service: 'other',
  operations: OPERATIONS,
  segments: ['las'],
  read({ path, params }): OgcRequest | undefined {
    const page = (after(path, 'las') || []).pop() || '';
    const operation = CANONICAL.get(page.toLowerCase().replace(/\.do$/, ''));
    if (!operation || !/\.do$/i.test(page)) return undefined;
    const takes = operation === 'LAS.ProductServer' && EXTRACTS.test(params.get('xml') || '');
    return {
      service: 'other',
      operation,
      usage: takes ? 'download' : OPERATIONS[operation],
      layers: layersOf(params, ['dsid']),
    };
  },
};
