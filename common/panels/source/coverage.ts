import type { UniqueWithin } from '../../index_schema/usage_unique';
import { Period } from '../../query/resolve_time';
import type { QueryClause } from '../../query/query_clause';
import type { CubeName } from '../../usage/cubes';
import { valuesWanted } from './query_fields';

/** Buckets of times, the last one included. */
export interface TimeBuckets {
  readonly lowest: number;
  readonly highest: number;
}

export interface MonthSums {
  /** That the rows count. */
  readonly requests: number;
  /** In which requests fall; absent where no time was measured. */
  readonly times?: TimeBuckets;
  /** End of the days of a month that goes on; absent: of the month. ms since the epoch. */
  readonly until?: number;
  /**
   * They count unique visitors as numbers (`uniqueMeasures`); false where the reader does not see all rows, of
   * which the first may be one with a visitor's number. Absent: they tell visitors by their hashes alone.
   */
  readonly unique?: boolean;
  /** What a request may have several of: no number tells visitors by these. */
  readonly lacking?: readonly UniqueWithin[];
  /**
   * Requests in the rows by catalogue, of each; absent where there are none, or where the reader does not see
   * all rows of these catalogues.
   */
  readonly catalogues?: Readonly<Record<string, number>>;
}

/** The first days of a month that goes on, as its cubes count them. */
interface PartOfMonth {
  readonly until: number;
  readonly counted: number;
}

/** What is stored of one month (UTC): raw requests may have been dropped or expired, cubes may be missing. */
export interface MonthCoverage {
  /** As in names of indices: 2026.01. */
  readonly month: string;
  /** Raw documents. */
  readonly requests: number;
  /** Requests that the cubes count. */
  readonly counted: number;
  /** Requests that the rows by day count; absent where there are none. */
  readonly daily?: number;
  /** The rows by month of a cube, likewise. */
  readonly monthly?: Readonly<Partial<Record<CubeName, MonthSums>>>;
  /** Where sums by day and month are of its first days. */
  readonly soFar?: PartOfMonth;
  /** Requests in rows of the audience that tell downloads and failures. */
  readonly uses?: number;
  /** Of which dropped by the keep rules, by service. */
  readonly dropped: Readonly<Record<string, number>>;
  /** Its visitors are numbers: their hashes went with the requests. */
  readonly forgotten?: boolean;
}

export type Coverage = readonly MonthCoverage[];

const monthAt = (instant: number) => new Date(instant).toISOString().slice(0, 7).replace('-', '.');

/** The months in which a period lies. */
export function within(coverage: Coverage, { from, to }: Period): Coverage {
  const [first, last] = [monthAt(from), monthAt(to - 1)];
  return coverage.filter(({ month }) => month >= first && month <= last);
}

/** Keep rules never touch these (docs/configuration.md). */
const ALWAYS_KEPT: Readonly<Record<string, readonly unknown[]>> = {
  'event.outcome': ['failure'],
  'sextant.usage': ['consultation', 'download'],
};

/** Every raw request that the clauses are about is there. */
export function rawIsComplete(
  coverage: Coverage,
  period: Period,
  clauses: readonly QueryClause[]
): boolean {
  const alwaysKept = Object.entries(ALWAYS_KEPT).some(([field, kept]) =>
    valuesWanted(clauses, field)?.every((value) => kept.includes(value))
  );
  const services = valuesWanted(clauses, 'ogc.service')?.map(String);
  return within(coverage, period).every(({ requests, counted, dropped }) => {
    if (requests >= counted) return true;
    const all = Object.values(dropped).reduce((sum, count) => sum + count, 0);
    // More is missing than the keep rules dropped: documents have expired.
    if (requests + all < counted) return false;
    return alwaysKept || (services?.every((service) => !dropped[service]) ?? false);
  });
}

/** The cubes count every request of the period: they were written with all of its raw documents. */
export function cubesAreComplete(coverage: Coverage, period: Period): boolean {
  const months = within(coverage, period);
  return months.length > 0 && months.every(({ requests, counted }) => counted >= requests);
}

/** Of the requests of a period, that rows of cubes may be behind by while an ingest goes on. */
const MOST_BEHIND = 0.01;

/**
 * The cubes lack few requests, if any: those that an ingest has written and not added up yet, or that are not
 * seen yet, as each index shows what is new in its own time.
 */
export function cubesAreNearlyComplete(coverage: Coverage, period: Period): boolean {
  const months = within(coverage, period);
  const sum = (of: (month: MonthCoverage) => number) =>
    months.reduce((all, month) => all + of(month), 0);
  const behind = sum(({ requests, counted }) => Math.max(0, requests - counted));
  const all = sum(({ requests, counted }) => Math.max(requests, counted));
  return months.length > 0 && behind <= MOST_BEHIND * all;
}

/** Every row of the audience tells downloads and failures: earlier ones did not. */
export const usesAreTold = (coverage: Coverage, period: Period): boolean =>
  within(coverage, period).every(({ uses = 0, counted }) => uses >= counted);

/** Requests in the months of a period. */
export const requestsIn = (coverage: Coverage, period: Period): number =>
  within(coverage, period).reduce((sum, { counted }) => sum + counted, 0);

/** Sums count all that the cube does, in their days: nothing came since, and it was not made anew. */
export function countsAll(sums: MonthSums | undefined, { counted, soFar }: MonthCoverage): boolean {
  if (!sums) return false;
  if (sums.until === undefined) return sums.requests === counted;
  return soFar?.until === sums.until && sums.requests === soFar.counted;
}

/** Those by day are made with those by month. */
export const sumsByDay = ({ daily, monthly }: MonthCoverage): MonthSums | undefined =>
  daily === undefined ? undefined : { requests: daily, until: monthly?.traffic?.until };
