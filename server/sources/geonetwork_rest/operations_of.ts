import { OPERATION_NAMES, OPERATIONS } from '../../../common/catalogue/privileges';
import { SextantError } from '../../../common/errors';
import { isObject, listOf, text } from '../geonetwork_hit/read_values';
import { GeonetworkClient } from './geonetwork_client';

/** Groups that hold one operation on one record. */
const MOST_GROUPS = 1000;

/** `op0`: [group, …] …: of one record, as its document in the index has them. */
export type Operations = Readonly<Record<string, readonly string[]>>;

const fields = OPERATION_NAMES.map((name) => `op${OPERATIONS[name]}`);

function keysOf(aggregation: unknown): string[] {
  const buckets = isObject(aggregation) ? listOf(aggregation.buckets) : [];
  return buckets.flatMap((bucket) => (isObject(bucket) ? (text(bucket.key) ?? []) : []));
}

/**
 * The search takes the operations out of the documents that it gives, but aggregates them: a
 * question for each page gives them back, for all groups at once (docs/adr/0017).
 */
export async function operationsOf(
  client: GeonetworkClient,
  uuids: readonly string[]
): Promise<ReadonlyMap<string, Operations>> {
  if (uuids.length === 0) return new Map();
  const perOperation = Object.fromEntries(
    fields.map((field) => [field, { terms: { field, size: MOST_GROUPS } }])
  );
  const answer = await client.search({
    query: { bool: { must: [{ match_all: {} }], filter: [{ terms: { uuid: uuids } }] } },
    size: 0,
    aggs: { records: { terms: { field: 'uuid', size: uuids.length }, aggs: perOperation } },
  });
  const aggregations = isObject(answer) && isObject(answer.aggregations) ? answer.aggregations : {};
  const records = isObject(aggregations.records) ? aggregations.records.buckets : undefined;
  if (!Array.isArray(records)) {
    throw new SextantError('source_invalid', 'The answer of _search has no aggregations');
  }
  const found = new Map<string, Operations>();
  for (const bucket of records) {
    const uuid = isObject(bucket) ? text(bucket.key) : undefined;
    if (!isObject(bucket) || uuid === undefined) continue;
    found.set(uuid, Object.fromEntries(fields.map((field) => [field, keysOf(bucket[field])])));
  }
  return found;
}
