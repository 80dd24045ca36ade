import { monthAlias, monthOf } from '../../common/index_schema/months';
import type { RequestDocument } from '../../common/index_schema/requests';
import { usageAccumulator } from '../../common/usage/usage_accumulator';
import type { UsageRow } from '../../common/usage/cubes';
import { generationStore } from '../../server/store/generations';
import type { Transport } from '../../server/store/transport';
import { createRandom } from '../../samples/random';

const SERVICES = [
  { 'ogc.service': 'WMS', 'ogc.operation': 'GetMap', 'sextant.usage': 'visualisation' },
  { 'ogc.service': 'WMS', 'ogc.operation': 'GetCapabilities', 'sextant.usage': 'discovery' },
  { 'ogc.service': 'WFS', 'ogc.operation': 'GetFeature', 'sextant.usage': 'download' },
  { 'ogc.service': 'WMTS', 'ogc.operation': 'GetTile', 'sextant.usage': 'visualisation' },
  { 'ogc.service': 'GeoNetwork', 'sextant.usage': 'consultation' },
  { 'ogc.service': 'other' },
] as const;

/** Requests of all kinds spread over a period; the same for the same seed. */
export function someRequests(count: number, from: number, to: number): RequestDocument[] {
  const random = createRandom(2026);
  return Array.from({ length: count }, () => {
    const status = random.pick([200, 200, 200, 200, 304, 400, 404, 401, 500]);
    const exception = status === 200 && random.next() < 0.05 ? 'certain' : undefined;
    const agents = { browser: 'Firefox', gis: 'QGIS', robot: 'Googlebot' } as const;
    const type = random.pick(['browser', 'gis', 'robot'] as const);
    return {
      '@timestamp': new Date(Math.floor(from + random.next() * (to - from))).toISOString(),
      'event.duration': random.next() < 0.2 ? undefined : Math.round(10 ** (5 + 5 * random.next())),
      'event.outcome': status >= 400 || exception ? 'failure' : 'success',
      'http.response.status_code': status,
      'http.response.body.bytes': Math.floor(random.next() * 1e6),
      'user_agent.name': agents[type],
      'client.geo.country_iso_code': random.pick(['FR', 'FR', 'DE', undefined]),
      ...random.pick(SERVICES),
      'ogc.layers': random.pick([['a'], ['b'], ['b', 'a'], ['c', 'd', 'a'], undefined]),
      'ogc.format': random.pick(['image/png', undefined]),
      'ogc.exception': exception,
      'sextant.client_type': type,
      'sextant.visitor': `v${Math.floor(random.next() * 200)}`,
      'sextant.project': random.pick([['dcsmm'], ['dcsmm', 'odatis'], undefined]),
      ...random.pick([{ 'sextant.catalogue': ['ODATIS'], 'sextant.record': ['r1'] }, {}]),
      'sextant.server': 'maps',
    };
  });
}

/** The rows of requests, made in several pieces as an ingest makes them. */
export function rowsOf(requests: readonly RequestDocument[], zone: string, pieces = 4): UsageRow[] {
  const parts = Array.from({ length: pieces }, () => usageAccumulator(zone));
  requests.forEach((request, at) => parts[at % pieces]?.add(request));
  return parts.flatMap((part) => part.rows());
}

interface Write {
  readonly target: string;
  readonly document: object;
}

async function write(transport: Transport, writes: readonly Write[]): Promise<void> {
  const lines = writes.map(
    ({ target, document }) =>
      `${JSON.stringify({ index: { _index: target } })}\n${JSON.stringify(document)}\n`
  );
  const querystring = { refresh: true, require_alias: true };
  const request = { method: 'POST', path: '/_bulk', querystring, bulkBody: lines.join('') };
  const { errors, items } = (await transport.request(request)).body as {
    errors: boolean;
    items: unknown[];
  };
  if (errors) throw new Error(JSON.stringify(items.slice(0, 3)));
}

/** Stores requests and rows in the indices of their months. */
export async function storeUsage(
  transport: Transport,
  requests: readonly RequestDocument[],
  rows: readonly UsageRow[]
): Promise<void> {
  const months = [
    ...requests.map((request) => monthOf(request['@timestamp'] ?? '')),
    ...rows.map(({ month }) => month),
  ];
  for (const month of Array.from(new Set(months))) await generationStore(transport).ensure(month);
  const ofRequests = requests.map((document) => ({
    target: monthAlias('requests', monthOf(document['@timestamp'] ?? '')),
    document,
  }));
  const ofRows = rows.map(({ cube, month, document }) => ({
    target: monthAlias(cube, month),
    document,
  }));
  if (ofRequests.length > 0) await write(transport, ofRequests);
  if (ofRows.length > 0) await write(transport, ofRows);
}
