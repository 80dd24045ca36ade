import * as t from 'io-ts';
import { decodeOrThrow } from '../../common/codecs/decode';
import { COUNTER_CANDIDATES } from '../../common/counter/counter_request';
import { DOUBLE_CLICK } from '../../common/counter/count_visits';
import { INDEX } from '../../common/index_schema/indices';
import { MONTHLY } from '../../common/index_schema/months';
import { CountedDayDocument } from '../../common/index_schema/usage_counter';
import { zoneStarts } from '../../common/usage/periods';
import { documentStore } from '../store/documents';
import { indicesOf } from '../store/indices';
import { toSextantError } from '../store/opensearch_error';
import { Transport } from '../store/transport';

/** The part of a day that lies in one index of requests: a month of UTC, with its generation. */
export interface DayToCount {
  readonly index: string;
  /** Start of the day in the zone, ms since the epoch. */
  readonly start: number;
  readonly end: number;
  /** Requests of it that COUNTER looks at. */
  readonly candidates: number;
}

const answerCodec = t.type({
  aggregations: t.type({
    days: t.type({ buckets: t.array(t.type({ key: t.number, doc_count: t.number })) }),
  }),
});

const INDEX_NAME = /^sextant-requests-(\d{4}\.\d{2})-g\d+$/;
/** More than the longest day of a zone, less than two. */
const DAY_AND_A_HALF = 36 * 3_600_000;
/** Days that are counted in one month are some thirty. */
const MOST_DAYS = 100;

async function daysOf(transport: Transport, index: string, zone: string): Promise<DayToCount[]> {
  const starts = zoneStarts(zone);
  const days = {
    date_histogram: {
      field: '@timestamp',
      calendar_interval: 'day',
      time_zone: zone,
      min_doc_count: 1,
    },
  };
  try {
    const { body } = await transport.request({
      method: 'POST',
      path: `/${index}/_search`,
      body: { size: 0, query: COUNTER_CANDIDATES, aggs: { days } },
    });
    const { buckets } = decodeOrThrow(answerCodec, body, 'opensearch_error').aggregations.days;
    return buckets.map(({ key, doc_count: candidates }) => ({
      index,
      start: key,
      end: starts.day(key + DAY_AND_A_HALF),
      candidates,
    }));
  } catch (error) {
    throw toSextantError(error);
  }
}

/** Days counted of one index, by their start. */
async function countedOf(transport: Transport, index: string): Promise<Map<number, number>> {
  const store = documentStore<CountedDayDocument>(transport, INDEX['counted-days']);
  const found = await store.search({ size: MOST_DAYS, query: { term: { index } } });
  return new Map(
    found.map(({ document }) => [
      Date.parse(document['@timestamp'] ?? ''),
      document.candidates ?? -1,
    ])
  );
}

/**
 * Closed days that were not counted, or that have other requests than when they were: logs that came
 * late, another generation. Their neighbours too, as the rules look across midnight.
 */
export async function daysToCount(
  transport: Transport,
  zone: string,
  now: Date
): Promise<DayToCount[]> {
  const indices = (await indicesOf(transport, MONTHLY.requests)).filter((name) =>
    INDEX_NAME.test(name)
  );
  const wanted: DayToCount[] = [];
  for (const index of indices.sort()) {
    const days = await daysOf(transport, index, zone);
    const closed = days.filter(({ end }) => end + DOUBLE_CLICK <= now.getTime());
    const counted = await countedOf(transport, index);
    const changed = closed.filter(({ start, candidates }) => counted.get(start) !== candidates);
    const near = (day: DayToCount) =>
      changed.some(
        ({ start, end }) => start === day.end || end === day.start || start === day.start
      );
    wanted.push(...closed.filter(near));
  }
  return wanted;
}

/** `2026.01` of the name of an index of requests. */
export function monthOfIndex(index: string): string {
  return INDEX_NAME.exec(index)?.[1] ?? '';
}
