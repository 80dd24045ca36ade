import { givesMap } from '../link_kind';
import { defineAnomaly } from './define_anomaly';

/** Somebody may see it on the map, and nothing can be drawn. */
export const mapWithoutService = defineAnomaly({
  id: 'map_without_service',
  find: ({ document, links }) =>
    (document['privileges.dynamic'] ?? []).length > 0 &&
    links !== undefined &&
    !links.some(givesMap),
});
