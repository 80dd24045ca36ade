import { defineFields, DocumentOf, pickFields } from './define_fields';
import { requestFields } from './requests';
import { volumeMeasures } from './usage_measures';

/** Dimensions under the names that they have in `sextant-requests`. */
export const trafficDimensions = pickFields(requestFields, [
  'sextant.server',
  'ogc.service',
  'ogc.operation',
  'http.response.status_code',
  'event.outcome',
  'ogc.exception',
  'sextant.usage',
  'sextant.client_type',
  'sextant.network',
  'sextant.project',
  'sextant.catalogue',
  'sextant.rules_version',
] as const);

/** Requests of one hour that are alike in every dimension: health and load over years. */
export const trafficFields = defineFields({
  '@timestamp': { type: 'date', about: 'Start of the hour in the configured zone' },
  ...trafficDimensions,
  ...volumeMeasures,
  'usage.dropped': {
    type: 'integer',
    about: 'Of which no document was kept, by the keep rules; absent where all were',
  },
} as const);

export type TrafficDocument = DocumentOf<typeof trafficFields>;
