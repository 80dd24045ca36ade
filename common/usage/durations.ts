import { LAST_BUCKET } from '../index_schema/usage_measures';

/**
 * Times to answer in log-spaced buckets, after DDSketch (Masson, Rim, Lee 2019): bucket i holds times in
 * (γ^(i-1), γ^i] × 100 µs, so that an estimate is within a fixed share of the true value whatever it is.
 */
const GAMMA = 1.1;

/** Largest share by which a percentile from buckets differs from the true one: (γ-1)/(γ+1). */
export const DURATION_ERROR = (GAMMA - 1) / (GAMMA + 1);

/** Bucket 0 is all that is shorter, in ns: there the error is at most this. */
const SHORTEST = 1e5;

const LOG_GAMMA = Math.log(GAMMA);

/** Bucket of a time in ns. */
export function bucketOfDuration(nanoseconds: number): number {
  if (!(nanoseconds > SHORTEST)) return 0;
  return Math.min(LAST_BUCKET, Math.ceil(Math.log(nanoseconds / SHORTEST) / LOG_GAMMA));
}

/** The time in ns that stands for a bucket. */
export function durationOfBucket(bucket: number): number {
  return bucket === 0 ? SHORTEST / 2 : (SHORTEST * 2 * GAMMA ** bucket) / (GAMMA + 1);
}

/** Requests by bucket. */
export type DurationCounts = Map<number, number>;

/**
 * Counts as the words of a keyword field: one for each binary digit that is set. The sum over rows is then
 * the plain number of rows that have a word, which a terms aggregation gives.
 */
export function wordsOfCounts(counts: DurationCounts): string[] {
  const words: string[] = [];
  for (const [bucket, count] of Array.from(counts).sort(([a], [b]) => a - b)) {
    for (let bit = 0, rest = count; rest > 0; bit += 1, rest = Math.floor(rest / 2)) {
      if (rest % 2 === 1) words.push(`${bucket}.${bit}`);
    }
  }
  return words;
}

const WORD = /^(\d{1,3})\.(\d{1,2})$/;

/** Adds requests whose time is in a bucket. */
export function addTimes(counts: DurationCounts, bucket: number, requests: number): void {
  counts.set(bucket, (counts.get(bucket) ?? 0) + requests);
}

/** Adds a word as often as it was found; what is none is passed over. */
export function addWord(counts: DurationCounts, word: string, rows = 1): void {
  const [, bucket, bit] = WORD.exec(word) ?? [];
  if (bucket === undefined) return;
  addTimes(counts, Number(bucket), rows * 2 ** Number(bit));
}

/** The time in ns that a share of requests did not exceed; null where none was measured. */
export function percentileOfCounts(counts: DurationCounts, percent: number): number | null {
  const sorted = Array.from(counts).sort(([a], [b]) => a - b);
  const total = sorted.reduce((sum, [, count]) => sum + count, 0);
  const rank = Math.max(1, Math.ceil((percent / 100) * total));
  let passed = 0;
  for (const [bucket, count] of sorted) {
    passed += count;
    if (passed >= rank) return durationOfBucket(bucket);
  }
  return null;
}
