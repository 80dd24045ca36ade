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

function readPath({ path, params }: RequestTarget): OgcRequest | undefined {
  const rest = after(path, 'wms');
  if (!rest || rest.length !== 1 || !SHORT_FORMS.has((rest[0] || '').toLowerCase())) {
    return undefined;
  }
  const layers = layersOf(params, LAYERS);
  if (!layers || params.has('request')) return undefined;
  return { service: 'WMS', operation: 'GetMap', usage: 'visualisation', layers };
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
    bboxCenter(
      target.params.get('bbox'),
      crs && crs.name,
      followsCrs(version, Boolean(target.params.get('crs')))
    ),
  readPath,
});
