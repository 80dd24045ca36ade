import { defineFields, FieldDefinition } from './define_fields';

/**
 * What the rows of a cube add up. The number of requests of a row is its `_doc_count`, by which OpenSearch
 * weighs the counts of every bucket aggregation: a terms or histogram counts requests, not rows.
 */
export const volumeMeasures = defineFields({
  'usage.bytes': { type: 'long', about: 'Sum of the bytes of the answers' },
  'usage.duration.sum': {
    type: 'long',
    about: 'Sum of the times to answer in ns; absent where none was measured',
  },
  'usage.duration.count': { type: 'integer', about: 'Requests whose time was measured' },
  'usage.duration.buckets': {
    type: 'keyword',
    about:
      'How many requests fell into each log-spaced bucket of times, in binary: "57.3" is 2³ requests in bucket 57',
    many: true,
  },
} as const);

/** Of whom a row does not tell how they asked: numbers in place of dimensions that would make many rows. */
export const useMeasures = defineFields({
  'usage.downloads': { type: 'integer', about: 'Downloads that succeeded and were sent anew' },
  'usage.failures': { type: 'integer', about: 'Failures that count in the rates' },
} as const);

/** Of times: about ten days; what is longer counts there. */
export const LAST_BUCKET = 240;

/** The field of a row by month that counts the requests of a bucket of times. */
export const durationCountField = (bucket: number) => `usage.duration.counts.${bucket}` as const;

const ofBucket = (bucket: number): [string, FieldDefinition] => [
  durationCountField(bucket),
  { type: 'integer', index: false, about: `Requests whose time is in bucket ${bucket}` },
];

/**
 * In rows by month times are a number for each bucket, not words: such rows are few and of many requests, so
 * that sums cost less than the words of so large numbers.
 */
export const monthlyMeasures = defineFields({
  'usage.until': {
    type: 'date',
    about:
      'End of the days that the rows of a month that goes on add up; absent: all days of the month',
  },
  'usage.duration.lowest': { type: 'short', about: 'The first bucket of times with requests' },
  'usage.duration.highest': { type: 'short', about: 'The last one' },
  ...Object.fromEntries(Array.from({ length: LAST_BUCKET + 1 }, (_, at) => ofBucket(at))),
} as const);
