import { defineAnomaly } from './define_anomaly';

/** Case and accents do not matter; a record without a title has none to share. */
export const duplicateTitle = defineAnomaly({
  id: 'duplicate_title',
  find: ({ document, sameTitle }) => document.title !== undefined && sameTitle > 1,
});
