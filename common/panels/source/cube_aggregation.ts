import { durationCountField } from '../../index_schema/usage_measures';
import { uniqueField, UniqueWithin } from '../../index_schema/usage_unique';
import { CUBES, CubeName } from '../../usage/cubes';
import { measureOfUse } from '../../usage/use_counts';
import type { QueryClause } from '../../query/query_clause';
import { UNIQUE_VISITORS } from '../unique_visitors';
import type { TimeBuckets } from './coverage';
import { MONTHLY_INTERVALS, toldWithin, VisitorsTold } from './forgotten_visitors';
import { queryFields } from './query_fields';
import { uniqueWithinBuckets, Within } from './unique_within';

export type Aggregation = Readonly<Record<string, unknown>>;
export type Aggregations = Readonly<Record<string, Aggregation>>;

/** An aggregation that a cube cannot answer: the panel then asks for requests. */
export class NotInCube extends Error {}

const TIME = '"@timestamp"';
const AGGREGATIONS_KEYS = ['aggs', 'aggregations'];

/** More words than a cube's times can be written in, all buckets and binary digits. */
const MOST_WORDS = 6000;

/** Percentiles that one search may ask for: each comes as some hundred words, and OpenSearch counts them. */
const MOST_PERCENTILES = 100;

/** The same where nearly all rows are by month, which have their times as numbers. */
const MOST_BY_NUMBERS = 1000;

/** Marks of a chart whose percentiles a cube gives. */
export const MOST_PERCENTILE_MARKS = 40;

const USUAL_TERMS = 10;

const isRecord = (value: unknown): value is Aggregation =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The kind of an aggregation and its body, without those inside it. */
export function kindOf(aggregation: Aggregation): { kind: string; body: Aggregation } {
  const [entry, ...others] = Object.entries(aggregation).filter(
    ([key]) => !AGGREGATIONS_KEYS.includes(key) && key !== 'meta'
  );
  if (!entry || others.length > 0 || !isRecord(entry[1])) throw new NotInCube('no aggregation');
  return { kind: entry[0], body: entry[1] };
}

export function insideOf(aggregation: Aggregation): Aggregations {
  const inside = AGGREGATIONS_KEYS.map((key) => aggregation[key]).find(isRecord);
  return (inside ?? {}) as Aggregations;
}

/** Metrics of requests, as a cube keeps them. */
const METRICS: Readonly<Record<string, (body: Aggregation) => Aggregation>> = {
  'sum http.response.body.bytes': () => ({ sum: { field: 'usage.bytes' } }),
  'sum event.duration': () => ({ sum: { field: 'usage.duration.sum' } }),
  'value_count event.duration': () => ({ sum: { field: 'usage.duration.count' } }),
  'avg event.duration': () => ({
    filter: { match_all: {} },
    aggs: {
      sum: { sum: { field: 'usage.duration.sum' } },
      count: { sum: { field: 'usage.duration.count' } },
    },
  }),
};

/** Times as the words of rows. */
const WORDS: Aggregation = {
  terms: { field: 'usage.duration.buckets', size: MOST_WORDS },
  // Not weighed by the requests of a row, as the count of a bucket is.
  aggs: { rows: { value_count: { field: '@timestamp' } } },
};

/** Names of the aggregations of times: words, and the number of each bucket. */
export const TIMES_IN_WORDS = 'words';
export const TIMES_IN_BUCKET = /^bucket_(\d+)$/;

/** Times of rows with words, and of rows by month, which have numbers of some buckets. */
function timesOf(numbers: TimeBuckets | undefined): Aggregation {
  const aggs: Record<string, Aggregation> = { [TIMES_IN_WORDS]: WORDS };
  if (numbers) {
    for (let bucket = numbers.lowest; bucket <= numbers.highest; bucket += 1) {
      aggs[`bucket_${bucket}`] = { sum: { field: durationCountField(bucket) } };
    }
  }
  return { filter: { match_all: {} }, aggs };
}

/** Whether it counts visitors: hashes while there are requests, numbers once a month has lost them. */
export function countsVisitors({ kind, body }: ReturnType<typeof kindOf>): boolean {
  return kind === 'cardinality' && body.field === 'sextant.visitor';
}

