import { UNIQUE_WITHIN, UniqueWithin } from '../../index_schema/usage_unique';
import type { QueryClause } from '../../query/query_clause';
import { tellsVisitor } from './forgotten_visitors';
import { listOf, queryFields } from './query_fields';

/** By what a search keeps visitors apart so far; undefined: in a way that no number of a row tells. */
export type Within = readonly UniqueWithin[] | undefined;

const NAMES = new Map<string, UniqueWithin>(
  (Object.keys(UNIQUE_WITHIN) as UniqueWithin[]).map((name) => [UNIQUE_WITHIN[name], name])
);

/** A field of which only one value is left; nothing where it is one that a visitor has one value of. */
function ofField(field: string): Within {
  if (tellsVisitor(field)) return [];
  const name = NAMES.get(field);
  return name === undefined || name === 'month' ? undefined : [name];
}

function together(all: readonly Within[]): Within {
  const names: UniqueWithin[] = [];
  for (const within of all) {
    if (!within) return undefined;
    names.push(...within);
  }
  return names;
}

/** What a query leaves one value of. */
export function uniqueWithinQuery(query: QueryClause): Within {
  const fields = queryFields(query);
  if (!fields) return undefined;
  if (fields.every((field) => field === '@timestamp' || tellsVisitor(field))) return [];
  const [[kind, body] = [], ...others] = Object.entries(query);
  if (others.length > 0) return undefined;
  const entries = Object.entries(Object(body));
  const isOne = entries.length === 1 && listOf(entries[0]?.[1]).length === 1;
  if ((kind === 'term' || kind === 'terms') && isOne) return ofField(fields[0] ?? '');
  if (kind !== 'bool' || entries.some(([part]) => part !== 'filter')) return undefined;
  return together(
    entries
      .flatMap(([, parts]) => listOf(parts))
      .map(Object)
      .map(uniqueWithinQuery)
  );
}

/**
 * The same within the buckets of an aggregation, each of which must keep to one value.
 *
 * @param fields by which it tells documents apart
 */
export function uniqueWithinBuckets(
  within: Within,
  kind: string,
  body: Readonly<Record<string, unknown>>,
  fields: readonly string[]
): Within {
  if (!within) return undefined;
  if (kind === 'terms' || kind === 'multi_terms' || kind === 'missing') {
    return together([within, ...fields.map(ofField)]);
  }
  if (kind === 'filter') return together([within, uniqueWithinQuery(body)]);
  if (kind !== 'date_histogram') return undefined;
  const isMonth = ['month', '1M'].includes(String(body.calendar_interval));
  return isMonth ? [...within, 'month'] : within;
}
