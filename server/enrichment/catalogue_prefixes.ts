import { Links } from '../../common/enrich/options';
import { takeApart } from '../../common/ogc/request_target';
import { CatalogueAddresses } from './linked_record';
import { canonicalHost, mapFile, pathsAbove, servicePlace } from './service_address';

/** @param host canonical, '' where unknown @param path in its one spelling */
type CataloguesOf = (host: string, path: string, map?: string) => Links | undefined;

/**
 * Finds catalogues by configured service addresses, so that a request for a misspelt layer still
 * belongs to someone. Undefined where none is configured.
 */
export function cataloguePrefixes(
  catalogues: readonly CatalogueAddresses[],
  aliases: ReadonlyMap<string, string>
): CataloguesOf | undefined {
  const byAddress = new Map<string, Set<string>>();
  for (const { name, services } of catalogues) {
    for (const address of services) {
      const { domain, path: written, params } = takeApart('GET', address);
      const host = domain === undefined ? '' : canonicalHost(domain, aliases);
      const map = mapFile(params.get('map'));
      const { path } = servicePlace(written);
      const prefix = `${host}${path === '/' ? '' : path}${map ? `?map=${map}` : ''}`;
      byAddress.set(prefix, (byAddress.get(prefix) ?? new Set()).add(name));
    }
  }
  if (byAddress.size === 0) return undefined;

  return (host, path, map) => {
    const names = new Set<string>();
    const withMap = map ? [`${path}?map=${mapFile(map)}`] : [];
    for (const each of [...withMap, ...pathsAbove(path), '']) {
      byAddress.get(each)?.forEach((name) => names.add(name));
      if (host !== '') byAddress.get(`${host}${each}`)?.forEach((name) => names.add(name));
    }
    return names.size === 0 ? undefined : { records: [], catalogues: Array.from(names).sort() };
  };
}
