import { degreesCenter } from '../bbox';
import { OgcRequest } from '../ogc_request';
import { decodePercent } from '../percent';
import { RequestTarget } from '../request_target';
import { Operations, segmentsOf, ServiceDefinition } from '../service_definition';
import { layersOf } from '../values';

/** Resources of the STAC API 1.0 and of static catalogues. A read item is a record read. */
const OPERATIONS: Operations = {
  LandingPage: 'discovery',
  Conformance: 'discovery',
  Collections: 'discovery',
  Collection: 'discovery',
  Items: 'discovery',
  Item: 'consultation',
  Search: 'discovery',
  Queryables: 'discovery',
  Catalog: 'discovery',
};
const ROOTS = ['stac', 'stac-api', 'stac-server', 'stac-fastapi'];
const PAGES = new Map([
  ['search', 'Search'],
  ['conformance', 'Conformance'],
  ['queryables', 'Queryables'],
  ['catalog.json', 'Catalog'],
  ['catalogs', 'Catalog'],
  ['collection.json', 'Collection'],
]);

function made(operation: string, layers?: string[]): OgcRequest {
  const usage = OPERATIONS[operation] || 'other';
  return { service: 'STAC', operation, usage, layers };
}

function readCollection([layer, items, item, more]: readonly string[]): OgcRequest {
  if (!layer) return made('Collections');
  const layers = [decodePercent(layer)];
  if (!items) return made('Collection', layers);
  if (items === 'queryables') return made('Queryables', layers);
  // What follows an item is its own, such as a thumbnail.
  if (items !== 'items' || more) return made('other', layers);
  return made(item ? 'Item' : 'Items', layers);
}

function readPage(rest: readonly string[], { params }: RequestTarget): OgcRequest {
  const last = (rest[rest.length - 1] || '').toLowerCase();
  const page = PAGES.get(last) || PAGES.get(rest[0] || '');
  if (page !== 'Search') return made(page || (rest.length === 0 ? 'LandingPage' : 'other'));
  const center = degreesCenter(params.get('bbox'));
  return { ...made('Search', layersOf(params, ['collections'])), center };
}

/** STAC below a path that says so: a bare `/search` or `/collections` may be anyone's. */
export const stac: ServiceDefinition = {
  service: 'STAC',
  operations: OPERATIONS,
  segments: ROOTS,
  read(target): OgcRequest {
    const parts = segmentsOf(target.path);
    const at = parts.findIndex((part) => ROOTS.includes(part.toLowerCase()));
    const rest = parts.slice(at + 1).filter((part, index) => index > 0 || !/^v?\d/.test(part));
    const collections = rest.indexOf('collections');
    return collections < 0 ? readPage(rest, target) : readCollection(rest.slice(collections + 1));
  },
};
