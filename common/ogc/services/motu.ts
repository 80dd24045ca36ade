import { degreesCenter } from '../bbox';
import { Params } from '../kvp';
import { OgcRequest } from '../ogc_request';
import { Operations, ServiceDefinition } from '../service_definition';
import { formatOf, layersOf } from '../values';

/** Values of `action` (Motu's user manual, "Motu API"). */
const ACTIONS: Operations = {
  'MOTU.productDownload': 'download',
  'MOTU.productDownloadHome': 'discovery',
  'MOTU.productMetadata': 'discovery',
  'MOTU.describeProduct': 'discovery',
  'MOTU.describeCoverage': 'discovery',
  'MOTU.listCatalog': 'discovery',
  'MOTU.listServices': 'discovery',
  'MOTU.getSize': 'discovery',
  'MOTU.getTimeCoverage': 'discovery',
  'MOTU.getReqStatus': 'other',
};
/** Spellings of the actions; `productmedatada` is Motu's own. */
const ALIASES: Readonly<Record<string, string>> = {
  productmedatada: 'MOTU.productMetadata',
  gettimecov: 'MOTU.getTimeCoverage',
};
const CANONICAL = new Map<string, string>(Object.entries(ALIASES));
for (const name of Object.keys(ACTIONS)) CANONICAL.set(name.slice(5).toLowerCase(), name);

function boxOf(params: Params): string {
  return ['x_lo', 'y_lo', 'x_hi', 'y_hi'].map((name) => params.get(name) || '').join(',');
}

/** `/motu-web/Motu?action=productdownload&service=…&product=…`: no service of the list, so the operation names it. */
export const motu: ServiceDefinition = {
  service: 'other',
  operations: ACTIONS,
  segments: ['motu', 'motu-web', 'opendapauth', 'atoll-motuservlet', 'mis-gateway-servlet'],
  read({ params }): OgcRequest | undefined {
    const operation = CANONICAL.get((params.get('action') || '').trim().toLowerCase());
    if (!operation) return undefined;
    return {
      service: 'other',
      operation,
      usage: ACTIONS[operation],
      layers: layersOf(params, ['product', 'productid']),
      format: formatOf(params.get('output')),
      center: degreesCenter(boxOf(params)),
    };
  },
};
