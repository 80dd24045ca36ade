import { FieldDefinition } from '../index_schema/define_fields';
import { RequestDocument, requestFields } from '../index_schema/requests';
import { OgcFacts } from './access_log_entry';
import { factsBeside } from './facts_beside';
import { isObject, JsonObject } from './json_line';
import { ParsedLine } from './line_format';
import { TimeReader } from './log_time';
import { entryOf } from './raw_entry';

const FIELDS: readonly [string, FieldDefinition][] = Object.entries(requestFields);

function valueOf({ type, many }: FieldDefinition, value: unknown): unknown {
  if (many) {
    const list = (Array.isArray(value) ? value : [value]).filter(
      (item) => typeof item === 'string'
    );
    return list.length > 0 ? list : undefined;
  }
  switch (type) {
    case 'short':
    case 'integer':
    case 'long':
      return Number.isSafeInteger(value) ? value : undefined;
    case 'boolean':
      return typeof value === 'boolean' ? value : undefined;
    case 'geo_point':
      return isObject(value) && Number.isFinite(value.lat) && Number.isFinite(value.lon)
        ? { lat: value.lat, lon: value.lon }
        : undefined;
    default:
      return typeof value === 'string' ? value : undefined;
  }
}

/** The fields of the index that an object has, those of a wrong type left out. */
function documentOf(object: JsonObject): RequestDocument {
  const document: Record<string, unknown> = {};
  for (const [name, definition] of FIELDS) {
    const value = object[name];
    const kept = value === undefined || value === null ? undefined : valueOf(definition, value);
    if (kept !== undefined) document[name] = kept;
  }
  return document as RequestDocument;
}

function factsOf(document: RequestDocument): OgcFacts {
  return {
    service: document['ogc.service'],
    operation: document['ogc.operation'],
    version: document['ogc.version'],
    layers: document['ogc.layers'],
    crs: document['ogc.crs'],
    format: document['ogc.format'],
    center: document['ogc.center'],
    featureCount: document['ogc.feature_count'],
    failed: document['ogc.exception'] === 'certain' ? true : undefined,
  };
}

/** Reads a document of `sextant-requests` back into the entry that it came from, as far as it tells. */
export function readStored(object: JsonObject, readTime: TimeReader): ParsedLine {
  const document = documentOf(object);
  const path = document['url.path'];
  const query = document['url.query'];
  const parsed = entryOf({
    time: readTime(document['@timestamp'] || ''),
    address: document['client.ip'],
    status: document['http.response.status_code'],
    bytes: document['http.response.body.bytes'],
    duration: document['event.duration'],
    domain: document['url.domain'],
  });
  if (!parsed.entry) return parsed;
  return {
    entry: {
      ...parsed.entry,
      // As stored, also where a log would mean nothing by it ("-").
      method: document['http.request.method'],
      target:
        path === undefined && query === undefined
          ? undefined
          : `${path || ''}${query ? `?${query}` : ''}`,
      referrer: document['http.request.referrer'],
      agent: document['user_agent.original'],
      contentType: document['http.response.mime_type'],
      domain: document['url.domain'],
      ogc: factsBeside(factsOf(document), document['http.request.method'], path),
      stored: document,
    },
  };
}
