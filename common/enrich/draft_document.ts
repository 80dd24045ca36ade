import { RequestDocument, RequestField } from '../index_schema/requests';

/** A document while it is made. */
type DraftDocument = { -readonly [F in RequestField]: RequestDocument[F] | undefined };

/**
 * What the steps over a target fill, without any value. All fields are there, so that every document has the
 * same shape: the engine then fills them nearly twice as fast. JSON leaves out what is undefined.
 */
export function emptyTargetDocument() {
  const empty: Partial<DraftDocument> = {};
  return {
    'url.domain': empty['url.domain'],
    'url.path': empty['url.path'],
    'url.shape': empty['url.shape'],
    'ogc.service': empty['ogc.service'],
    'ogc.operation': empty['ogc.operation'],
    'ogc.version': empty['ogc.version'],
    'ogc.layers': empty['ogc.layers'],
    'ogc.crs': empty['ogc.crs'],
    'ogc.format': empty['ogc.format'],
    'ogc.feature_count': empty['ogc.feature_count'],
    'sextant.usage': empty['sextant.usage'],
    'sextant.project': empty['sextant.project'],
    'sextant.catalogue': empty['sextant.catalogue'],
    'sextant.record': empty['sextant.record'],
    'sextant.links_version': empty['sextant.links_version'],
  };
}

export type TargetDocument = ReturnType<typeof emptyTargetDocument>;

/** What changes from line to line, without any value: the rest of a document many lines share. */
export function emptyLineDocument() {
  const empty: Partial<DraftDocument> = {};
  return {
    '@timestamp': empty['@timestamp'],
    'sextant.server': empty['sextant.server'],
    'log.file.path': empty['log.file.path'],
    'log.offset': empty['log.offset'],
    'sextant.rules_version': empty['sextant.rules_version'],
    'http.request.method': empty['http.request.method'],
    'http.response.status_code': empty['http.response.status_code'],
    'http.response.body.bytes': empty['http.response.body.bytes'],
    'http.response.mime_type': empty['http.response.mime_type'],
    'event.duration': empty['event.duration'],
    'event.outcome': empty['event.outcome'],
    'ogc.exception': empty['ogc.exception'],
    'url.query': empty['url.query'],
    'ogc.center': empty['ogc.center'],
    'ogc.tile': empty['ogc.tile'],
  };
}

export type LineDocument = ReturnType<typeof emptyLineDocument>;

/** What is told of who asks, and from which page, without any value. */
function emptyVisitDocument() {
  const empty: Partial<DraftDocument> = {};
  return {
    'http.request.referrer': empty['http.request.referrer'],
    'sextant.site': empty['sextant.site'],
    'user_agent.original': empty['user_agent.original'],
    'user_agent.name': empty['user_agent.name'],
    'user_agent.version': empty['user_agent.version'],
    'sextant.client_type': empty['sextant.client_type'],
    'client.ip': empty['client.ip'],
    'client.geo.country_iso_code': empty['client.geo.country_iso_code'],
    'sextant.network': empty['sextant.network'],
    'sextant.visitor': empty['sextant.visitor'],
  };
}

/** A document without any value. */
export const emptyDocument = (): DraftDocument => ({
  ...emptyLineDocument(),
  ...emptyTargetDocument(),
  ...emptyVisitDocument(),
  'sextant.counter': undefined,
});
