import { LinkClues, Links } from '../../common/enrich/options';
import { BoundedCache } from '../../common/enrich/bounded_cache';
import { cataloguePrefixes } from './catalogue_prefixes';
import { LinkTableData } from './linked_record';
import { indexLinks, LinkedService } from './link_index';
import { linksVersion } from './links_version';
import { canonicalHost, servicePlace, ServicePlace } from './service_address';

export interface LinkTable {
  /** Digest of all that its answers depend on: 8 hexadecimal digits; undefined where it is empty. */
  readonly version?: string;
  /** What a request concerns; in constant time. */
  links(clues: LinkClues): Links | undefined;
}

/** What each path leads to is remembered: a log has few distinct ones, tiles apart. */
const REMEMBERED = 4096;

interface Located {
  readonly domain: string | undefined;
  readonly map: string | undefined;
  readonly place: ServicePlace;
  readonly service?: LinkedService;
  readonly configured?: Links;
}

/** Names of layers may come without their workspace, or with the one of a server's own (`ms:`). */
function ofLayer({ items }: LinkedService, layer: string, workspace?: string): Links | undefined {
  const name = layer.toLowerCase();
  const colon = name.indexOf(':');
  if (workspace !== undefined && colon < 0) return items.get(`${workspace}:${name}`);
  return items.get(name) ?? items.get(name.slice(colon + 1));
}

function ofService(
  service: LinkedService,
  { items, workspace }: ServicePlace,
  layers: readonly string[] | undefined
): Links[] {
  const found: Links[] = [];
  if (items) {
    const named = items.find((item) => service.items.has(item));
    const links = named === undefined ? undefined : service.items.get(named);
    if (links) found.push(links);
  } else if (layers && layers.length > 0) {
    for (const layer of layers) {
      const links = ofLayer(service, layer, workspace);
      if (links) found.push(links);
    }
  } else if (service.whole) {
    found.push(service.whole);
  }
  if (service.everything) found.push(service.everything);
  if (found.length === 0 && service.shared) found.push(service.shared);
  return found;
}

const unique = (lists: readonly (readonly string[])[]): string[] =>
  Array.from(new Set(lists.flat()));

function merged(found: readonly Links[]): Links | undefined {
  if (found.length < 2) return found[0];
  return {
    records: unique(found.map(({ records }) => records)),
    catalogues: unique(found.map(({ catalogues }) => catalogues)),
  };
}

/**
 * Joins requests to the records and catalogues of a snapshot: by the record in the address, by the
 * service and its layers as written in the records' online links, and by configured addresses.
 * Where no layer is known, the catalogues that all records of the service share still hold.
 * A request whose host is unknown is joined only by a layer on a path that a single host has.
 */
export function createLinkTable(data: LinkTableData): LinkTable {
  const aliases = new Map(
    Object.entries(data.hostAliases).map(([alias, host]) => [
      canonicalHost(alias, new Map()),
      canonicalHost(host, new Map()),
    ])
  );
  const { services, byPath, byRecord } = indexLinks(data.records, aliases);
  const prefixes = cataloguePrefixes(data.catalogues, aliases);
  const version = linksVersion(data, services);
  const located = new BoundedCache<Located>(REMEMBERED);

  function locate(domain: string | undefined, path: string, map: string | undefined): Located {
    const place = servicePlace(path, map);
    const host = domain === undefined ? '' : canonicalHost(domain, aliases);
    const service = host === '' ? byPath.get(place.key) : services.get(`${host}${place.key}`);
    return { domain, map, place, service, configured: prefixes?.(host, place.path, map) };
  }

  function links({ domain, path, params, request }: LinkClues): Links | undefined {
    const map = params.size > 0 ? params.get('map') : undefined;
    const known = located.get(path, () => locate(domain, path, map));
    // Nearly all requests to a path are to one host and one map file.
    const isSame = known.domain === domain && known.map === map;
    const { place, service, configured } = isSame ? known : locate(domain, path, map);
    const found = service ? ofService(service, place, request.layers) : [];
    if (request.records) {
      for (const uuid of request.records) {
        const record = byRecord.get(uuid.toLowerCase());
        if (record) found.push(record);
      }
    }
    if (configured) found.push(configured);
    return merged(found);
  }

  return { version, links };
}
