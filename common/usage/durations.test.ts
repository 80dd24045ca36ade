import fc from 'fast-check';
import { LAST_BUCKET } from '../index_schema/usage_measures';
import {
  addWord,
  bucketOfDuration,
  DURATION_ERROR,
  DurationCounts,
  durationOfBucket,
  percentileOfCounts,
  wordsOfCounts,
} from './durations';

const MICROSECOND = 1000;
const DAY = 24 * 3600 * 1e9;

test('a bucket stands for its times within the stated error, at any size', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e5, max: 9 * DAY, noNaN: true }), (time) => {
      const estimate = durationOfBucket(bucketOfDuration(time));
      // Times of at most 100 µs share a bucket, whose error is absolute.
      if (time <= 1e5) return;
      expect(Math.abs(estimate - time) / time).toBeLessThanOrEqual(DURATION_ERROR + 1e-9);
    })
  );
});

test.each([
  [0, 0],
  [-1, 0],
  [NaN, 0],
  [100 * MICROSECOND, 0],
  [100 * MICROSECOND + 1, 1],
  [Number.MAX_SAFE_INTEGER, LAST_BUCKET],
])('%d ns lies in bucket %d', (time, bucket) => {
  expect(bucketOfDuration(time)).toBe(bucket);
});

test('counts are the sum of the words of their rows', () => {
  const rows = fc.array(
    fc.dictionary(fc.nat({ max: LAST_BUCKET }).map(String), fc.integer({ min: 1, max: 1e9 }))
  );
  fc.assert(
    fc.property(rows, (each) => {
      const summed: DurationCounts = new Map();
      const expected: Record<string, number> = {};
      for (const row of each) {
        const counts = new Map(Object.entries(row).map(([key, count]) => [Number(key), count]));
        for (const word of wordsOfCounts(counts)) addWord(summed, word);
        for (const [key, count] of Object.entries(row))
          expected[key] = (expected[key] ?? 0) + count;
      }
      expect(Object.fromEntries(summed)).toEqual(expected);
    })
  );
});

test('a word that is none is passed over', () => {
  const counts: DurationCounts = new Map();
  for (const word of ['', '1', '1.', 'x.1', '1.1.1']) addWord(counts, word);
  expect(counts.size).toBe(0);
});

test('a percentile is a time that was measured, and of nothing there is none', () => {
  const counts: DurationCounts = new Map([
    [10, 90],
    [50, 10],
  ]);
  expect(percentileOfCounts(counts, 50)).toBe(durationOfBucket(10));
  expect(percentileOfCounts(counts, 90)).toBe(durationOfBucket(10));
  expect(percentileOfCounts(counts, 95)).toBe(durationOfBucket(50));
  expect(percentileOfCounts(new Map(), 95)).toBeNull();
});
