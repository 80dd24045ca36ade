import { isRight } from 'fp-ts/Either';
import * as t from 'io-ts';
import { addTimes, addWord, DurationCounts, percentileOfCounts } from '../../usage/durations';
import {
  Aggregation,
  Aggregations,
  countsVisitors,
  insideOf,
  kindOf,
  TIMES_IN_BUCKET,
  TIMES_IN_WORDS,
} from './cube_aggregation';

type Answer = Readonly<Record<string, unknown>>;

const words = t.type({
  buckets: t.array(t.type({ key: t.string, rows: t.type({ value: t.number }) })),
});
const mean = t.type({
  sum: t.type({ value: t.number }),
  count: t.type({ value: t.number }),
});

const number = t.type({ value: t.number });
const counted = t.type({ hashes: number, counted: number });
const visitors = t.union([t.type({ unique: number, others: counted }), counted]);

function percentilesOf(body: Aggregation, answer: unknown): Answer {
  const counts: DurationCounts = new Map();
  const times: Readonly<Record<string, unknown>> = Object(answer);
  const decoded = words.decode(times[TIMES_IN_WORDS]);
  if (isRight(decoded)) {
    for (const { key, rows } of decoded.right.buckets) addWord(counts, key, rows.value);
  }
  for (const [name, sum] of Object.entries(times)) {
    const bucket = TIMES_IN_BUCKET.exec(name)?.[1];
    const requests = Number(Object(sum).value ?? 0);
    if (bucket !== undefined && requests > 0) addTimes(counts, Number(bucket), requests);
  }
  const percents: readonly unknown[] = Array.isArray(body.percents) ? body.percents : [50, 95, 99];
  // Named as OpenSearch names them: 95.0, 99.9.
  const nameOf = (percent: number) =>
    Number.isInteger(percent) ? percent.toFixed(1) : String(percent);
  return {
    values: Object.fromEntries(
      percents.map(Number).map((percent) => [nameOf(percent), percentileOfCounts(counts, percent)])
    ),
  };
}

function meanOf(answer: unknown): Answer {
  const decoded = mean.decode(answer);
  if (!isRight(decoded)) return { value: null };
  const { sum, count } = decoded.right;
  return { value: count.value === 0 ? null : sum.value / count.value };
}

function visitorsOf(answer: unknown): Answer {
  const decoded = visitors.decode(answer);
  if (!isRight(decoded)) return { value: null };
  const told = decoded.right;
  const { hashes, counted: gone } = 'unique' in told ? told.others : told;
  const numbers = 'unique' in told ? told.unique.value : 0;
  return { value: hashes.value + gone.value + numbers };
}

/** What a filter finds, where the cube tells it as a number. */
function countOf(answer: unknown): unknown {
  const { value } = Object(answer);
  return typeof value === 'number' ? { doc_count: value } : answer;
}

type ReadOne = (answer: unknown) => unknown;

function readerOf(aggregation: Aggregation): ReadOne {
  const { kind, body } = kindOf(aggregation);
  if (body.field === 'event.duration' && kind === 'percentiles') {
    return (answer) => percentilesOf(body, answer);
  }
  if (body.field === 'event.duration' && kind === 'avg') return meanOf;
  if (countsVisitors({ kind, body })) return visitorsOf;
  const inside = insideOf(aggregation);
  if (Object.keys(inside).length === 0) return kind === 'filter' ? countOf : (answer) => answer;
  const readInside = readerOfAll(inside);
  const withInside: ReadOne = (bucket) => ({ ...Object(bucket), ...readInside(Object(bucket)) });
  return (answer) => {
    const { buckets } = Object(answer);
    if (buckets === undefined) return withInside(answer);
    if (Array.isArray(buckets)) return { ...Object(answer), buckets: buckets.map(withInside) };
    const keyed = Object.entries(Object(buckets)).map(([key, bucket]) => [key, withInside(bucket)]);
    return { ...Object(answer), buckets: Object.fromEntries(keyed) };
  };
}

/** Made once for all buckets: a search over years has thousands. */
function readerOfAll(asked: Aggregations): (answer: Answer) => Answer {
  const readers = Object.entries(asked).map(([name, each]) => [name, readerOf(each)] as const);
  return (answer) => {
    const read: Record<string, unknown> = {};
    for (const [name, readOne] of readers) if (name in answer) read[name] = readOne(answer[name]);
    return read;
  };
}

/**
 * The answer to aggregations of a cube in the shape in which requests would have answered, so that a
 * panel reads both alike.
 *
 * @param asked as the panel asked it of requests
 */
export const readFromCube = (asked: Aggregations, answer: Answer | undefined): Answer =>
  answer === undefined ? {} : readerOfAll(asked)(answer);
