import { defineAnomaly } from './define_anomaly';

/** Everybody may see it but not through the catalogue that owns it. */
export const publicOutsideCatalogue = defineAnomaly({
  id: 'public_outside_catalogue',
  find: ({ document: { access, catalogue = [], owner_catalogue: owner } }) =>
    access === 'public' && owner !== undefined && !catalogue.includes(owner),
});
