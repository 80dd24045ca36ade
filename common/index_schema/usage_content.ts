import { defineFields, DocumentOf, pickFields } from './define_fields';
import { requestFields } from './requests';
import { volumeMeasures } from './usage_measures';

export const contentDimensions = pickFields(requestFields, [
  'sextant.server',
  'url.domain',
  'ogc.service',
  'http.response.status_code',
  'ogc.layers',
  'ogc.format',
  'sextant.usage',
  'event.outcome',
  'sextant.client_type',
  'sextant.project',
  'sextant.catalogue',
  'sextant.record',
  'sextant.rules_version',
] as const);

/** Requests of one day that are alike in every dimension: what was asked for. */
export const contentFields = defineFields({
  '@timestamp': { type: 'date', about: 'Start of the day in the configured zone' },
  ...contentDimensions,
  ...volumeMeasures,
} as const);

export type ContentDocument = DocumentOf<typeof contentFields>;
