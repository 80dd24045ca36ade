import { defineAnomaly } from './define_anomaly';

/** The national catalogue harvests what everybody may see. */
export const geocatalogueNotPublic = defineAnomaly({
  id: 'geocatalogue_not_public',
  find: ({ document, geocatalogue }) =>
    document.access === 'restricted' &&
    geocatalogue !== undefined &&
    (document['privileges.view'] ?? []).includes(geocatalogue),
});
