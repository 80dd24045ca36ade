import { INDEX } from '../../common/index_schema/indices';
import type { CountedDayDocument } from '../../common/index_schema/usage_counter';
import { documentStore } from './documents';
import { Transport } from './transport';

/** Start of the last day that COUNTER has counted, ISO 8601; undefined where there is none. */
export async function lastCountedDay(transport: Transport): Promise<string | undefined> {
  const documents = documentStore<CountedDayDocument>(transport, INDEX['counted-days']);
  const sort = [{ '@timestamp': { order: 'desc', unmapped_type: 'date' } }];
  const [last] = await documents.search({ size: 1, sort });
  return last?.document['@timestamp'];
}
