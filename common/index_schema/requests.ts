import { defineFields, DocumentOf } from './define_fields';

/** One enriched request to a service: ECS names where ECS has one. */
export const requestFields = defineFields({
  '@timestamp': { type: 'date', about: 'When the request was received, ISO 8601 in UTC' },
  'event.duration': { type: 'long', about: 'Time to answer in ns; absent where not measured' },
  'event.outcome': {
    type: 'keyword',
    about: 'success | failure (status ≥ 400 or certain exception)',
  },
  'http.request.method': { type: 'keyword', about: 'GET, POST …', ignore_above: 32 },
  'http.request.referrer': {
    type: 'keyword',
    about: 'Referring page, cleaned',
    ignore_above: 2048,
  },
  'http.response.status_code': { type: 'short', about: 'HTTP status' },
  'http.response.body.bytes': { type: 'long', about: 'Bytes of the answer', index: false },
  'http.response.mime_type': { type: 'keyword', about: 'Media type of the answer, no parameters' },
  'url.domain': { type: 'keyword', about: 'Host asked for', ignore_above: 255 },
  'url.path': { type: 'keyword', about: 'Path asked for', ignore_above: 2048 },
  'url.query': {
    type: 'keyword',
    about: 'Query string without e-mail addresses, tokens, passwords',
    ignore_above: 8191,
    doc_values: false,
  },
  'url.shape': {
    type: 'keyword',
    about: 'Names of the parameters, sorted: requests with the same mistake share it',
  },
  'user_agent.original': { type: 'keyword', about: 'Agent as sent', ignore_above: 1024 },
  'user_agent.name': { type: 'keyword', about: 'Software: QGIS, GDAL, Firefox, Googlebot …' },
  'user_agent.version': { type: 'keyword', about: 'Version of the software' },
  'client.ip': { type: 'ip', about: 'Address, truncated: IPv4 to 24 bits, IPv6 to 48 bits' },
  'client.geo.country_iso_code': { type: 'keyword', about: 'ISO 3166-1 alpha-2 code' },
  'ogc.service': {
    type: 'keyword',
    about:
      'WMS WMTS WFS WCS CSW WPS SOS TMS OGCAPI SensorThings STAC ERDDAP THREDDS Oceanotron GeoNetwork FTP other',
  },
  'ogc.operation': { type: 'keyword', about: 'Canonical spelling: GetMap …; unknown; other' },
  'ogc.version': { type: 'keyword', about: 'Version asked for' },
  'ogc.layers': {
    type: 'keyword',
    about: 'Layers, feature types, coverages or datasets asked for',
    many: true,
    ignore_above: 512,
  },
  'ogc.crs': {
    type: 'keyword',
    about: 'Coordinate reference system, as EPSG:4326',
    ignore_above: 128,
  },
  'ogc.format': { type: 'keyword', about: 'Format asked for', ignore_above: 256 },
  'ogc.center': { type: 'geo_point', about: 'Centre of the bounding box asked for' },
  'ogc.tile': { type: 'keyword', about: 'Square of the world map of that centre: geotile, zoom 8' },
  'ogc.feature_count': {
    type: 'integer',
    about: 'Most features that the answer may hold, as asked (COUNT, MAXFEATURES, limit)',
  },
  'ogc.exception': { type: 'keyword', about: 'certain | suspected: an exception in HTTP 200' },
  'sextant.client_type': {
    type: 'keyword',
    about: 'browser | gis | machine | cascade | robot | probe | unknown',
  },
  'sextant.network': { type: 'keyword', about: 'Configured network of the client: Ifremer' },
  'sextant.site': { type: 'keyword', about: 'Host of the referring page', ignore_above: 255 },
  'sextant.visitor': { type: 'keyword', about: 'Keyed hash of address and agent; new key monthly' },
  'sextant.counter': { type: 'boolean', about: 'Counts by COUNTER; computed for closed days' },
  'sextant.usage': {
    type: 'keyword',
    about: 'consultation | visualisation | download | discovery | other',
  },
  'sextant.project': { type: 'keyword', about: 'What the request is for, by rules', many: true },
  'sextant.catalogue': { type: 'keyword', about: 'Catalogues concerned', many: true },
  'sextant.record': { type: 'keyword', about: 'Records concerned (uuid)', many: true },
  'sextant.server': { type: 'keyword', about: 'Configured name of the server that wrote the log' },
  'log.file.path': { type: 'keyword', about: 'Name of the log file' },
  'log.offset': {
    type: 'long',
    about: 'Offset in bytes of the line in the uncompressed file',
    index: false,
    doc_values: false,
  },
  'sextant.rules_version': {
    type: 'keyword',
    about: 'Version of the rules that made the document',
  },
  'sextant.links_version': {
    type: 'keyword',
    about: 'Digest of the links of records that it was joined by',
  },
} as const);

export type RequestDocument = DocumentOf<typeof requestFields>;
export type RequestField = keyof typeof requestFields;
