import { OgcRequest, Usage } from '../ogc_request';
import { decodePercent } from '../percent';
import { RequestTarget } from '../request_target';
import { Operations, segmentsOf, ServiceDefinition } from '../service_definition';

/** Entity sets of SensorThings 1.1 (OGC 18-088 §8, §17). */
const OPERATIONS: Operations = {
  Things: 'discovery',
  Locations: 'discovery',
  HistoricalLocations: 'discovery',
  Datastreams: 'discovery',
  MultiDatastreams: 'discovery',
  Sensors: 'discovery',
  ObservedProperties: 'discovery',
  Observations: 'download',
  FeaturesOfInterest: 'discovery',
  LandingPage: 'discovery',
};
const CANONICAL = new Map<string, string>([
  // One entity of another's: `Datastreams(1)/Thing`.
  ['observedproperty', 'ObservedProperties'],
  ['featureofinterest', 'FeaturesOfInterest'],
]);
for (const name of Object.keys(OPERATIONS).slice(0, -1)) {
  CANONICAL.set(name.toLowerCase(), name);
  CANONICAL.set(name.toLowerCase().replace(/s$/, ''), name);
}
/** Their entities are what others call a dataset. */
const DATASETS = /^(Things|Datastreams|MultiDatastreams)\(('?)(.{1,200}?)'?\)$/i;
const ROOTS = ['sensorthings', 'frost', 'frost-server'];

function entityOf(part: string): string | undefined {
  const bracket = part.indexOf('(');
  return CANONICAL.get((bracket < 0 ? part : part.slice(0, bracket)).toLowerCase());
}

/** `Things('name')` is `name`; `Datastreams(12)` stays whole, as 12 alone would mean nothing. */
function layerOf(parts: readonly string[]): string | undefined {
  for (const part of parts) {
    const text = decodePercent(part);
    const found = DATASETS.exec(text);
    if (found) return found[2] ? found[3] : text;
  }
  return undefined;
}

/** A count, or pages without entities, take no data. */
function usageOf(operation: string, last: string, { params }: RequestTarget): Usage {
  const takesNone = last === '$count' || params.get('$top') === '0';
  return takesNone ? 'discovery' : OPERATIONS[operation] || 'other';
}

/** `…/v1.1/Datastreams(1)/Observations`: the last entity set asked is the operation. */
export const sensorthings: ServiceDefinition = {
  service: 'SensorThings',
  operations: OPERATIONS,
  segments: [...Array.from(CANONICAL.keys()), ...ROOTS],
  read(target): OgcRequest | undefined {
    const parts = segmentsOf(target.path);
    const at = parts.findIndex((part) => /^v1\.\d$/i.test(part));
    // EDR has locations too, below a collection.
    if (at < 0 || parts.includes('collections')) return undefined;
    const rest = parts.slice(at + 1);
    const known = rest.map(entityOf).filter((name): name is string => name !== undefined);
    const operation = known[known.length - 1] || (rest.length === 0 ? 'LandingPage' : undefined);
    if (!operation) return undefined;
    const layer = layerOf(rest);
    return {
      service: 'SensorThings',
      operation,
      usage: usageOf(operation, rest[rest.length - 1] || '', target),
      version: (parts[at] || '').slice(1),
      layers: layer ? [layer] : undefined,
    };
  },
};
