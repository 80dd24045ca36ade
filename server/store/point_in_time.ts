import * as t from 'io-ts';
import { decodeOrThrow } from '../../common/codecs/decode';
import { Transport } from './transport';

const opened = t.type({ pit_id: t.string });

/** What a search says to see one state of an index. */
export interface PointInTime {
  readonly id: string;
  readonly keep_alive: string;
}

/**
 * Works on one state of an index: what is written meanwhile is not seen.
 * @param keepAlive between two searches: `5m`
 */
export async function* atPointInTime<A>(
  transport: Transport,
  index: string,
  keepAlive: string,
  work: (pit: PointInTime) => AsyncIterable<A>
): AsyncGenerator<A> {
  const { body } = await transport.request({
    method: 'POST',
    path: `/${encodeURIComponent(index)}/_search/point_in_time`,
    querystring: { keep_alive: keepAlive },
  });
  const { pit_id: id } = decodeOrThrow(opened, body, 'opensearch_error');
  try {
    for await (const each of work({ id, keep_alive: keepAlive })) yield each;
  } finally {
    // It closes by itself after a while: nothing is lost where this fails.
    const close = { method: 'DELETE', path: '/_search/point_in_time', body: { pit_id: [id] } };
    await transport.request(close).catch(() => undefined);
  }
}
