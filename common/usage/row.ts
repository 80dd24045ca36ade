import { RequestDocument, RequestField } from '../index_schema/requests';
import { addWord, bucketOfDuration, DurationCounts, wordsOfCounts } from './durations';
import { USE_COUNTS, USE_MEASURES, UseMeasure } from './use_counts';

/** A value of a dimension as rows hold it. */
export type DimensionValue = string | number | boolean | readonly string[];

/** What a row adds up, while it grows. */
export interface Row {
  readonly month: string;
  readonly timestamp: string;
  readonly dimensions: Readonly<Partial<Record<RequestField, DimensionValue>>>;
  requests: number;
  bytes: number | undefined;
  durationSum: number;
  durationCount: number;
  durations: DurationCounts | undefined;
  dropped: number;
  /** Where the cube counts them; a sum of rows, of which one does not tell them, is unknown. */
  uses: Record<UseMeasure, number> | undefined;
  /** Requests of each visitor. */
  visitors: Map<string, number> | undefined;
  countedVisitors: number;
}

export function newRow(
  month: string,
  timestamp: string,
  dimensions: Row['dimensions'],
  countsUses = false
): Row {
  return {
    month,
    timestamp,
    dimensions,
    requests: 0,
    bytes: undefined,
    durationSum: 0,
    durationCount: 0,
    durations: undefined,
    dropped: 0,
    uses: countsUses ? { 'usage.downloads': 0, 'usage.failures': 0 } : undefined,
    visitors: undefined,
    countedVisitors: 0,
  };
}

/** One more of a key, or one less. */
function count<K>(counts: Map<K, number>, key: K, times: 1 | -1): void {
  const now = (counts.get(key) ?? 0) + times;
  if (now > 0) counts.set(key, now);
  else counts.delete(key);
}

/** What rows need to know of a request, besides their dimensions. */
export type CountedRequest = Pick<
  RequestDocument,
  | 'http.response.body.bytes'
  | 'event.duration'
  | 'event.outcome'
  | 'http.response.status_code'
  | 'sextant.usage'
  | 'sextant.visitor'
>;

/**
 * Adds one request, or takes it away (-1). A time that was not measured is none, not 0.
 *
 * @param visitor where the row tells visitors
 */
export function addRequest(
  row: Row,
  document: CountedRequest,
  times: 1 | -1,
  visitor?: string
): void {
  row.requests += times;
  if (visitor !== undefined) count((row.visitors = row.visitors ?? new Map()), visitor, times);
  if (row.uses) {
    for (const measure of USE_MEASURES) {
      if (USE_COUNTS[measure].finds(document)) row.uses[measure] += times;
    }
  }
  const bytes = document['http.response.body.bytes'];
  if (bytes !== undefined) row.bytes = (row.bytes ?? 0) + times * bytes;
  const duration = document['event.duration'];
  if (duration === undefined) return;
  row.durationSum += times * duration;
  row.durationCount += times;
  row.durations = row.durations ?? new Map();
  count(row.durations, bucketOfDuration(duration), times);
}

/** The measures of a stored row, whichever cube it is of. */
export interface StoredMeasures extends Readonly<Partial<Record<UseMeasure, number>>> {
  readonly _doc_count?: number;
  readonly 'usage.bytes'?: number;
  readonly 'usage.duration.sum'?: number;
  readonly 'usage.duration.count'?: number;
  readonly 'usage.duration.buckets'?: readonly string[];
  readonly 'usage.dropped'?: number;
  readonly 'usage.visitors'?: number;
  readonly 'sextant.visitor'?: readonly string[];
}

function usesWith(uses: NonNullable<Row['uses']>, stored: StoredMeasures): Row['uses'] {
  for (const measure of USE_MEASURES) {
    const count = stored[measure];
    if (count === undefined) return undefined;
    uses[measure] += count;
  }
  return uses;
}

export function addMeasures(row: Row, stored: StoredMeasures): void {
  row.requests += stored._doc_count ?? 1;
  const bytes = stored['usage.bytes'];
  if (bytes !== undefined) row.bytes = (row.bytes ?? 0) + bytes;
  row.durationSum += stored['usage.duration.sum'] ?? 0;
  row.durationCount += stored['usage.duration.count'] ?? 0;
  for (const word of stored['usage.duration.buckets'] ?? []) {
    row.durations = row.durations ?? new Map();
    addWord(row.durations, word);
  }
  row.dropped += stored['usage.dropped'] ?? 0;
  row.uses = row.uses && usesWith(row.uses, stored);
  row.countedVisitors += stored['usage.visitors'] ?? 0;
  const visitors = stored['sextant.visitor'] ?? [];
  if (visitors.length > 0) row.visitors = row.visitors ?? new Map();
  for (const visitor of visitors) row.visitors?.set(visitor, 1);
}

/** The row as stored; what it has nothing of is absent. */
export function documentOfRow(row: Row): object {
  const measured = row.durationCount > 0;
  return {
    _doc_count: row.requests,
    '@timestamp': row.timestamp,
    ...row.dimensions,
    ...(row.bytes === undefined ? {} : { 'usage.bytes': row.bytes }),
    ...(measured ? { 'usage.duration.sum': row.durationSum } : {}),
    ...(measured ? { 'usage.duration.count': row.durationCount } : {}),
    ...(measured && row.durations
      ? { 'usage.duration.buckets': wordsOfCounts(row.durations) }
      : {}),
    ...row.uses,
    ...(row.dropped > 0 ? { 'usage.dropped': row.dropped } : {}),
    ...(row.visitors?.size ? { 'sextant.visitor': Array.from(row.visitors.keys()).sort() } : {}),
    ...(row.countedVisitors > 0 ? { 'usage.visitors': row.countedVisitors } : {}),
  };
}
