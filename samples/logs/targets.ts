import type { Random } from '../random';
import type { SampleAnswer } from '../catalogues/sample_catalogues';
import type { Fields, Json } from '../catalogues/json';

export type Box = readonly [west: number, south: number, east: number, north: number];

/** A record and one of its online resources: what a request of the samples can ask for. */
export interface Target {
  uuid: string;
  protocol: string;
  /** Host and path of the service, without its query. */
  url: string;
  path: string;
  project: string;
  layer: string;
  box: Box;
  isPublic: boolean;
  /** How wanted it is: few data sets draw most requests. */
  weight: number;
}

export interface Targets {
  records: ReadonlyArray<Pick<Target, 'uuid' | 'isPublic' | 'weight'>>;
  /** By protocol, such as `OGC:WMS`. */
  byProtocol: ReadonlyMap<string, readonly Target[]>;
}

const isObject = (value: Json | undefined): value is { [field: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const asText = (value: Json | undefined): string =>
  isObject(value) ? asText(value.default) : typeof value === 'string' ? value : '';

function boxOf(source: Fields): Box {
  const shape = Array.isArray(source.geom) ? source.geom[0] : source.geom;
  const ring =
    isObject(shape) && Array.isArray(shape.coordinates) ? shape.coordinates[0] : undefined;
  const corner = (index: number): [number, number] => {
    const point = Array.isArray(ring) ? ring[index] : undefined;
    return Array.isArray(point) ? [Number(point[0]), Number(point[1])] : [0, 0];
  };
  const [[west, south], [east, north]] = [corner(0), corner(2)];
  return west < east ? [west, south, east, north] : [-5.5, 41.2, 9.8, 51.3];
}

const all = (value: Json | undefined): Json[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

/** GeoNetwork has no protocol name for these: their path tells. */
function protocolOf(protocol: string, path: string): string {
  if (path.startsWith('/stac/')) return 'STAC';
  return path.startsWith('/oceanotron/') ? 'Oceanotron' : protocol;
}

function targetsOf(source: Fields, weight: number): Target[] {
  const isPublic = all(source.op0).includes('1');
  return all(source.link).flatMap((link): Target[] => {
    if (!isObject(link)) return [];
    const url = (asText(link.urlObject) || asText(link.url)).split('?')[0] ?? '';
    const path = url.replace(/^[a-z]+:\/\/[^/]+/, '');
    const layer = (asText(link.nameObject) || asText(link.name)).trim();
    // What others serve, and addresses without a layer, leave nothing in these logs to join.
    if (layer === '' || !/\bsextant\.example\//.test(url)) return [];
    return [
      {
        uuid: asText(source.uuid),
        protocol: protocolOf(asText(link.protocol), path),
        url,
        path,
        project: path.split('/')[3] ?? '',
        layer,
        box: boxOf(source),
        isPublic,
        weight: isPublic ? weight : weight / 8,
      },
    ];
  });
}

/** Everything the sample catalogues lead to; templates and working copies lead nowhere. */
export function findTargets(random: Random, answer: SampleAnswer): Targets {
  const sources = answer.hits.hits
    .map((hit) => hit._source)
    .filter((source) => source.isTemplate === 'n' && source.draft !== 'y');
  const weighed = sources.map((source) => ({ source, weight: random.logNormal(1, 1.25) }));
  const byProtocol = new Map<string, Target[]>();
  for (const { source, weight } of weighed) {
    for (const target of targetsOf(source, weight)) {
      byProtocol.set(target.protocol, [...(byProtocol.get(target.protocol) ?? []), target]);
    }
  }
  return {
    records: weighed.map(({ source, weight }) => {
      const isPublic = all(source.op0).includes('1');
      return { uuid: asText(source.uuid), isPublic, weight: isPublic ? weight : weight / 8 };
    }),
    byProtocol,
  };
}
