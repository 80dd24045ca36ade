import * as t from 'io-ts';
import { decodeOrThrow } from '../../common/codecs/decode';
import { Found } from './documents';
import { toSextantError } from './opensearch_error';
import { Transport } from './transport';

const opened = t.type({ pit_id: t.string });
const answerCodec = t.type({
  hits: t.type({
    hits: t.array(
      t.intersection([
        t.type({ _id: t.string, sort: t.array(t.unknown) }),
        t.partial({ _source: t.record(t.string, t.unknown) }),
      ])
    ),
  }),
});

const KEEP_ALIVE = '5m';

export interface PagedView {
  /** One index of one shard: the order of its documents parts those that sort alike. */
  readonly index: string;
  readonly query: object;
  readonly sort: readonly object[];
  readonly fields?: readonly string[] | false;
  /** Documents a page. */
  readonly size?: number;
}

/**
 * Every document that a query finds, in an order, page by page, of one state of the index: what is
 * written meanwhile is not seen. @throws SextantError
 */
export async function* viewPages<D extends object>(
  transport: Transport,
  { index, query, sort, fields, size = 2000 }: PagedView
): AsyncGenerator<Found<D>[]> {
  const path = `/${encodeURIComponent(index)}/_search/point_in_time`;
  const ask = async (request: Parameters<Transport['request']>[0]) => {
    try {
      return await transport.request(request);
    } catch (error) {
      throw toSextantError(error);
    }
  };
  const view = await ask({ method: 'POST', path, querystring: { keep_alive: KEEP_ALIVE } });
  const { pit_id: id } = decodeOrThrow(opened, view.body, 'opensearch_error');
  let after: readonly unknown[] | undefined;
  try {
    for (;;) {
      const { body } = await ask({
        method: 'POST',
        path: '/_search',
        body: {
          size,
          query,
          sort: [...sort, '_doc'],
          track_total_hits: false,
          pit: { id, keep_alive: KEEP_ALIVE },
          ...(fields === undefined ? {} : { _source: fields }),
          ...(after ? { search_after: after } : {}),
        },
      });
      const { hits } = decodeOrThrow(answerCodec, body, 'opensearch_error').hits;
      if (hits.length === 0) return;
      after = hits[hits.length - 1]?.sort;
      yield hits.map(({ _id, _source = {} }) => ({ id: _id, document: _source as D }));
    }
  } finally {
    // It closes by itself after a while: nothing is lost where this fails.
    const close = { method: 'DELETE', path: '/_search/point_in_time', body: { pit_id: [id] } };
    await transport.request(close).catch(() => undefined);
  }
}
