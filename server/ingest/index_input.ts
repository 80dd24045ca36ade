import { SextantError } from '../../common/errors';
import type { IndexSourceConfiguration } from '../configuration/index_source';
import { createTransport } from '../store/create_transport';
import { Transport } from '../store/transport';
import type { IngestInput } from './line_inputs';
import { readIndex } from './read_index';

/**
 * The documents of a configured index as lines of the format `documents`.
 *
 * @param own reaches the cluster of `opensearch`, where the index does not name another
 * @throws SextantError bad_request where there is neither
 */
export function indexInput(source: IndexSourceConfiguration, own?: Transport): IngestInput {
  const { name, query, url, username, password, certificate_authority } = source;
  return {
    name,
    async *lines() {
      const other =
        url === undefined
          ? undefined
          : createTransport({
              url,
              username,
              password,
              certificateAuthority: certificate_authority,
            });
      const transport = other ?? own;
      if (!transport) {
        throw new SextantError(
          'bad_request',
          `Say where the index ${name} is: its url, that of opensearch, or OPENSEARCH_URL`
        );
      }
      try {
        yield* readIndex(transport, { index: name, query });
      } finally {
        await other?.close();
      }
    },
  };
}
