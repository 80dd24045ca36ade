import { OgcRequest } from '../ogc_request';
import { decodePercent } from '../percent';
import { after, ServiceDefinition } from '../service_definition';
import { tileMedia } from '../tile_media';
import { versionOf } from '../values';

const TILE = /^\d{1,10}\.(\w{1,8})$/;

/** TMS 1.0.0: `…/tms/1.0.0/{layer}@{set}@{format}/{z}/{x}/{y}.{ext}` (OSGeo; GeoWebCache, MapCache). */
export const tms: ServiceDefinition = {
  service: 'TMS',
  operations: { GetTile: 'visualisation', GetCapabilities: 'discovery' },
  segments: ['tms'],
  read({ path }): OgcRequest | undefined {
    const parts = after(path, 'tms') || [];
    const version = versionOf(parts[0]);
    if (!version) return undefined;
    const layer = decodePercent(parts[1] || '').split('@', 1)[0];
    const layers = layer ? [layer] : undefined;
    const tile = parts.length >= 5 ? TILE.exec(parts[parts.length - 1] || '') : null;
    const isPage = parts.length <= 2;
    return {
      service: 'TMS',
      operation: tile ? 'GetTile' : isPage ? 'GetCapabilities' : 'other',
      usage: tile ? 'visualisation' : isPage ? 'discovery' : 'other',
      version,
      layers,
      format: tile ? tileMedia(tile[1] || '') : undefined,
    };
  },
};
