import type { ContractInput, ContractOutput } from '../../common/api/contract';
import type { readFilterValues } from '../../common/api/contracts/filter_values';
import { decodeOrThrow } from '../../common/codecs/decode';
import { INDEX } from '../../common/index_schema/indices';
import { bucketsOf, searchAnswer } from '../../common/panels/panel_answer';
import { FILTERS } from '../../common/query/filter_fields';
import { resolveTime } from '../../common/query/resolve_time';
import { containing } from '../../common/query/special_filters';
import { startingWith } from '../../common/query/starting_with';
import { isRecordFilter } from '../../common/query/records_of';
import type { Configuration } from '../configuration/configuration';
import { CentreConfiguration, storedIn } from './record_groups';
import { toSextantError } from './opensearch_error';
import { Transport } from './transport';

const MOST_VALUES = 20;
/** Values of one request that do not hold the text are counted too and left out afterwards. */
const LOOKED_AT = 200;

type ValuesConfiguration = CentreConfiguration & Pick<Configuration, 'timeZone'>;
type Asked = ContractInput<typeof readFilterValues>['body'];

/** Where the values of a filter stand. */
interface Place {
  readonly index: string;
  readonly field: string;
  /** Of the stored value, before what the filter says; '' where they are the same. */
  readonly prefix: string;
  readonly filter: readonly object[];
}

function placeOf({ name, time }: Asked, now: Date, configuration: ValuesConfiguration): Place {
  if (isRecordFilter(name)) {
    return { index: INDEX.records, ...storedIn(name, configuration), filter: [] };
  }
  const { from, to } = resolveTime(time, now, configuration.timeZone);
  const range = { gte: from, lt: to, format: 'epoch_millis' };
  const filter = [{ range: { '@timestamp': range } }];
  return { index: INDEX.requests, field: FILTERS[name].field, prefix: '', filter };
}

/**
 * The most frequent values of a filter: of the requests of a period, or of the records, as the user of the
 * transport. @throws SextantError
 */
export async function filterValues(
  transport: Transport,
  asked: Asked,
  now: Date,
  configuration: ValuesConfiguration
): Promise<ContractOutput<typeof readFilterValues>> {
  const { index, field, prefix, filter } = placeOf(asked, now, configuration);
  const wanted = asked.text.trim().toLowerCase();
  // A status is a number: no pattern finds in it.
  const contains = wanted === '' || asked.name === 'status' ? [] : [containing(field, wanted)];
  const size = wanted === '' ? MOST_VALUES : LOOKED_AT;
  const include = prefix === '' ? {} : { include: startingWith(prefix) };
  const body = {
    size: 0,
    query: { bool: { filter: [...filter, ...contains] } },
    aggs: { values: { terms: { field, size, ...include } } },
  };
  try {
    const answer = await transport.request({
      method: 'POST',
      path: `/${index}/_search`,
      querystring: { ignore_unavailable: true },
      body,
    });
    const { aggregations } = decodeOrThrow(searchAnswer, answer.body, 'opensearch_error');
    const values = bucketsOf(aggregations, 'values')
      .map(({ key, doc_count: count }) => ({ value: String(key).slice(prefix.length), count }))
      .filter(({ value }) => value.toLowerCase().includes(wanted));
    return { values: values.slice(0, MOST_VALUES) };
  } catch (error) {
    throw toSextantError(error);
  }
}
