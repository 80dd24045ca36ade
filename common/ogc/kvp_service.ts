import { GeoPoint } from '../index_schema/define_fields';
import { Crs, parseCrs } from './crs';
import { OgcRequest, OgcService, Usage } from './ogc_request';
import { RequestTarget } from './request_target';
import { isAside, Operations, ServiceDefinition } from './service_definition';
import { countOf, firstOf, formatOf, layersOf, versionOf } from './values';

/** What is read of a request, once its operation is known. */
export interface KvpRequest {
  readonly target: RequestTarget;
  readonly operation: string;
  readonly version: string | undefined;
  readonly crs: Crs | undefined;
}

/** A service asked by parameters: SERVICE, REQUEST and its own. Names of parameters in lower case. */
export interface KvpService {
  readonly service: OgcService;
  readonly names: readonly string[];
  readonly segments: readonly string[];
  readonly operations: Operations;
  /** Other spellings of REQUEST, in lower case. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** Operations of no other service, canonical. */
  readonly implied?: readonly string[];
  readonly layers?: readonly string[];
  /** Layers that other parameters imply, where those are absent. */
  otherLayers?(request: KvpRequest): string[] | undefined;
  readonly crs?: readonly string[];
  /** Parameters that hold the format of an operation's answer. */
  format?(operation: string): readonly string[];
  center?(request: KvpRequest): GeoPoint | undefined;
  /** Parameters that limit the number of features of an operation's answer. */
  limits?(operation: string): readonly string[] | undefined;
  records?(request: KvpRequest): string[] | undefined;
  usage?(request: KvpRequest): Usage | undefined;
  /**
   * A target whose path alone tells the request, such as a tile's.
   *
   * @param read reads the parameters for an operation that the path names
   */
  readPath?(target: RequestTarget, read: (operation: string) => OgcRequest): OgcRequest | undefined;
}

const VERSION_NAMES = ['version', 'acceptversions', 'wmtver'];

/** The operation of an answer in canonical spelling; `unknown` for a body, `other` for nonsense. */
function operationOf(canonical: ReadonlyMap<string, string>, target: RequestTarget): string {
  const given = target.params.get('request') || '';
  const exact = canonical.get(given);
  if (exact !== undefined) return exact;
  const asked = given.toLowerCase();
  const known = canonical.get(asked);
  if (known !== undefined) return known;
  const name = (asked.split('?', 1)[0] || '').trim();
  if (name === '') return target.method === 'POST' ? 'unknown' : 'other';
  return canonical.get(name) || 'other';
}

function canonicalNames(spec: KvpService): Map<string, string> {
  const names = new Map<string, string>(Object.entries(spec.aliases || {}));
  for (const operation of Object.keys(spec.operations)) {
    names.set(operation.toLowerCase(), operation);
    // As standards spell it: the usual case needs no second string.
    names.set(operation, operation);
  }
  return names;
}

/** @param spec what makes this service different from others asked by parameters */
export function defineKvpService(spec: KvpService): ServiceDefinition {
  const canonical = canonicalNames(spec);
  const usages = new Map<string, Usage>(Object.entries(spec.operations));

  function readParameters(
    target: RequestTarget,
    operation = operationOf(canonical, target)
  ): OgcRequest {
    const { params } = target;
    const version = versionOf(firstOf(params, VERSION_NAMES));
    const crs = spec.crs && parseCrs(firstOf(params, spec.crs));
    const request = { target, operation, version, crs };
    const formats = spec.format ? spec.format(operation) : ['format'];
    const limits = spec.limits && spec.limits(operation);
    return {
      service: spec.service,
      operation,
      usage: (spec.usage && spec.usage(request)) || usages.get(operation) || 'other',
      version,
      layers:
        (spec.layers && layersOf(params, spec.layers)) ||
        (spec.otherLayers && spec.otherLayers(request)),
      crs: crs && crs.name,
      format: formatOf(firstOf(params, formats)),
      center: spec.center && spec.center(request),
      featureCount: limits && countOf(firstOf(params, limits)),
      records: spec.records && spec.records(request),
    };
  }

  return {
    service: spec.service,
    operations: spec.operations,
    names: spec.names,
    segments: spec.segments,
    implied: (spec.implied || []).map((operation) => operation.toLowerCase()),
    read(target, by) {
      if (by === 'path') {
        const byPath =
          spec.readPath && spec.readPath(target, (name) => readParameters(target, name));
        if (byPath) return byPath;
        if (isAside(target.path)) return undefined;
      }
      return readParameters(target);
    },
  };
}
