import { defineFields, DocumentOf, pickFields } from './define_fields';
import { requestFields } from './requests';

export const counterDimensions = pickFields(requestFields, [
  'ogc.service',
  'ogc.layers',
  'ogc.format',
  'sextant.usage',
  'sextant.client_type',
  'sextant.project',
  'sextant.catalogue',
  'sextant.record',
] as const);

/**
 * Requests of one closed day that COUNTER counts and that are alike: their number is the row's
 * `_doc_count`. Machines are told apart by `sextant.client_type`.
 */
export const counterFields = defineFields({
  '@timestamp': { type: 'date', about: 'Start of the day in the configured zone' },
  ...counterDimensions,
} as const);

/** A day that COUNTER has counted in one index of requests. */
export const countedDayFields = defineFields({
  '@timestamp': { type: 'date', about: 'Start of the day in the configured zone' },
  index: { type: 'keyword', about: 'Index of requests, with its generation' },
  candidates: { type: 'long', about: 'Requests that were looked at' },
  counted: { type: 'long', about: 'Of which count' },
} as const);

export type CountedDayDocument = DocumentOf<typeof countedDayFields>;
