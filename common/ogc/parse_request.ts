import { OgcRequest } from './ogc_request';
import { RequestTarget, takeApart } from './request_target';
import { segmentsOf, ServiceDefinition } from './service_definition';
import { SERVICES } from './services';

const OTHER: OgcRequest = { service: 'other' };

function index(keysOf: (service: ServiceDefinition) => readonly string[] | undefined) {
  const found = new Map<string, ServiceDefinition>();
  for (const service of SERVICES) {
    for (const key of keysOf(service) || []) if (!found.has(key)) found.set(key, service);
  }
  return found;
}

const BY_NAME = index(({ names }) => names);
// The usual spelling needs no second string.
BY_NAME.forEach((service, name) => BY_NAME.set(name.toUpperCase(), service));
const BY_OPERATION = index(({ implied }) => implied);
const BY_METHOD = index(({ methods }) => methods);
const BY_SEGMENT = index(({ segments }) => segments);
const RANK = new Map(SERVICES.map((service, rank) => [service, rank]));

/** Services whose segments the path has, in the order of the registry. */
function candidates(path: string): ServiceDefinition[] {
  const found = new Set<ServiceDefinition>();
  for (const part of segmentsOf(path)) {
    const bracket = part.indexOf('(');
    const name = (bracket < 0 ? part : part.slice(0, bracket)).toLowerCase();
    const service = BY_SEGMENT.get(name);
    if (service) found.add(service);
  }
  const list = Array.from(found);
  return list.length < 2 ? list : list.sort((a, b) => (RANK.get(a) || 0) - (RANK.get(b) || 0));
}

/**
 * What a target asks for: by the method of FTP, by SERVICE, else by a REQUEST that one service alone knows (WMS 1.3.0
 * table 8 lets GetMap come without SERVICE), else by the path. What is of no known service is `other`,
 * without an operation.
 */
export function parseTarget(target: RequestTarget): OgcRequest {
  const { params, method } = target;
  const byMethod = method === 'GET' ? undefined : BY_METHOD.get(method);
  const sent = byMethod && byMethod.read(target, 'method');
  if (sent) return sent;
  if (params.size > 0) {
    const name = params.get('service') || '';
    const byName = BY_NAME.get(name) || BY_NAME.get(name.trim().toLowerCase());
    const named = byName && byName.read(target, 'service');
    if (named) return named;
    const byOperation = BY_OPERATION.get((params.get('request') || '').trim().toLowerCase());
    const implied = byOperation && byOperation.read(target, 'request');
    if (implied) return implied;
  }
  // A path that climbs is a scanner's, whatever it names on its way.
  if (target.path.includes('/../')) return OTHER;
  for (const service of candidates(target.path)) {
    const read = service.read(target, 'path');
    if (read) return read;
  }
  return OTHER;
}

/** @param target path and query, or an absolute address, as sent */
export function parseRequest(method: string | undefined, target: string | undefined): OgcRequest {
  return parseTarget(takeApart(method, target));
}
