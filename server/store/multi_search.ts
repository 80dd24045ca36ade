import * as t from 'io-ts';
import { decodeOrThrow } from '../../common/codecs/decode';
import { messageOf, SextantError } from '../../common/errors';
import { toSextantError } from './opensearch_error';
import { Transport } from './transport';

const answers = t.type({ responses: t.array(t.UnknownRecord) });

/** How visitors are counted fast (`common/panels/unique_visitors.ts`). */
const HINT = /,"execution_hint":"ordinals"/g;

/** OpenSearch before 2.19.1 refuses the whole request for a parameter that it does not know. */
const isRefusedHint = (error: unknown) => messageOf(error).includes('execution_hint');

/** A search as `_msearch` takes it. */
export const linesOf = (header: object, body: object): string =>
  `${JSON.stringify(header)}\n${JSON.stringify(body)}\n`;

/**
 * Some searches in one request, as the user of the transport; a search that fails says so in its place. The
 * same search is asked once, however many panels read its answer.
 *
 * @param searches each a header and a body: see `linesOf`
 * @returns as many answers; not to be changed, as several readers may have the same
 * @throws SextantError where the whole fails
 */
export async function multiSearch(
  transport: Transport,
  searches: readonly string[]
): Promise<Readonly<Record<string, unknown>>[]> {
  const different = Array.from(new Set(searches));
  const responses = await askAll(transport, different.join(''));
  if (responses.length !== different.length) {
    throw new SextantError('opensearch_error', 'OpenSearch answered some of the searches only');
  }
  const answered = new Map(different.map((search, at) => [search, responses[at] ?? {}]));
  return searches.map((search) => answered.get(search) ?? {});
}

async function askAll(transport: Transport, bulkBody: string): Promise<Record<string, unknown>[]> {
  const ask = async (asked: string) => {
    const request = { method: 'POST', path: '/_msearch', bulkBody: asked };
    const { body } = await transport.request(request);
    return decodeOrThrow(answers, body, 'opensearch_error').responses;
  };
  try {
    return await ask(bulkBody).catch((error) => {
      // Nothing was searched yet: an older cluster costs a request more.
      if (isRefusedHint(error)) return ask(bulkBody.replace(HINT, ''));
      throw error;
    });
  } catch (error) {
    throw toSextantError(error);
  }
}
