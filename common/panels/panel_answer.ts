import { isRight } from 'fp-ts/Either';
import * as t from 'io-ts';

const total = t.union([t.number, t.type({ value: t.number })]);
const hit = t.type({ _id: t.string, _source: t.record(t.string, t.unknown) });

/** The part of an answer of OpenSearch's search that panels read. */
export const searchAnswer = t.intersection([
  t.type({ hits: t.intersection([t.type({ hits: t.array(hit) }), t.partial({ total })]) }),
  t.partial({ aggregations: t.record(t.string, t.unknown) }),
]);
export type SearchAnswer = t.TypeOf<typeof searchAnswer>;

/** What a panel reads: the answer to its search, and to what it asks of COUNTER's counts. */
export type PanelAnswer = SearchAnswer & { readonly counted?: SearchAnswer };

const bucket = t.intersection([
  t.type({ key: t.union([t.string, t.number]), doc_count: t.number }),
  t.partial({ key_as_string: t.string }),
  t.record(t.string, t.unknown),
]);
export type Bucket = t.TypeOf<typeof bucket>;

const combination = t.intersection([
  t.type({ key: t.array(t.union([t.string, t.number])), doc_count: t.number }),
  t.record(t.string, t.unknown),
]);
export type Combination = t.TypeOf<typeof combination>;
const combinationList = t.type({ buckets: t.array(combination) });

const bucketList = t.type({ buckets: t.array(bucket) });
const keyedBuckets = t.type({ buckets: t.record(t.string, t.type({ doc_count: t.number })) });
const namedBuckets = t.type({
  buckets: t.record(
    t.string,
    t.intersection([t.type({ doc_count: t.number }), t.record(t.string, t.unknown)])
  ),
});
const others = t.type({ sum_other_doc_count: t.number });
const single = t.type({ value: t.union([t.number, t.null]) });
const percentiles = t.type({ values: t.record(t.string, t.union([t.number, t.null])) });
const count = t.intersection([t.type({ doc_count: t.number }), t.record(t.string, t.unknown)]);

type Aggregations = Readonly<Record<string, unknown>> | undefined;

function read<A>(codec: t.Type<A, unknown, unknown>, aggregations: Aggregations, name: string) {
  const result = codec.decode(aggregations?.[name]);
  return isRight(result) ? result.right : undefined;
}

/** Documents that match, however many are shown. */
export function totalOf({ hits }: PanelAnswer): number {
  if (hits.total === undefined) return hits.hits.length;
  return typeof hits.total === 'number' ? hits.total : hits.total.value;
}

/** The buckets of a terms or histogram aggregation; none where it is absent. */
export function bucketsOf(aggregations: Aggregations, name: string): Bucket[] {
  return read(bucketList, aggregations, name)?.buckets ?? [];
}

/** The buckets of a multi_terms aggregation, whose keys are lists; none where it is absent. */
export function combinationsOf(aggregations: Aggregations, name: string): Combination[] {
  return read(combinationList, aggregations, name)?.buckets ?? [];
}

/** Documents of terms outside the buckets given. */
export function othersOf(aggregations: Aggregations, name: string): number {
  return read(others, aggregations, name)?.sum_other_doc_count ?? 0;
}

/** Counts of a `filters` aggregation by name. */
export function countsOf(aggregations: Aggregations, name: string): Record<string, number> {
  const counts: Record<string, number> = {};
  const found = read(keyedBuckets, aggregations, name)?.buckets ?? {};
  for (const [key, { doc_count: documents }] of Object.entries(found)) counts[key] = documents;
  return counts;
}

/** The buckets of a `filters` aggregation, each under its name. */
export function keyedBucketsOf(aggregations: Aggregations, name: string): Bucket[] {
  const found = read(namedBuckets, aggregations, name)?.buckets ?? {};
  return Object.entries(found).map(([key, inside]) => ({ ...inside, key }));
}

/** Documents of a `filter` aggregation. */
export function countOf(aggregations: Aggregations, name: string): number {
  return read(count, aggregations, name)?.doc_count ?? 0;
}

/** The aggregations inside a `filter` aggregation. */
export function insideOf(aggregations: Aggregations, name: string): Aggregations {
  return read(count, aggregations, name);
}

/** The value of a single-value metric; null where no document has it. */
export function valueOf(aggregations: Aggregations, name: string): number | null {
  return read(single, aggregations, name)?.value ?? null;
}

/** One percentile, for example `95.0`; null where no document has the field. */
export function percentileOf(aggregations: Aggregations, name: string, key: string): number | null {
  return read(percentiles, aggregations, name)?.values[key] ?? null;
}

/** Text of a document's field; null where it has none. */
export function textOf(source: Readonly<Record<string, unknown>>, field: string): string | null {
  const value = source[field];
  if (Array.isArray(value)) return value.length === 0 ? null : value.join(', ');
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null;
}

/** Number of a document's field; null where it has none. */
export function numberOf(source: Readonly<Record<string, unknown>>, field: string): number | null {
  const value = source[field];
  return typeof value === 'number' ? value : null;
}

/** Every value of a document's field that holds several, or one. */
export function textsOf(source: Readonly<Record<string, unknown>>, field: string): string[] {
  const value = source[field];
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((one): one is string => typeof one === 'string');
}
