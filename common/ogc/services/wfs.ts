import { bboxCenter } from '../bbox';
import { parseCrs } from '../crs';
import { defineKvpService, KvpRequest } from '../kvp_service';
import { Usage } from '../ogc_request';
import { layersOf } from '../values';

/** The box names its system last (`…,urn:ogc:def:crs:EPSG::4326`), else it is in that of the answer. */
function boxCrs({ target, crs }: KvpRequest) {
  const parts = (target.params.get('bbox') || '').split(',', 8);
  return parts.length === 5 || parts.length === 7 ? parseCrs(parts[parts.length - 1]) : crs;
}

/** No features are asked for: their number alone, or none of them (OGC 09-025r2 §7.6.3). */
function asksNone({ target: { params } }: KvpRequest): boolean {
  return (
    /^hits$/i.test(params.get('resulttype') || '') ||
    params.get('count') === '0' ||
    params.get('maxfeatures') === '0'
  );
}

function usage(request: KvpRequest): Usage | undefined {
  return request.operation.startsWith('Get') && asksNone(request) ? 'discovery' : undefined;
}

/** Features asked by identifier, `{type}.{number}`, belong to the type before the last dot (GeoServer, MapServer). */
function layersOfFeatures({ target: { params } }: KvpRequest): string[] | undefined {
  const byQuery = /GetFeatureById$/i.test(params.get('storedquery_id') || '');
  const ids = layersOf(params, byQuery ? ['id'] : ['resourceid', 'featureid']) || [];
  const types = ids.map((id) => id.slice(0, Math.max(0, id.lastIndexOf('.')))).filter(Boolean);
  return types.length > 0 ? Array.from(new Set(types)) : undefined;
}

/** WFS 1.0.0 to 2.0.2. */
export const wfs = defineKvpService({
  service: 'WFS',
  names: ['wfs', 'ogc:wfs', 'wfs-t'],
  segments: ['wfs', 'wfs1', 'wfs2', 'wfsserver'],
  operations: {
    GetCapabilities: 'discovery',
    DescribeFeatureType: 'discovery',
    GetFeature: 'download',
    GetPropertyValue: 'download',
    GetFeatureWithLock: 'download',
    GetGmlObject: 'download',
    ListStoredQueries: 'discovery',
    DescribeStoredQueries: 'discovery',
    CreateStoredQuery: 'other',
    DropStoredQuery: 'other',
    LockFeature: 'other',
    Transaction: 'other',
  },
  implied: [
    'GetFeature',
    'DescribeFeatureType',
    'GetPropertyValue',
    'GetFeatureWithLock',
    'GetGmlObject',
    'ListStoredQueries',
    'DescribeStoredQueries',
  ],
  layers: ['typenames', 'typename'],
  otherLayers: layersOfFeatures,
  crs: ['srsname', 'srs', 'crs'],
  format: () => ['outputformat', 'format'],
  // Short names keep longitude first; URNs bring the authority's order (OGC 09-025r2 §7.7.2).
  center: (request) => {
    const crs = boxCrs(request);
    return crs && bboxCenter(request.target.params.get('bbox'), crs.name, crs.authorityOrder);
  },
  // COUNT is of 2.0, MAXFEATURES of the versions before.
  limits: (operation) => (operation.startsWith('Get') ? ['count', 'maxfeatures'] : undefined),
  usage,
});