/** By hashes, as numbers where these are gone, and as numbers where rows by month have the one that is asked. */
function visitorsOf(within: Within): Aggregation {
  const aggs = { hashes: UNIQUE_VISITORS, counted: { sum: { field: 'usage.visitors' } } };
  if (!within) return { filter: { match_all: {} }, aggs };
  const field = uniqueField(within);
  const others = { bool: { must_not: [{ exists: { field } }] } };
  return {
    filter: { match_all: {} },
    aggs: { others: { filter: others, aggs }, unique: { sum: { field } } },
  };
}

/** How many buckets a bucket aggregation makes at most. */
function bucketsOf(kind: string, body: Aggregation): number {
  if (kind === 'date_histogram') return MOST_PERCENTILE_MARKS;
  if (kind === 'terms' || kind === 'multi_terms') return Number(body.size ?? USUAL_TERMS);
  if (kind === 'filters') return Object.keys(Object(body.filters)).length;
  if (kind === 'range') return Array.isArray(body.ranges) ? body.ranges.length : 1;
  return 1;
}

type Has = (field: string) => boolean;

function checkQuery(query: unknown, has: Has): void {
  const fields = isRecord(query) ? queryFields(query as QueryClause) : undefined;
  if (!fields || !fields.every(has)) throw new NotInCube('a filter');
}

/** Fields by which a bucket aggregation tells documents apart. */
function fieldsOfBuckets(kind: string, body: Aggregation): string[] {
  if (kind === 'global') return [];
  const queries = kind === 'filter' ? [body] : Object.values(Object(body.filters));
  if (kind === 'filter' || kind === 'filters') {
    return queries.flatMap((query) => queryFields(query as QueryClause) ?? []);
  }
  const terms = kind === 'multi_terms' && Array.isArray(body.terms) ? body.terms : [body];
  return terms.map((term: unknown) => String(Object(term).field));
}

function checkBuckets(aggregation: Aggregation, has: Has): void {
  const { kind, body } = kindOf(aggregation);
  if (kind === 'filter') return checkQuery(body, has);
  if (kind === 'filters') {
    return Object.values(Object(body.filters)).forEach((query) => checkQuery(query, has));
  }
  const fields = fieldsOfBuckets(kind, body);
  const known = (field: string) =>
    has(field) && (kind === 'date_histogram' || field !== '@timestamp');
  if (!fields.every(known)) throw new NotInCube(`${kind} of ${fields.join(', ')}`);
}

const BUCKETS = [
  'terms',
  'multi_terms',
  'date_histogram',
  'filter',
  'filters',
  'range',
  'missing',
  'global',
];

/** Of all times that requests may have; ms since the epoch. */
const ALL_TIMES = { min: 0, max: Date.UTC(2200, 0, 1) };

/**
 * The body of an aggregation whose buckets are weighed by `_doc_count`. OpenSearch 3 counts whole blocks of
 * documents of an outermost date_histogram without their weights; bounds, even of all times, keep it from that.
 */
export function weighed(kind: string, body: Aggregation): Aggregation {
  return kind === 'date_histogram' ? { hard_bounds: ALL_TIMES, ...body } : body;
}

/** Orders that a cube's answer cannot have: by what is only computed from it. */
function checkOrder(body: Aggregation, inside: Aggregations): void {
  const orders = Array.isArray(body.order) ? body.order : [body.order ?? {}];
  for (const path of orders.flatMap((order) => Object.keys(Object(order)))) {
    const name = path.split(/[.>]/)[0] ?? '';
    const by = inside[name];
    const kind = by && kindOf(by);
    if (kind && (['avg', 'percentiles'].includes(kind.kind) || countsVisitors(kind))) {
      throw new NotInCube('an order');
    }
  }
}

/** What the rows that are asked tell, of what not all rows of a cube do. */
export interface Told {
  /** How visitors can be counted. Default: by their hashes. */
  readonly visitors?: VisitorsTold;
  /** Buckets of times that rows by month count. */
  readonly times?: TimeBuckets;
  /** Nearly all rows are by month: more percentiles may be asked for. */
  readonly manyPercentiles?: boolean;
  /** Not every row counts downloads and failures, where its cube does. */
  readonly withoutUses?: boolean;
  /** Some rows count unique visitors as numbers: what the search keeps them apart by. */
  readonly unique?: Within;
  /** By what these numbers do not tell visitors whose hashes are gone. */
  readonly lacking?: readonly UniqueWithin[];
}

/** Numbers are all that there is: they must tell each count of visitors, or the search is another's. */
function checkNumbers({ visitors, unique, lacking = [] }: Told): void {
  if (visitors !== 'by_numbers') return;
  if (!unique || unique.some((name) => lacking.includes(name))) throw new NotInCube('visitors');
}

