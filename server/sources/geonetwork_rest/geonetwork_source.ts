import { CatalogueGroup, SourceView } from '../../../common/catalogue/catalogue_record';
import { CatalogueSource, SourceItem } from '../catalogue_source';
import { fieldsOfHits, mapHit } from '../geonetwork_hit/map_hit';
import { isObject, text } from '../geonetwork_hit/read_values';
import { groupNames, mergeGroups } from '../group_names';
import { Thesaurus } from '../thesauri';
import { Account, readAccount } from './account';
import { GeonetworkAccess, geonetworkClient } from './geonetwork_client';
import { readGroups, viewOfGroup } from './groups';
import { Operations, operationsOf } from './operations_of';
import { readPeople } from './people';
import { searchPages } from './search_pages';

export interface GeonetworkSourceOptions extends GeonetworkAccess {
  readonly groups: readonly CatalogueGroup[];
  readonly thesauri: readonly Thesaurus[];
  readonly view: SourceView | 'auto';
  readonly recordLink?: string;
  readonly people?: boolean;
  /** Records a page. */
  readonly pageSize?: number;
}

const uuidOf = (hit: unknown): string | undefined =>
  isObject(hit) && isObject(hit._source) ? text(hit._source.uuid) : undefined;

function withOperations(hit: unknown, operations: Operations | undefined): unknown {
  if (!operations || !isObject(hit) || !isObject(hit._source)) return hit;
  return { ...hit, _source: { ...hit._source, ...operations } };
}

/** GeoNetwork 4.x by its public REST interface. */
export function geonetworkSource(options: GeonetworkSourceOptions): CatalogueSource {
  const client = geonetworkClient(options);
  let account: Promise<Account> | undefined;
  const accountOnce = () => {
    account = account ?? readAccount(client);
    return account;
  };

  async function groups(): Promise<CatalogueGroup[]> {
    const known = await accountOnce();
    const found = mergeGroups(await readGroups(client), options.groups);
    if (options.view !== 'auto') return found;
    return found.map((group) => ({ ...group, view: viewOfGroup(known, group.id) }));
  }

  /** Rights are not asked for where only public records are seen: a page could not show them. */
  async function isWhole(): Promise<boolean> {
    if (options.view !== 'auto') return options.view === 'complete';
    return (await accountOnce()).kind !== 'anonymous';
  }

  async function* items(): AsyncGenerator<SourceItem> {
    const reading = { names: groupNames(await groups()), thesauri: options.thesauri };
    const whole = await isWhole();
    const fields = fieldsOfHits(options.thesauri);
    for await (const hits of searchPages(client, fields, options.pageSize ?? 200)) {
      const uuids = hits.map(uuidOf).filter((uuid): uuid is string => uuid !== undefined);
      const operations = whole ? await operationsOf(client, uuids) : undefined;
      for (const hit of hits) {
        const own = operations?.get(uuidOf(hit) ?? '');
        yield mapHit(withOperations(hit, own), { ...reading, operationsShown: own !== undefined });
      }
    }
  }

  async function* people() {
    yield* readPeople(client, groupNames(await groups()));
  }

  const link = options.recordLink ?? `${options.url}/${options.portal}/api/records/{uuid}`;
  return {
    groups,
    items,
    view: options.view,
    linkTo: (uuid) => link.replace('{uuid}', encodeURIComponent(uuid)),
    ...(options.people === true ? { people } : {}),
  };
}
