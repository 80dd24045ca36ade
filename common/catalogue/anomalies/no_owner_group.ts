import { defineAnomaly } from './define_anomaly';

/** Nobody is in charge of it: its group was deleted, or it never had one. */
export const noOwnerGroup = defineAnomaly({
  id: 'no_owner_group',
  find: ({ document, tellsOwners }) => tellsOwners && document.owner_group === undefined,
});
