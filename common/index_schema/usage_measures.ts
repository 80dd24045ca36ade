import { defineFields } from './define_fields';

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
