import { GeoPoint } from '../../index_schema/define_fields';
import { bboxCenter } from '../bbox';
import { defineKvpService } from '../kvp_service';
import { OgcRequest } from '../ogc_request';
import { RequestTarget } from '../request_target';
import { after } from '../service_definition';
import { layersOf } from '../values';

const LAYERS = ['layers', 'layer', 'query_layers', 'layername'];
/** GeoServer's short forms of GetMap: `/wms/reflect?layers=…`, `/wms/kml?layers=…`, `/wms/animate?…`. */
const SHORT_FORMS = new Set(['reflect', 'kml', 'kml_reflect', 'animate']);

/** 1.3.0 follows the axis order of the CRS (OGC 06-042 §6.7.2); without a version, CRS is its mark. */
function followsCrs(version: string | undefined, hasCrs: boolean): boolean {
  return version ? /^1\.[3-9]/.test(version) : hasCrs;
}

/**
 * Centre of a BBOX as a version of WMS reads it.
 *
 * @param crs canonical name
 * @param hasCrs the request has a parameter CRS
 */
export function centerOfMap(
  box: string | undefined,
  crs: string | undefined,
  version: string | undefined,
  hasCrs: boolean
): GeoPoint | undefined {
  return bboxCenter(box, crs, followsCrs(version, hasCrs));
}

function readPath(
  { path, params }: RequestTarget,
  read: (operation: string) => OgcRequest
): OgcRequest | undefined {
  const rest = after(path, 'wms');
  const isShort = rest && rest.length === 1 && SHORT_FORMS.has((rest[0] || '').toLowerCase());
  if (!isShort || !layersOf(params, LAYERS) || params.has('request')) return undefined;
  return read('GetMap');
}

/** WMS 1.0.0 to 1.3.0 with the operations of SLD, GeoServer, QGIS Server, ArcGIS Server and ncWMS. */
export const wms = defineKvpService({
  service: 'WMS',
  names: ['wms', 'wms-c', 'ogc:wms', 'ncwms'],
  segments: ['wms', 'wms1', 'wms2', 'wms3', 'wmsd', 'ncwms', 'ncwms2', 'wmsserver'],
  operations: {
    GetCapabilities: 'discovery',
    GetMap: 'visualisation',
    GetFeatureInfo: 'discovery',
    GetLegendGraphic: 'discovery',
    DescribeLayer: 'discovery',
    GetStyles: 'discovery',
    PutStyles: 'other',
    // QGIS Server and its atlas plug-in
    GetProjectSettings: 'discovery',
    GetCapabilitiesAtlas: 'discovery',
    GetPrint: 'visualisation',
    GetPrintAtlas: 'visualisation',
    GetLegendGraphics: 'discovery',
    GetStyle: 'discovery',
    GetContext: 'discovery',
    GetSchemaExtension: 'discovery',
    GetDxf: 'download',
    // ncWMS
    GetMetadata: 'discovery',
    GetTimeseries: 'visualisation',
    GetTransect: 'visualisation',
    GetVerticalProfile: 'visualisation',
    GetVerticalSection: 'visualisation',
  },
  // WMS 1.0.0
  aliases: { capabilities: 'GetCapabilities', map: 'GetMap', feature_info: 'GetFeatureInfo' },
  implied: [
    'GetMap',
    'GetFeatureInfo',
    'GetLegendGraphic',
    'GetLegendGraphics',
    'DescribeLayer',
    'GetProjectSettings',
    'GetPrint',
    'GetPrintAtlas',
    'GetMetadata',
    'GetTimeseries',
    'GetTransect',
    'GetVerticalProfile',
    'GetVerticalSection',
  ],
  layers: LAYERS,
  crs: ['crs', 'srs'],
  // The FORMAT of a GetFeatureInfo is that of the map it points at.
  format: (operation) => (operation === 'GetFeatureInfo' ? ['info_format'] : ['format']),
  limits: (operation) => (operation === 'GetFeatureInfo' ? ['feature_count'] : undefined),
  center: ({ target, version, crs }) =>
    centerOfMap(
      target.params.get('bbox'),
      crs && crs.name,
      version,
      Boolean(target.params.get('crs'))
    ),
  readPath,
});
