import { PLUGIN_ID } from '../../common/constants';

export interface OsdManifest {
  readonly id: string;
  readonly version: string;
  readonly opensearchDashboardsVersion: string;
  readonly configPath: readonly string[];
  readonly requiredPlugins: readonly string[];
  readonly server: boolean;
  readonly ui: boolean;
}

/** Keys that OSD 2.8 knows, and no more: it does not start with another one. */
export function osdManifest(osdVersion: string, version: string): OsdManifest {
  return {
    id: PLUGIN_ID,
    version,
    opensearchDashboardsVersion: osdVersion,
    configPath: ['sextant'],
    requiredPlugins: [],
    server: true,
    ui: true,
  };
}
