import { defineFields, DocumentOf, pickFields } from './define_fields';
import { requestFields } from './requests';
import { useMeasures, volumeMeasures } from './usage_measures';

export const audienceDimensions = pickFields(requestFields, [
  'ogc.service',
  'event.outcome',
  'sextant.client_type',
  'user_agent.name',
  'client.geo.country_iso_code',
  'sextant.network',
  'sextant.project',
  'sextant.catalogue',
  'sextant.rules_version',
] as const);

/** Requests of one day that are alike in every dimension: who asked. Unique visitors never span months. */
export const audienceFields = defineFields({
  '@timestamp': { type: 'date', about: 'Start of the day in the configured zone' },
  ...audienceDimensions,
  ...volumeMeasures,
  ...useMeasures,
  'sextant.visitor': {
    type: 'keyword',
    about: 'Their hashes: a cardinality aggregation counts unique visitors',
    many: true,
  },
  'usage.visitors': {
    type: 'integer',
    about: 'Visitors of a month whose hashes are gone, each in one row',
  },
} as const);

export type AudienceDocument = DocumentOf<typeof audienceFields>;
