import * as t from 'io-ts';
import { decodeOrThrow } from '../../common/codecs/decode';
import { Found } from './documents';
import { toSextantError } from './opensearch_error';
import { atPointInTime, PointInTime } from './point_in_time';
import { Transport } from './transport';

const answerCodec = t.type({
  hits: t.type({
    hits: t.array(
      t.intersection([
        t.type({ _id: t.string, sort: t.array(t.unknown) }),
        t.partial({ _source: t.UnknownRecord }),
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
  async function* pages(pit: PointInTime): AsyncGenerator<Found<D>[]> {
    let after: readonly unknown[] | undefined;
    for (;;) {
      const { body } = await transport.request({
        method: 'POST',
        path: '/_search',
        body: {
          size,
          query,
          sort: [...sort, '_doc'],
          track_total_hits: false,
          pit,
          ...(fields === undefined ? {} : { _source: fields }),
          ...(after ? { search_after: after } : {}),
        },
      });
      const { hits } = decodeOrThrow(answerCodec, body, 'opensearch_error').hits;
      if (hits.length === 0) return;
      after = hits[hits.length - 1]?.sort;
      yield hits.map(({ _id, _source = {} }) => ({ id: _id, document: _source as D }));
    }
  }
  try {
    for await (const page of atPointInTime(transport, index, KEEP_ALIVE, pages)) yield page;
  } catch (error) {
    throw toSextantError(error);
  }
}
