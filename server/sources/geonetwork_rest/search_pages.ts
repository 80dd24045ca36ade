import { SextantError } from '../../../common/errors';
import { isObject, text } from '../geonetwork_hit/read_values';
import { GeonetworkClient } from './geonetwork_client';

/**
 * A query is always sent, its filter as an array: some 4.x releases skip the access filter without
 * a query and overwrite a filter that is an object (DOMAIN.md, GeoNetwork). The word "draft" as a
 * key would switch off the filter of drafts.
 */
function searchBody(size: number, fields: readonly string[], after: unknown) {
  return {
    query: { bool: { must: [{ match_all: {} }], filter: [{ term: { isTemplate: 'n' } }] } },
    sort: [{ uuid: 'asc' }],
    size,
    track_total_hits: true,
    _source: fields,
    ...(after === undefined ? {} : { search_after: after }),
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

/** Every record that the account sees, a page at a time. @throws SextantError */
export async function* searchPages(
  client: GeonetworkClient,
  fields: readonly string[],
  size: number
): AsyncGenerator<readonly unknown[]> {
  let after: readonly unknown[] | undefined;
  for (;;) {
    const hits = hitsOf(await client.search(searchBody(size, fields, after)));
    yield hits;
    if (hits.length < size) return;
    const next = cursorOf(hits[hits.length - 1]);
    if (String(next) === String(after)) {
      throw new SextantError('source_invalid', 'GeoNetwork gives the same page again and again');
    }
    after = next;
  }
}
