import { isObject, JsonObject, valueAt } from './json_line';

/** Which format a line of NDJSON has: one and only one, whatever lines came before. */
export type JsonKind = 'stored' | 'caddy' | 'traefik' | 'ecs' | 'json';

/** Tells by names that no other format has. */
export function kindOf(object: JsonObject): JsonKind {
  if (typeof object['sextant.rules_version'] === 'string') return 'stored';
  if (isObject(object.request) && 'ts' in object) return 'caddy';
  if ('DownstreamStatus' in object || ('OriginStatus' in object && 'RequestMethod' in object)) {
    return 'traefik';
  }
  return valueAt(object, 'http.response.status_code') === undefined ? 'json' : 'ecs';
}
