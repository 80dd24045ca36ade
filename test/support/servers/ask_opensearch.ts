import { statusOf } from '../../../server/store/opensearch_error';
import type { Transport, TransportRequest } from '../../../server/store/transport';

/** Status of a request; of one that is allowed 200 or 201. */
export async function status(
  user: Transport,
  request: TransportRequest
): Promise<number | undefined> {
  try {
    return (await user.request(request)).statusCode ?? undefined;
  } catch (error) {
    return statusOf(error);
  }
}

export const search = (index: string, body: object = {}): TransportRequest => ({
  method: 'POST',
  path: `/${index}/_search`,
  body: { size: 100, ...body },
});

interface Hits {
  readonly hits: { readonly hits: { readonly _source: Record<string, unknown> }[] };
}

export async function found(user: Transport, request: TransportRequest, field: string) {
  const { hits } = ((await user.request(request)).body as Hits).hits;
  return Array.from(new Set(hits.map(({ _source }) => String(_source[field])))).sort();
}

export const countOf = async (user: Transport, index: string): Promise<unknown> => {
  const { body } = await user.request({ method: 'POST', path: `/${index}/_count`, body: {} });
  return Object(body).count;
};
