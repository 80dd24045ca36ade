import { offsetOfInstant, zoneOffset } from '../../logs/time_zone';
import type { Period } from '../../query/resolve_time';

/** Years that one chart tells apart. */
export const MOST_YEARS = 5;

/** The year of an instant in a zone. */
export function yearOf(instant: number, zone: string): number {
  return new Date(instant + offsetOfInstant(zone)(instant)).getUTCFullYear();
}

/** Start of a year in a zone, ms since the epoch. */
export function startOfYear(year: number, zone: string): number {
  const wall = Date.UTC(year, 0, 1);
  return wall - zoneOffset(zone)(wall);
}

/** The year in which a period ends, up to its end, and the years before it. */
export function yearsUpTo({ to }: Period, zone: string): Period {
  return { from: startOfYear(yearOf(to - 1, zone) - MOST_YEARS + 1, zone), to };
}
