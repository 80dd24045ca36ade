import { CatalogueGroup, SourceView } from '../../../common/catalogue/catalogue_record';
import { SextantError } from '../../../common/errors';
import { CatalogueSource, SourceItem } from '../catalogue_source';
import { fieldsOfHits, mapHit } from '../geonetwork_hit/map_hit';
import { isObject, text } from '../geonetwork_hit/read_values';
import { Thesaurus } from '../thesauri';
import { groupNames, mergeGroups } from '../group_names';
import { callGeonetwork, GeonetworkAccess } from './geonetwork_client';

export interface GeonetworkSourceOptions extends GeonetworkAccess {
  readonly groups: readonly CatalogueGroup[];
  readonly thesauri: readonly Thesaurus[];
  readonly view: SourceView | 'auto';
  readonly recordLink?: string;
  /** Records a page. */
  readonly pageSize?: number;
}

/**
 * A query is always sent, its filter as an array: some 4.x releases skip the access filter without
 * a query and overwrite a filter that is an object (DOMAIN.md, GeoNetwork).
 */
function searchBody(
  pageSize: number,
  fields: readonly string[],
  after: readonly unknown[] | undefined
) {
  return {
    query: { bool: { must: [{ match_all: {} }], filter: [{ term: { isTemplate: 'n' } }] } },
    sort: [{ uuid: 'asc' }],
    size: pageSize,
    track_total_hits: true,
    _source: fields,
    ...(after ? { search_after: after } : {}),
  };
}

function hitsOf(answer: unknown): readonly unknown[] {
  if (isObject(answer) && isObject(answer.hits) && Array.isArray(answer.hits.hits)) {
    return answer.hits.hits;
  }
  throw new SextantError('source_invalid', 'The answer of _search has no hits.hits');
}

/** Where the next page starts: the sort values of the last hit, else its uuid. */
function cursorOf(hit: unknown): readonly unknown[] {
  if (isObject(hit) && Array.isArray(hit.sort)) return hit.sort;
  const uuid = isObject(hit) && isObject(hit._source) ? text(hit._source.uuid) : undefined;
  if (uuid === undefined) {
    throw new SextantError('source_invalid', 'The last hit of a page has neither sort nor uuid');
  }
  return [uuid];
}

async function* readHits(options: GeonetworkSourceOptions): AsyncGenerator<unknown> {
  const pageSize = options.pageSize ?? 200;
  let after: readonly unknown[] | undefined;
  for (;;) {
    const body = searchBody(pageSize, fieldsOfHits(options.thesauri), after);
    const hits = hitsOf(await callGeonetwork(options, 'search/records/_search', body));
    for (const hit of hits) yield hit;
    if (hits.length < pageSize) return;
    const next = cursorOf(hits[hits.length - 1]);
    if (String(next) === String(after)) {
      throw new SextantError('source_invalid', 'GeoNetwork gives the same page again and again');
    }
    after = next;
  }
}

function groupOf(value: unknown): CatalogueGroup | undefined {
  const name = isObject(value) ? text(value.name) : undefined;
  if (!isObject(value) || name === undefined) return undefined;
  const label = isObject(value.label) ? value.label : {};
  const description = text(value.description);
  return {
    id: text(value.id),
    name,
    label: { fr: text(label.fre), en: text(label.eng) },
    ...(description === undefined ? {} : { description: { fr: description, en: description } }),
  };
}

/** GeoNetwork 4.x by its public REST interface. */
export function geonetworkSource(options: GeonetworkSourceOptions): CatalogueSource {
  async function groups(): Promise<CatalogueGroup[]> {
    const answer = await callGeonetwork(options, 'groups');
    const found = (Array.isArray(answer) ? answer : [])
      .map(groupOf)
      .filter((group): group is CatalogueGroup => group !== undefined);
    return mergeGroups(found, options.groups);
  }
  async function* items(): AsyncGenerator<SourceItem> {
    const reading = { names: groupNames(await groups()), thesauri: options.thesauri };
    for await (const hit of readHits(options)) yield mapHit(hit, reading);
  }
  const link = options.recordLink ?? `${options.url}/${options.portal}/api/records/{uuid}`;
  return {
    groups,
    items,
    view: options.view,
    linkTo: (uuid) => link.replace('{uuid}', encodeURIComponent(uuid)),
  };
}
