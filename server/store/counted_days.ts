import { INDEX } from '../../common/index_schema/indices';
import type { CountedDayDocument } from '../../common/index_schema/usage_counter';
import { zoneStarts } from '../../common/usage/periods';
import { documentStore } from './documents';
import { Transport } from './transport';

/** Start of the last day that COUNTER has counted, ISO 8601; undefined where there is none. */
export async function lastCountedDay(transport: Transport): Promise<string | undefined> {
  const documents = documentStore<CountedDayDocument>(transport, INDEX['counted-days']);
  const sort = [{ '@timestamp': { order: 'desc', unmapped_type: 'date' } }];
  const [last] = await documents.search({ size: 1, sort });
  return last?.document['@timestamp'];
}

/** More than the longest day of a zone, less than two. */
const DAY_AND_A_HALF = 36 * 3_600_000;

/** End of the last day that COUNTER has counted, ms since the epoch; undefined where there is none. */
export async function countedUntil(
  transport: Transport,
  zone: string
): Promise<number | undefined> {
  const day = await lastCountedDay(transport);
  return day === undefined ? undefined : zoneStarts(zone).day(Date.parse(day) + DAY_AND_A_HALF);
}
