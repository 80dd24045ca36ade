import type { ContractInput, ContractOutput } from '../../common/api/contract';
import type { readFilterValues } from '../../common/api/contracts/filter_values';
import { decodeOrThrow } from '../../common/codecs/decode';
import { INDEX } from '../../common/index_schema/indices';
import { bucketsOf, searchAnswer } from '../../common/panels/panel_answer';
import { FILTERS } from '../../common/query/filter_fields';
import { resolveTime } from '../../common/query/resolve_time';
import { containing } from '../../common/query/special_filters';
import { isRecordFilter } from '../../common/query/records_of';
import type { Configuration } from '../configuration/configuration';
import { CentreConfiguration, recordValues } from './record_groups';
import { toSextantError } from './opensearch_error';
import { Transport } from './transport';

const MOST_VALUES = 20;
/** Values of one request that do not hold the text are counted too and left out afterwards. */
const LOOKED_AT = 200;

type Asked = ContractInput<typeof readFilterValues>['body'];

/** The most frequent values of a filter in a period, as the user of the transport. @throws SextantError */
export async function filterValues(
  transport: Transport,
  { name, text, time }: Asked,
  now: Date,
  configuration: CentreConfiguration & Pick<Configuration, 'timeZone'>
): Promise<ContractOutput<typeof readFilterValues>> {
  if (isRecordFilter(name)) {
    return { values: await recordValues(transport, name, text, configuration, MOST_VALUES) };
  }
  const { field } = FILTERS[name];
  const { from, to } = resolveTime(time, now, configuration.timeZone);
  const range = { gte: from, lt: to, format: 'epoch_millis' };
  const wanted = text.trim().toLowerCase();
  // A status is a number: no pattern finds in it.
  const contains = wanted === '' || name === 'status' ? [] : [containing(field, wanted)];
  const body = {
    size: 0,
    query: { bool: { filter: [{ range: { '@timestamp': range } }, ...contains] } },
    aggs: { values: { terms: { field, size: wanted === '' ? MOST_VALUES : LOOKED_AT } } },
  };
  try {
    const answer = await transport.request({
      method: 'POST',
      path: `/${INDEX.requests}/_search`,
      querystring: { ignore_unavailable: true },
      body,
    });
    const { aggregations } = decodeOrThrow(searchAnswer, answer.body, 'opensearch_error');
    const values = bucketsOf(aggregations, 'values')
      .map(({ key, doc_count: count }) => ({ value: String(key), count }))
      .filter(({ value }) => value.toLowerCase().includes(wanted));
    return { values: values.slice(0, MOST_VALUES) };
  } catch (error) {
    throw toSextantError(error);
  }
}
