import { defineKvpService } from '../kvp_service';
import { OgcRequest } from '../ogc_request';
import { decodePercent } from '../percent';
import { RequestTarget } from '../request_target';
import { after } from '../service_definition';
import { tileMedia } from '../tile_media';
import { formatOf, versionOf } from '../values';

const NUMBER = /^\d{1,10}$/;
const LAST = /^\d{1,10}(?:\.(\w{1,8}))?$/;
const MEDIA_OF_INFO = new Map([
  ['xml', 'text/xml'],
  ['html', 'text/html'],
  ['txt', 'text/plain'],
  ['json', 'application/json'],
]);
/** Words between the service and the layer: GeoWebCache writes `/wmts/rest/…`, ArcGIS Server `/WMTS/tile/…`. */
const FILLERS = new Set(['rest', 'tile']);

function trailingNumbers(parts: readonly string[]): number {
  let count = LAST.test(parts[parts.length - 1] || '') ? 1 : 0;
  while (count > 0 && count < parts.length && NUMBER.test(parts[parts.length - 1 - count] || '')) {
    count += 1;
  }
  return count;
}

/**
 * Whether `{layer}/[{style}/]{set}/{matrix}/{row}/{col}` goes on with the point of a GetFeatureInfo,
 * `/{j}/{i}`. A matrix may be a number, so the count of parts decides: with a style, a tile has six.
 */
function isInfo(parts: readonly string[], format: string | undefined): boolean {
  const asksText = format !== undefined && !/^image\/|mapbox/.test(format);
  return trailingNumbers(parts) >= 4 && (parts.length >= 8 || (parts.length === 7 && asksText));
}

/**
 * The RESTful form: `…/wmts/[{version}/]{layer}/[{style}/]{set}/{matrix}/{row}/{col}.{ext}`
 * (OGC 07-057r7 §10); GeoWebCache leaves out the extension and gives `?format=`.
 */
function readPath({ path, params }: RequestTarget): OgcRequest | undefined {
  const parts = after(path, 'wmts');
  if (!parts || params.has('request')) return undefined;
  while (FILLERS.has((parts[0] || '').toLowerCase())) parts.shift();
  const version = versionOf(parts[0]);
  if (version) parts.shift();
  const last = parts[parts.length - 1] || '';
  if (/^WMTSCapabilities(?:\.xml)?$/i.test(last)) {
    return { service: 'WMTS', operation: 'GetCapabilities', usage: 'discovery', version };
  }
  if (parts.length < 5 || parts.length > 12 || trailingNumbers(parts) < 2) return undefined;
  const extension = (LAST.exec(last) || [])[1] || '';
  const format =
    tileMedia(extension) || MEDIA_OF_INFO.get(extension) || formatOf(params.get('format'));
  const info = isInfo(parts, format);
  return {
    service: 'WMTS',
    operation: info ? 'GetFeatureInfo' : 'GetTile',
    usage: info ? 'discovery' : 'visualisation',
    version,
    layers: [decodePercent(parts[0] || '')],
    format,
  };
}

/** WMTS 1.0.0 by parameters and by paths. */
export const wmts = defineKvpService({
  service: 'WMTS',
  names: ['wmts', 'ogc:wmts'],
  segments: ['wmts'],
  operations: {
    GetCapabilities: 'discovery',
    GetTile: 'visualisation',
    GetFeatureInfo: 'discovery',
    GetLegendGraphic: 'discovery',
  },
  implied: ['GetTile'],
  layers: ['layer', 'layers'],
  format: (operation) => (operation === 'GetFeatureInfo' ? ['infoformat'] : ['format']),
  readPath,
});
