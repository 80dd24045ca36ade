import * as t from 'io-ts';
import { decodeOrThrow } from '../../common/codecs/decode';
import { toSextantError } from './opensearch_error';
import { Transport } from './transport';

const found = t.type({
  docs: t.array(
    t.intersection([t.type({ _id: t.string }), t.partial({ _source: t.UnknownRecord })])
  ),
});
const counted = t.type({ count: t.number });

/**
 * Documents by their ids, of those that exist the fields asked for; also what was written a moment
 * ago. @throws SextantError
 */
export async function getDocuments<D extends object>(
  transport: Transport,
  index: string,
  ids: readonly string[],
  fields: readonly (keyof D & string)[]
): Promise<ReadonlyMap<string, D>> {
  if (ids.length === 0) return new Map();
  try {
    const { body } = await transport.request({
      method: 'POST',
      path: `/${index}/_mget`,
      querystring: { _source_includes: fields.join(',') },
      body: { ids },
    });
    const documents = new Map<string, D>();
    for (const { _id: id, _source } of decodeOrThrow(found, body, 'opensearch_error').docs) {
      if (_source) documents.set(id, _source as D);
    }
    return documents;
  } catch (error) {
    throw toSextantError(error);
  }
}

/** Documents of an index that match. @throws SextantError */
export async function countDocuments(
  transport: Transport,
  index: string,
  query: object = { match_all: {} }
): Promise<number> {
  try {
    const path = `/${index}/_count`;
    const { body } = await transport.request({ method: 'POST', path, body: { query } });
    return decodeOrThrow(counted, body, 'opensearch_error').count;
  } catch (error) {
    throw toSextantError(error);
  }
}
