import { INDEX } from '../../common/index_schema/indices';
import { LoggedHosts } from '../../common/panels/define_panel';
import { bucketsOf, searchAnswer, valueOf } from '../../common/panels/panel_answer';
import { decodeOrThrow } from '../../common/codecs/decode';
import { toSextantError } from './opensearch_error';
import { Transport } from './transport';

const MOST_HOSTS = 1000;

/** The host asked for, or, where a log does not tell it, the server that wrote the log. */
const FIELDS = ['url.domain', 'sextant.server'] as const;

/** Whose logs were read at all, and since when, as far as requests are kept. @throws SextantError */
export async function loggedHosts(transport: Transport): Promise<LoggedHosts> {
  const hosts = FIELDS.map((field) => [field, { terms: { field, size: MOST_HOSTS } }]);
  const first = { first: { min: { field: '@timestamp' } } };
  try {
    const { body } = await transport.request({
      method: 'POST',
      path: `/${INDEX.requests}/_search`,
      querystring: { ignore_unavailable: true, request_cache: true },
      body: { size: 0, aggs: { ...Object.fromEntries(hosts), ...first } },
    });
    const { aggregations } = decodeOrThrow(searchAnswer, body, 'opensearch_error');
    const since = valueOf(aggregations, 'first');
    return {
      hosts: new Set(
        FIELDS.flatMap((field) => bucketsOf(aggregations, field)).map(({ key }) => String(key))
      ),
      ...(since === null ? {} : { since: new Date(since).toISOString() }),
    };
  } catch (error) {
    throw toSextantError(error);
  }
}
