import type { OsdCoreStart } from './services/osd_core';

/** OSD's bundle puts a loader of a hashed file in the place of this module: it asks the server. */
export const loadApplication = (_http: OsdCoreStart['http']) => import('./mount');
