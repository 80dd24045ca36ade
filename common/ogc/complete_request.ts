import { OgcFacts } from '../logs/access_log_entry';
import { parseCrs } from './crs';
import { OgcRequest, OgcService } from './ogc_request';
import { ServiceDefinition } from './service_definition';
import { SERVICES } from './services';
import { formatOf, versionOf } from './values';

const BY_NAME = new Map<string, ServiceDefinition>();
for (const definition of SERVICES) {
  for (const name of [definition.service.toLowerCase(), ...(definition.names || [])]) {
    if (!BY_NAME.has(name)) BY_NAME.set(name, definition);
  }
}

/** Canonical operations of a service by their spelling in lower case. */
const OPERATIONS = new Map<OgcService, Map<string, readonly [string, OgcRequest['usage']]>>();
for (const { service, operations } of SERVICES) {
  const known = OPERATIONS.get(service) || new Map();
  for (const [name, usage] of Object.entries(operations)) {
    known.set(name.toLowerCase(), [name, usage]);
  }
  OPERATIONS.set(service, known);
}

function serviceOf(request: OgcRequest, facts: OgcFacts): OgcService {
  if (request.service !== 'other') return request.service;
  const told = BY_NAME.get((facts.service || '').trim().toLowerCase());
  return told ? told.service : 'other';
}

/**
 * A request with what its log says itself, where its address tells nothing (a POST, a log without
 * addresses). Names become canonical; what no service knows is left out.
 */
export function completeRequest(request: OgcRequest, facts: OgcFacts | undefined): OgcRequest {
  if (!facts) return request;
  const service = serviceOf(request, facts);
  const isKnown = request.operation && request.operation !== 'unknown';
  const operations = OPERATIONS.get(service);
  const told =
    !isKnown || request.operation === 'other'
      ? operations && operations.get((facts.operation || '').trim().toLowerCase())
      : undefined;
  // A body that is gone named an operation that nobody knows: it is not merely hidden.
  const isOther = request.operation === 'unknown' && facts.operation === 'other';
  const crs = request.crs ? undefined : parseCrs(facts.crs);
  return {
    ...request,
    service,
    operation: told ? told[0] : isOther ? 'other' : request.operation,
    usage: told ? told[1] : request.usage,
    version: request.version || versionOf(facts.version),
    layers: request.layers || facts.layers,
    crs: request.crs || (crs && crs.name),
    format: request.format || formatOf(facts.format),
    center: request.center || facts.center,
    featureCount: request.featureCount === undefined ? facts.featureCount : request.featureCount,
  };
}
