import * as t from 'io-ts';
import { decodeOrThrow } from '../../common/codecs/decode';
import { statusOf, toSextantError } from './opensearch_error';
import { Transport } from './transport';

const hits = t.type({
  hits: t.type({
    hits: t.array(t.type({ _id: t.string, _source: t.record(t.string, t.unknown) })),
  }),
});

export interface Found<D> {
  readonly id: string;
  readonly document: D;
}

/**
 * Reads and writes documents of one index, flat with dotted names. Their shape is that of the
 * strict mapping, which only this product writes: it is not decoded again.
 */
export function documentStore<D extends object>(transport: Transport, index: string) {
  const path = (id: string) => `/${index}/_doc/${encodeURIComponent(id)}`;

  async function get(id: string): Promise<D | undefined> {
    const found = await search({ query: { ids: { values: [id] } }, size: 1 });
    return found[0]?.document;
  }

  /** @param body of a search; none of the documents where the index does not exist yet */
  async function search(body: object): Promise<Found<D>[]> {
    try {
      const answer = await transport.request({
        method: 'POST',
        path: `/${index}/_search`,
        querystring: { ignore_unavailable: true },
        body,
      });
      const decoded = decodeOrThrow(hits, answer.body, 'opensearch_error');
      return decoded.hits.hits.map(({ _id: id, _source }) => ({ id, document: _source as D }));
    } catch (error) {
      throw toSextantError(error);
    }
  }

  /** Writes the whole document and lets searches see it at once. */
  async function put(id: string, document: D): Promise<void> {
    try {
      await transport.request({
        method: 'PUT',
        path: path(id),
        querystring: { refresh: true },
        body: document,
      });
    } catch (error) {
      throw toSextantError(error);
    }
  }

  async function remove(id: string): Promise<void> {
    const querystring = { refresh: true };
    await orNone(transport.request({ method: 'DELETE', path: path(id), querystring }));
  }

  return { get, search, put, remove };
}

/** Runs a request whose 404 means "there is none". */
export async function orNone<A>(answer: Promise<A>): Promise<A | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (statusOf(error) === 404) return undefined;
    throw toSextantError(error);
  }
}
