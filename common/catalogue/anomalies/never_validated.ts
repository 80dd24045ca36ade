import { defineAnomaly } from './define_anomaly';

/** GeoNetwork's -1: no required validator, or not each of them, ever ran. */
export const neverValidated = defineAnomaly({
  id: 'never_validated',
  find: ({ document: { validity }, tellsValidity }) => tellsValidity && validity === 'unknown',
});
