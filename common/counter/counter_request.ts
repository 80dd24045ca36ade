import type { RequestDocument } from '../index_schema/requests';
import { decodePercent } from '../ogc/percent';

/** `part`: a piece of a file, of which an hour makes one download. */
export type CounterShape = 'click' | 'part';

/** A request that COUNTER may count, as the rules see it. */
export interface CounterRequest {
  readonly id: string;
  /** ms since the epoch */
  readonly time: number;
  readonly visitor: string;
  /** What was asked for, however its address was spelt. */
  readonly url: string;
  /** The file that it is, or is a part of. */
  readonly file: string;
  readonly shape: CounterShape;
}

/**
 * What COUNTER looks at: downloads and consultations that succeeded, without robots, probes and map
 * servers that fetch for others. `machine` is counted, and told apart by `sextant.client_type`
 * (Code of Practice for Research Data 1.0.1: Access_Method). 206 only as parts of a file.
 */
export const COUNTER_CANDIDATES = {
  bool: {
    filter: [
      { terms: { 'sextant.usage': ['download', 'consultation'] } },
      { terms: { 'sextant.client_type': ['browser', 'gis', 'unknown', 'machine'] } },
      { terms: { 'http.response.status_code': [200, 206, 304] } },
      { term: { 'event.outcome': 'success' } },
      { exists: { field: 'sextant.visitor' } },
    ],
  },
} as const;

export const COUNTER_FIELDS = [
  '@timestamp',
  'sextant.visitor',
  'url.domain',
  'url.path',
  'url.query',
  'ogc.operation',
  'http.response.status_code',
  'sextant.counter',
] as const;

/** Operations that give a dataset in slices, each with a query of its own. */
const SLICED = new Set(['dodsC', 'dap4', 'OPeNDAP', 'OPeNDAP.data', 'griddap', 'tabledap']);
/** DAP's suffix and ERDDAP's file type stand behind the name of the dataset. */
const SLICE_SUFFIX = /\.[A-Za-z0-9]{1,16}$/;
const PARTIAL_CONTENT = 206;

/** Parameters in any order, their names in any case, empty ones left out: the same question. */
function normalisedQuery(query: string): string {
  const parameters = query
    .split('&')
    .filter((part) => part !== '' && !part.endsWith('='))
    .map((part) => {
      const [name = '', ...value] = part.split('=');
      return `${decodePercent(name).toLowerCase()}=${decodePercent(value.join('='))}`;
    });
  return Array.from(new Set(parameters)).sort().join('&');
}

/** @param document with the fields of `COUNTER_FIELDS`, one of `COUNTER_CANDIDATES` */
export function counterRequest(id: string, document: RequestDocument): CounterRequest {
  const host = (document['url.domain'] ?? '').toLowerCase();
  const path = decodePercent(document['url.path'] ?? '');
  const query = normalisedQuery(document['url.query'] ?? '');
  const isSlice = SLICED.has(document['ogc.operation'] ?? '');
  const url = `${host}${path}?${query}`;
  return {
    id,
    time: Date.parse(document['@timestamp'] ?? ''),
    visitor: document['sextant.visitor'] ?? '',
    url,
    file: isSlice ? `${host}${path.replace(SLICE_SUFFIX, '')}` : url,
    shape: isSlice || document['http.response.status_code'] === PARTIAL_CONTENT ? 'part' : 'click',
  };
}
