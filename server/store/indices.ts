import * as t from 'io-ts';
import { decodeOrThrow } from '../../common/codecs/decode';
import { orNone } from './documents';
import { statusOf, toSextantError } from './opensearch_error';
import { Transport } from './transport';

/** Creates an index; one that is there already is left as it is. */
export async function ensureIndex(
  transport: Transport,
  name: string,
  body: object = {}
): Promise<void> {
  try {
    if ((await transport.request({ method: 'HEAD', path: `/${name}` })).body === true) return;
    await transport.request({ method: 'PUT', path: `/${name}`, body });
  } catch (error) {
    const exists = statusOf(error) === 400 && /resource_already_exists/.test(String(error));
    if (!exists) throw toSextantError(error);
  }
}

const aliases = t.record(t.string, t.unknown);

/** An account with rights on our indices alone is refused what asks for all. */
const OURS = 'sextant-*';

/** Names of the indices behind an alias of ours; none where it does not exist. */
export async function indicesOf(transport: Transport, alias: string): Promise<string[]> {
  const path = `/${OURS}/_alias/${alias}`;
  const answer = await orNone(transport.request({ method: 'GET', path }));
  return answer ? Object.keys(decodeOrThrow(aliases, answer.body, 'opensearch_error')) : [];
}

/** Names of the indices that a pattern holds; none where there are none. */
export async function indicesLike(transport: Transport, pattern: string): Promise<string[]> {
  const answer = await orNone(transport.request({ method: 'GET', path: `/${pattern}/_alias` }));
  return answer ? Object.keys(decodeOrThrow(aliases, answer.body, 'opensearch_error')) : [];
}

/** Changes aliases in one step: readers see all of it or none. */
export async function updateAliases(
  transport: Transport,
  actions: readonly object[]
): Promise<void> {
  try {
    await transport.request({ method: 'POST', path: '/_aliases', body: { actions } });
  } catch (error) {
    throw toSextantError(error);
  }
}

export async function refresh(transport: Transport, index: string): Promise<void> {
  await transport.request({
    method: 'POST',
    path: `/${index}/_refresh`,
    querystring: { ignore_unavailable: true },
  });
}

export async function deleteIndex(transport: Transport, name: string): Promise<void> {
  await orNone(transport.request({ method: 'DELETE', path: `/${name}` }));
}
