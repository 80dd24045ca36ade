import { defineAnomaly } from './define_anomaly';

/** By GeoNetwork's required validators. */
export const publicInvalid = defineAnomaly({
  id: 'public_invalid',
  find: ({ document: { access, validity } }) => access === 'public' && validity === 'invalid',
});
