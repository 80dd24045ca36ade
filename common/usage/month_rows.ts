import { durationCountField } from '../index_schema/usage_measures';
import type { MonthlyKind } from '../index_schema/months';
import type { CubeName, UsageRow } from './cubes';
import { addWord, DurationCounts } from './durations';
import { zoneStarts } from './periods';
import { visitorForgetter, withoutHashes } from './forget_visitors';
import { withUniqueVisitors } from './unique_visitors';
import { usageAccumulator } from './usage_accumulator';

const DAY_AND_A_HALF = 36 * 3600_000;

/** The first instants of a month of UTC and of the next one. @param month 2026.01 */
function spanOf(month: string): { from: number; to: number } {
  const [year = 0, number = 0] = month.split('.').map(Number);
  return { from: Date.UTC(year, number - 1, 1), to: Date.UTC(year, number, 1) };
}

/**
 * Rows by month of an index, which holds a month of UTC: days of the zone at its edges may be of the month
 * before or after, and have a row of their own.
 *
 * @param zone IANA zone in which days were counted
 */
export function monthRows(zone: string) {
  const starts = zoneStarts(zone);

  /** The start of the row of a day, of those of its month in the zone that the index holds; ms. */
  function startOf(month: string, day: number): number {
    return Math.max(starts.month(day), starts.day(spanOf(month).from));
  }

  /** The start of the rows of the month itself; others are of hours at its edges. ms */
  function mainStart(month: string): number {
    const { from, to } = spanOf(month);
    return startOf(month, (from + to) / 2);
  }

  /** Instants between which each row of the index lies, in their order. */
  function edgesOf(month: string): number[] {
    const { from, to } = spanOf(month);
    const last = starts.day(to - 1);
    const rows = [startOf(month, starts.day(from)), mainStart(month), startOf(month, last)];
    return [...new Set(rows), starts.day(last + DAY_AND_A_HALF)];
  }

  /** Where the days of the index end that are over; undefined where none is. @param now ms */
  function overUntil(month: string, now: number): number | undefined {
    const edges = edgesOf(month);
    const until = Math.min(starts.day(now), edges[edges.length - 1] ?? now);
    return until > (edges[0] ?? until) ? until : undefined;
  }

  return { startOf, mainStart, edgesOf, overUntil };
}

interface TimesInWords {
  readonly 'usage.duration.buckets'?: readonly string[];
}

/**
 * A row whose times are words, as rows by month have them: a number for each bucket.
 *
 * @param until of a month that goes on: where the days end that are added up; ms
 */
function monthRowOf(document: object & TimesInWords, until?: number): object {
  const { 'usage.duration.buckets': words, ...same } = document;
  const rest = {
    ...same,
    ...(until === undefined ? {} : { 'usage.until': new Date(until).toISOString() }),
  };
  if (!words) return rest;
  const counts: DurationCounts = new Map();
  for (const word of words) addWord(counts, word);
  const buckets = Array.from(counts.keys());
  return {
    ...rest,
    'usage.duration.lowest': Math.min(...buckets),
    'usage.duration.highest': Math.max(...buckets),
    ...Object.fromEntries(
      Array.from(counts, ([bucket, count]) => [durationCountField(bucket), count])
    ),
  };
}

/** How rows by month are written. */
export interface MonthRowsOptions {
  /** Start of the rows of the month itself, ISO 8601. */
  readonly main: string;
  /** Of a month that goes on, whose visitors are still told by their hashes alone: where its days end; ms. */
  readonly until?: number;
  /** Numbers take the place of the hashes of visitors. */
  readonly forget?: boolean;
}

/**
 * The rows by month of a cube as they are written.
 *
 * @param rows all of an index
 */
export function rowsByMonth(
  rows: readonly UsageRow[],
  { main, until, forget = false }: MonthRowsOptions
): object[] {
  const documents = rows.map(({ document }) => document);
  if (rows[0]?.cube !== 'audience') return documents.map((each) => monthRowOf(each, until));
  const counted = until === undefined ? withUniqueVisitors(documents, main) : documents;
  const kept = forget ? counted.map(visitorForgetter()) : counted;
  return kept.map((each) => monthRowOf(each, until));
}

/**
 * Rows of the audience by month as `rowsByMonth` takes them, one for each catalogue: whatever keeps to one
 * catalogue counts requests and visitors in them, also who may see no other. None where visitors cannot be numbered.
 */
export function rowsByCatalogue(
  rows: readonly UsageRow[],
  { main, forget = false }: Omit<MonthRowsOptions, 'until'>
): object[] {
  // Days were counted before: the zone plays no part.
  const sum = usageAccumulator('UTC');
  for (const row of rows) {
    for (const catalogue of row.document['sextant.catalogue'] ?? []) {
      const document = { ...row.document, 'sextant.catalogue': [catalogue] };
      sum.addRow({ ...row, document } as UsageRow);
    }
  }
  const counted = withUniqueVisitors(
    sum.rows().flatMap(({ cube, document }) => (cube === 'audience' ? [document] : [])),
    main
  );
  if (counted.some((each) => !('usage.whole' in each))) return [];
  return counted.map((each) => monthRowOf(forget ? withoutHashes(each) : each));
}

/** One of the kinds of index that the rows by month of a cube are written to. */
export interface MonthlyRows {
  readonly kind: MonthlyKind;
  /** @param rows all of an index */
  readonly from: (rows: readonly UsageRow[]) => object[];
}

/** What is written by month of a cube, all of the same rows. */
export function monthlyRows(cube: CubeName, options: MonthRowsOptions): MonthlyRows[] {
  const all: MonthlyRows = {
    kind: `monthly_${cube}`,
    from: (rows) => rowsByMonth(rows, options),
  };
  if (cube !== 'audience' || options.until !== undefined) return [all];
  return [all, { kind: 'monthly_catalogue', from: (rows) => rowsByCatalogue(rows, options) }];
}
