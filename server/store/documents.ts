import * as t from 'io-ts';
import { decodeOrThrow } from '../../common/codecs/decode';
import { statusOf, toSextantError } from './opensearch_error';
import { Transport } from './transport';

const hits = t.type({
  hits: t.intersection([
    t.type({
      hits: t.array(
        t.intersection([
          t.type({ _id: t.string, _source: t.UnknownRecord }),
          t.partial({ sort: t.array(t.unknown) }),
        ])
      ),
    }),
    t.partial({ total: t.type({ value: t.number }) }),
  ]),
});
const merged = t.type({ get: t.type({ _source: t.UnknownRecord }) });

export interface Found<D> {
  readonly id: string;
  readonly document: D;
  /** Where a next page goes on, of a search that sorts. */
  readonly sort?: readonly unknown[];
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
  async function page(body: object): Promise<{ found: Found<D>[]; total: number }> {
    try {
      const answer = await transport.request({
        method: 'POST',
        path: `/${index}/_search`,
        querystring: { ignore_unavailable: true, allow_partial_search_results: false },
        body,
      });
      const decoded = decodeOrThrow(hits, answer.body, 'opensearch_error');
      const found = decoded.hits.hits.map(({ _id: id, _source, sort }) => ({
        id,
        document: _source as D,
        sort,
      }));
      return { found, total: decoded.hits.total?.value ?? 0 };
    } catch (error) {
      throw toSextantError(error);
    }
  }

  const search = async (body: object): Promise<Found<D>[]> => (await page(body)).found;

  /** Writes the fields given, or a new document with them. @returns the whole document */
  async function merge(id: string, doc: Partial<D>): Promise<D> {
    try {
      const answer = await transport.request({
        method: 'POST',
        path: `/${index}/_update/${encodeURIComponent(id)}`,
        querystring: { refresh: true, _source: true, retry_on_conflict: 5 },
        body: { doc, doc_as_upsert: true },
      });
      return decodeOrThrow(merged, answer.body, 'opensearch_error').get._source as D;
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

  return { get, search, page, put, merge, remove };
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
