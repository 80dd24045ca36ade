import { RequestDocument, RequestField } from '../index_schema/requests';
import { addWord, bucketOfDuration, DurationCounts, wordsOfCounts } from './durations';

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
  visitors: Set<string> | undefined;
  countedVisitors: number;
}

export function newRow(month: string, timestamp: string, dimensions: Row['dimensions']): Row {
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
    visitors: undefined,
    countedVisitors: 0,
  };
}

/** Adds bytes and time of one request. A time that was not measured is none, not 0. */
export function addVolumes(row: Row, document: RequestDocument): void {
  const bytes = document['http.response.body.bytes'];
  if (bytes !== undefined) row.bytes = (row.bytes ?? 0) + bytes;
  const duration = document['event.duration'];
  if (duration === undefined) return;
  row.durationSum += duration;
  row.durationCount += 1;
  row.durations = row.durations ?? new Map();
  const bucket = bucketOfDuration(duration);
  row.durations.set(bucket, (row.durations.get(bucket) ?? 0) + 1);
}

/** The measures of a stored row, whichever cube it is of. */
export interface StoredMeasures {
  readonly _doc_count?: number;
  readonly 'usage.bytes'?: number;
  readonly 'usage.duration.sum'?: number;
  readonly 'usage.duration.count'?: number;
  readonly 'usage.duration.buckets'?: readonly string[];
  readonly 'usage.dropped'?: number;
  readonly 'usage.visitors'?: number;
  readonly 'sextant.visitor'?: readonly string[];
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
  row.countedVisitors += stored['usage.visitors'] ?? 0;
  for (const visitor of stored['sextant.visitor'] ?? []) addVisitor(row, visitor);
}

export function addVisitor(row: Row, visitor: string): void {
  row.visitors = row.visitors ?? new Set();
  row.visitors.add(visitor);
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
    ...(row.durations ? { 'usage.duration.buckets': wordsOfCounts(row.durations) } : {}),
    ...(row.dropped > 0 ? { 'usage.dropped': row.dropped } : {}),
    ...(row.visitors ? { 'sextant.visitor': Array.from(row.visitors).sort() } : {}),
    ...(row.countedVisitors > 0 ? { 'usage.visitors': row.countedVisitors } : {}),
  };
}
