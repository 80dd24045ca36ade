import { OgcRequest, Usage } from '../ogc_request';
import { decodePercent } from '../percent';
import { RequestTarget } from '../request_target';
import { Operations, segmentsOf, ServiceDefinition } from '../service_definition';
import { apiOperation } from './geonetwork_api';
import { pageOperation } from './geonetwork_pages';

/** What GeoNetwork's pages and API do; `API` and `other` are the rest. */
const OPERATIONS: Operations = {
  GetRecord: 'consultation',
  GetAttachment: 'download',
  // Overviews of a record are files of it, but nobody downloads them.
  GetThumbnail: 'other',
  ListAttachments: 'discovery',
  GetRelated: 'discovery',
  Search: 'discovery',
  Export: 'discovery',
  Home: 'discovery',
  Sharing: 'other',
  Edit: 'other',
  SignIn: 'other',
  Administration: 'other',
  API: 'other',
};

const UUID = /^[\w.:{}-]{1,128}$/;
const LONG_UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const LANGUAGE = /^[a-z]{3}$/i;
const API_VERSION = /^\d\.\d$/;

function made(operation: string, uuid: string | undefined): OgcRequest {
  const record = uuid && decodePercent(uuid);
  const usage: Usage = OPERATIONS[operation] || 'other';
  const records = record && UUID.test(record) ? [record] : undefined;
  return { service: 'GeoNetwork', operation, usage, records };
}

function readApi(rest: readonly string[], target: RequestTarget): OgcRequest | undefined {
  const parts = API_VERSION.test(rest[0] || '') ? rest.slice(1) : rest;
  // Its OGC API Records.
  if (parts[0] === 'collections') return undefined;
  const found = apiOperation(parts, target);
  return made(found.operation, found.uuid);
}

/** Index of the portal's segment: `srv`, or what follows the application's name. */
function portalOf(lower: readonly string[]): number {
  const srv = lower.indexOf('srv');
  if (srv >= 0) return srv;
  const application = lower.indexOf('geonetwork');
  if (application >= 0) return application + 1;
  // Under another name: `/catalogue/ODATIS/fre/catalog.search`, `/catalogue/ODATIS/api/records/{uuid}`.
  const page = lower.findIndex((part) => part.startsWith('catalog.search'));
  if (page >= 2 && LANGUAGE.test(lower[page - 1] || '')) return page - 2;
  const api = lower.findIndex((part, at) => part === 'records' && lower[at - 1] === 'api') - 1;
  return api >= 1 && LONG_UUID.test(lower[api + 2] || '') ? api - 1 : -1;
}

/**
 * GeoNetwork's own pages and API (3.10 to 4.4, and the addresses of 2 still linked), its attachments.
 * `srv` is the main portal, others are told by their place. Its CSW is told by SERVICE or by `…/csw`.
 */
export const geonetwork: ServiceDefinition = {
  service: 'GeoNetwork',
  operations: OPERATIONS,
  segments: ['srv', 'geonetwork', 'catalog.search', 'catalog.search#', 'records'],
  read(target): OgcRequest | undefined {
    const parts = segmentsOf(target.path);
    const lower = parts.map((part) => part.toLowerCase());
    const portal = portalOf(lower);
    if (portal < 0) return undefined;
    const rest = parts.slice(portal + 1);
    const [first = '', second] = rest;
    const isOurs = lower.includes('geonetwork');
    // Its collections of records may stand at the application's root: `/geonetwork/api/collections/…`.
    if (lower[portal] === 'api' && isOurs) return readApi(rest, target);
    if (/^csw(?:$|[-.])/.test(lower[lower.length - 1] || '')) return undefined;
    if (first === 'api') return readApi(rest.slice(1), target);
    if (first === 'metadata' && second) return made('GetRecord', second);
    if (LANGUAGE.test(first)) {
      const found = pageOperation(rest.slice(1), target);
      const isKnown = isOurs || (found.operation !== 'other' && found.operation !== 'Home');
      return isKnown ? made(found.operation, found.uuid) : undefined;
    }
    if (!isOurs) return undefined;
    const uuid = target.params.get('uuid');
    if (rest.length > 0) return made('other', undefined);
    return uuid ? made('GetRecord', uuid) : made('Home', undefined);
  },
};