/**
 * The aggregations that give, from the rows of a cube, what those given give from requests: counts are
 * weighed by OpenSearch, metrics are read from partial sums. `readFromCube` reads the answer. Where visitors
 * cannot be told, they are left out beside other measures.
 *
 * @param within how many buckets each aggregation is answered in
 * @throws NotInCube where the cube does not hold a field, or what is asked is no sum
 */
export function aggregationsOfCube(
  cube: CubeName,
  aggs: Aggregations,
  told: Told = {},
  within = 1
): Aggregations {
  const { visitors = 'all' } = told;
  const { countsUses } = CUBES[cube];
  const dimensions: readonly string[] = CUBES[cube].dimensions;
  const has = (field: string) => field === '@timestamp' || dimensions.includes(field);

  const translate = (aggregation: Aggregation): Aggregation => {
    const { kind, body } = kindOf(aggregation);
    const metric = METRICS[`${kind} ${String(body.field)}`];
    if (metric) return metric(body);
    if (kind === 'percentiles' && body.field === 'event.duration') {
      const most = told.manyPercentiles ? MOST_BY_NUMBERS : MOST_PERCENTILES;
      if (within > most) throw new NotInCube('too many');
      return timesOf(told.times);
    }
    if (kind === 'cardinality') {
      if (cube === 'audience' && countsVisitors({ kind, body })) {
        checkNumbers(told);
        return visitorsOf(told.unique);
      }
      const field = String(body.field);
      if (!dimensions.includes(field)) throw new NotInCube(`cardinality of ${field}`);
      return aggregation;
    }
    if (!BUCKETS.includes(kind)) throw new NotInCube(kind);
    const inside = insideOf(aggregation);
    const uses = kind === 'filter' && countsUses ? measureOfUse(body) : undefined;
    if (uses && Object.keys(inside).length === 0) {
      if (told.withoutUses) throw new NotInCube('downloads and failures');
      return { sum: { field: uses } };
    }
    checkBuckets(aggregation, has);
    checkOrder(body, inside);
    if (Object.keys(inside).length === 0) return { [kind]: weighed(kind, body) };
    const fields = fieldsOfBuckets(kind, body);
    const toldInside = {
      ...told,
      visitors: toldWithin(visitors, kind, body, fields),
      unique: uniqueWithinBuckets(told.unique, kind, body, fields),
    };
    const buckets = within * bucketsOf(kind, body);
    const aggsInside = aggregationsOfCube(cube, inside, toldInside, buckets);
    return { [kind]: weighed(kind, body), aggs: aggsInside };
  };

  const isTold = (each: Aggregation) => visitors !== 'none' || !countsVisitors(kindOf(each));
  const all = Object.entries(aggs);
  const entries = all.filter(([, each]) => isTold(each));
  if (entries.length === 0 && all.length > 0) throw new NotInCube('visitors');
  return Object.fromEntries(entries.map(([name, each]) => [name, translate(each)]));
}

/** Steps of time, the finest first. */
const STEPS = ['hour', 'day', 'month'] as const;
export type Step = (typeof STEPS)[number];

const finest = (steps: readonly Step[]): Step =>
  STEPS.find((step) => steps.includes(step)) ?? 'month';

/** Intervals of a fixed length are of hours or less; what else looks at the time wants to know the day. */
function stepOf(aggregation: Aggregation): Step {
  const { kind, body } = kindOf(aggregation);
  if (body.fixed_interval !== undefined) return 'hour';
  if (kind !== 'date_histogram') return JSON.stringify(body).includes(TIME) ? 'day' : 'month';
  return MONTHLY_INTERVALS.includes(String(body.calendar_interval)) ? 'month' : 'day';
}

/** The steps of time that aggregations tell apart: rows of these, or of finer ones, come to the same. */
export const stepOfAll = (aggs: Aggregations): Step =>
  finest(Object.values(aggs).flatMap((each) => [stepOf(each), stepOfAll(insideOf(each))]));

/** The search has percentiles inside a date histogram: its marks must be few on a cube. */
export function hasPercentilesOverTime(aggs: Aggregations, within = false): boolean {
  return Object.values(aggs).some((aggregation) => {
    const { kind } = kindOf(aggregation);
    if (kind === 'percentiles') return within;
    return hasPercentilesOverTime(insideOf(aggregation), within || kind === 'date_histogram');
  });
}
