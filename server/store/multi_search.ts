import * as t from 'io-ts';
import { decodeOrThrow } from '../../common/codecs/decode';
import { messageOf } from '../../common/errors';
import { toSextantError } from './opensearch_error';
import { Transport } from './transport';

const answers = t.type({ responses: t.array(t.UnknownRecord) });

/** How visitors are counted fast (`common/panels/unique_visitors.ts`). */
const HINT = /,"execution_hint":"ordinals"/g;

/** OpenSearch before 2.19.1 refuses the whole request for a parameter that it does not know. */
const isRefusedHint = (error: unknown) => messageOf(error).includes('execution_hint');

/**
 * Some searches in one request, as the user of the transport; a search that fails says so in its place.
 *
 * @param bulkBody headers and bodies, a line each
 * @throws SextantError where the whole fails
 */
export async function multiSearch(
  transport: Transport,
  bulkBody: string
): Promise<Record<string, unknown>[]> {
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
