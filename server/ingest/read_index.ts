import { createHash } from 'crypto';
import * as t from 'io-ts';
import { decodeOrThrow } from '../../common/codecs/decode';
import { statusOf, toSextantError } from '../store/opensearch_error';
import { Transport, TransportAnswer, TransportRequest } from '../store/transport';
import type { LogLine } from './log_line';

export interface IndexToRead {
  /** Name, alias or pattern of indices of logs that were parsed before. */
  readonly index: string;
  /** Limits what is read. Default: everything. */
  readonly query?: object;
  /** Documents a request. */
  readonly size?: number;
}

const SIZE = 2000;
const KEEP_ALIVE = '5m';

const settings = t.record(
  t.string,
  t.type({ settings: t.type({ 'index.number_of_shards': t.string }) })
);
const opened = t.union([t.type({ pit_id: t.string }), t.type({ id: t.string })]);
const page = t.intersection([
  t.type({
    hits: t.type({
      hits: t.array(
        t.intersection([
          t.type({ _index: t.string, _id: t.string, sort: t.array(t.unknown) }),
          t.partial({ _source: t.UnknownRecord }),
        ])
      ),
    }),
  }),
  t.partial({ pit_id: t.string }),
]);

/** A view of one shard that does not change while it is read. */
interface PointInTime {
  id: string;
  readonly close: (id: string) => TransportRequest;
}

/** OpenSearch's and Elasticsearch's ways; older ones have none. */
const WAYS: readonly { readonly path: string; readonly close: PointInTime['close'] }[] = [
  {
    path: '_search/point_in_time',
    close: (id) => ({ method: 'DELETE', path: '/_search/point_in_time', body: { pit_id: [id] } }),
  },
  { path: '_pit', close: (id) => ({ method: 'DELETE', path: '/_pit', body: { id } }) },
];

/** Statuses that say "I do not know this". */
const UNKNOWN = new Set([400, 404, 405]);

/**
 * Same document, same number: an index has no offsets, and its order changes from run to run. 48 bits of
 * the hash of its place.
 */
function offsetOf(index: string, id: string): number {
  return createHash('sha1').update(`${index}\n${id}`).digest().readUIntBE(0, 6);
}

async function ask(transport: Transport, request: TransportRequest): Promise<TransportAnswer> {
  try {
    return await transport.request(request);
  } catch (error) {
    throw toSextantError(error);
  }
}

async function openView(
  transport: Transport,
  index: string,
  preference: string
): Promise<PointInTime | undefined> {
  for (const { path, close } of WAYS) {
    try {
      const { body } = await transport.request({
        method: 'POST',
        path: `/${encodeURIComponent(index)}/${path}`,
        querystring: { keep_alive: KEEP_ALIVE, preference },
      });
      const answer = decodeOrThrow(opened, body, 'opensearch_error');
      return { id: 'pit_id' in answer ? answer.pit_id : answer.id, close };
    } catch (error) {
      if (!UNKNOWN.has(statusOf(error) ?? 0)) throw toSextantError(error);
    }
  }
  return undefined;
}

/** Reads one shard: within it the order of documents parts them all, which it does not between shards. */
async function* readShard(
  transport: Transport,
  index: string,
  shard: number,
  { query = { match_all: {} }, size = SIZE }: IndexToRead
): AsyncGenerator<LogLine[]> {
  // Without a point in time, the asked node's own copy where it has one: copies differ in their order.
  const preference = `_shards:${shard}|_local`;
  const view = await openView(transport, index, preference);
  const place = view
    ? { path: '/_search' }
    : { path: `/${encodeURIComponent(index)}/_search`, querystring: { preference } };
  let after: readonly unknown[] | undefined;
  try {
    for (;;) {
      const { body } = await ask(transport, {
        method: 'POST',
        ...place,
        body: {
          size,
          query,
          sort: ['_doc'],
          track_total_hits: false,
          ...(after ? { search_after: after } : {}),
          ...(view ? { pit: { id: view.id, keep_alive: KEEP_ALIVE } } : {}),
        },
      });
      const answer = decodeOrThrow(page, body, 'opensearch_error');
      if (view && answer.pit_id !== undefined) view.id = answer.pit_id;
      const { hits } = answer.hits;
      if (hits.length === 0) return;
      after = hits[hits.length - 1]?.sort;
      yield hits.map(({ _index, _id, _source }) => ({
        line: JSON.stringify(_source ?? {}),
        offset: offsetOf(_index, _id),
        file: _index,
      }));
    }
  } finally {
    // It closes by itself after a while: nothing is lost where this fails.
    if (view) await transport.request(view.close(view.id)).catch(() => undefined);
  }
}

/**
 * The documents of an index of Elasticsearch 7+ or OpenSearch, each as a line for the format `documents`,
 * in batches. No scroll; each document once, also while the index is written to.
 *
 * @throws SextantError where the cluster stays away, refuses, or has no such index
 */
export async function* readIndex(
  transport: Transport,
  source: IndexToRead
): AsyncGenerator<LogLine[]> {
  const { body } = await ask(transport, {
    method: 'GET',
    path: `/${encodeURIComponent(source.index)}/_settings/index.number_of_shards`,
    querystring: { flat_settings: true },
  });
  const indices = decodeOrThrow(settings, body, 'opensearch_error');
  for (const index of Object.keys(indices).sort()) {
    const shards = Number(indices[index]?.settings['index.number_of_shards']);
    for (let shard = 0; shard < shards; shard += 1) {
      yield* readShard(transport, index, shard, source);
    }
  }
}
