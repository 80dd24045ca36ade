import { DOUBLE_CLICK, PARTS, visitCounter } from '../../common/counter/count_visits';
import {
  COUNTER_CANDIDATES,
  COUNTER_FIELDS,
  counterRequest,
} from '../../common/counter/counter_request';
import { INDEX } from '../../common/index_schema/indices';
import { monthAlias } from '../../common/index_schema/months';
import type { RequestDocument } from '../../common/index_schema/requests';
import { BulkChange, bulkChanges } from '../store/bulk_changes';
import { documentStore, Found } from '../store/documents';
import { refresh } from '../store/indices';
import { viewPages } from '../store/view_pages';
import { Transport } from '../store/transport';
import { COUNTER_ROW_FIELDS, counterRows } from './counter_rows';
import { DayToCount, monthOfIndex } from './days_to_count';

const iso = (time: number) => new Date(time).toISOString();

/** Requests of the day, an hour before it and 30 s after it, by visitor, time and id. */
async function* requestsAround(transport: Transport, { index, start, end }: DayToCount) {
  const time = { gte: iso(start - PARTS), lte: iso(end + DOUBLE_CLICK) };
  const pages = viewPages<RequestDocument>(transport, {
    index,
    query: {
      bool: { filter: [...COUNTER_CANDIDATES.bool.filter, { range: { '@timestamp': time } }] },
    },
    sort: [{ 'sextant.visitor': 'asc' }, { '@timestamp': 'asc' }],
    fields: Array.from(new Set([...COUNTER_FIELDS, ...COUNTER_ROW_FIELDS])),
  });
  // Of one visitor and instant, by id: the order of documents is not the same in every copy.
  let alike: Found<RequestDocument>[] = [];
  const isAlike = ({ document }: Found<RequestDocument>) =>
    alike[0]?.document['@timestamp'] === document['@timestamp'] &&
    alike[0]?.document['sextant.visitor'] === document['sextant.visitor'];
  const inOrder = () => alike.sort((a, b) => (a.id < b.id ? -1 : 1));
  for await (const page of pages) {
    for (const each of page) {
      if (alike.length > 0 && !isAlike(each)) {
        yield* inOrder();
        alike = [];
      }
      alike.push(each);
    }
  }
  yield* inOrder();
}

/** What is kept of a request until it is decided: its document, for the rows. */
type Undecided = Map<string, RequestDocument>;

const FLUSH = 2000;

/** Rows of an earlier count that this one has no more. */
async function surplusRows(
  transport: Transport,
  prefix: string,
  day: string,
  rows: number
): Promise<BulkChange[]> {
  const index = INDEX['usage-counter'];
  await refresh(transport, index);
  const query = { term: { '@timestamp': day } };
  const surplus: BulkChange[] = [];
  const search = { index, query, sort: [{ '@timestamp': 'asc' }], fields: false as const };
  for await (const page of viewPages(transport, search)) {
    for (const { id } of page) {
      const isOld = id.startsWith(prefix) && Number(id.slice(prefix.length)) >= rows;
      if (isOld) surplus.push({ action: 'delete', index, id });
    }
  }
  return surplus;
}

/**
 * Counts one closed day by COUNTER: `sextant.counter` of its requests and the rows of
 * `sextant-usage-counter`. Doing it again changes nothing; interrupted, it is done anew.
 * @returns requests that count
 */
export async function countDay(transport: Transport, day: DayToCount): Promise<number> {
  const alias = monthAlias('requests', monthOfIndex(day.index));
  const startOfDay = iso(day.start);
  const rows = counterRows(startOfDay);
  const counter = visitCounter();
  const undecided: Undecided = new Map();
  let changes: BulkChange[] = [];
  let counted = 0;

  function decide(verdicts: ReturnType<typeof counter.end>): void {
    for (const { id, counted: counts } of verdicts) {
      const document = undecided.get(id);
      undecided.delete(id);
      // Of the next day: only looked at.
      if (!document) continue;
      if (document['sextant.counter'] !== counts) {
        changes.push({ action: 'update', alias, id, document: { 'sextant.counter': counts } });
      }
      if (!counts) continue;
      counted += 1;
      rows.add(document);
    }
  }

  for await (const { id, document } of requestsAround(transport, day)) {
    const request = counterRequest(id, document);
    if (request.time < day.start) {
      if (document['sextant.counter']) decide(counter.addCounted(request));
      continue;
    }
    if (request.time < day.end) undecided.set(id, document);
    decide(counter.add(request));
    if (changes.length >= FLUSH) {
      await bulkChanges(transport, changes);
      changes = [];
    }
  }
  decide(counter.end());
  const prefix = `${startOfDay}/${monthOfIndex(day.index)}/`;
  const sorted = rows.sorted();
  await bulkChanges(transport, [
    ...changes,
    ...sorted.map((document, ordinal) => ({
      action: 'index' as const,
      index: INDEX['usage-counter'],
      id: `${prefix}${ordinal}`,
      document,
    })),
  ]);
  await bulkChanges(transport, await surplusRows(transport, prefix, startOfDay, sorted.length));
  // Last of all: only a day that is whole is not done again. The next day reads what counts here.
  await refresh(transport, alias);
  await documentStore(transport, INDEX['counted-days']).put(`${startOfDay}/${day.index}`, {
    '@timestamp': startOfDay,
    index: day.index,
    candidates: day.candidates,
    counted,
  });
  return counted;
}
