import { givesData } from '../link_kind';
import { defineAnomaly } from './define_anomaly';

/** Somebody may download, and there is nothing to download. Unknown links and rights say nothing. */
export const downloadWithoutLink = defineAnomaly({
  id: 'download_without_link',
  find: ({ document, links }) =>
    (document['privileges.download'] ?? []).length > 0 &&
    links !== undefined &&
    !links.some(givesData),
});
