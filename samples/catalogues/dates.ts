import type { Random } from '../random';

export const day = 86_400_000;
const year = 365.25 * day;

/** The last year that a title names: a record is not written before what it describes. */
const lastYearIn = (title: string): number =>
  Math.max(0, ...[...title.matchAll(/\b(?:19|20)\d\d\b/g)].map(([text]) => Number(text)));

/** When a record was created: between the opening of its catalogue and `until`, ever more of them. */
export function creationTime(random: Random, title: string, opened: number, until: number): number {
  const described = lastYearIn(title);
  const earliest = Math.max(Date.UTC(opened, 2, 3), described > 0 ? Date.UTC(described, 8, 1) : 0);
  const from = Math.min(earliest, until - year / 2);
  const time = from + (until - from - 2 * day) * Math.pow(random.next(), 0.85);
  return workingHours(random, time);
}

/** The same day, or the Monday after it, between 8 and 18 h UTC. */
function workingHours(random: Random, time: number): number {
  const midnight = Math.floor(time / day) * day;
  const weekday = new Date(midnight).getUTCDay();
  const shift = weekday === 6 ? -1 : weekday === 0 ? -2 : 0;
  return midnight + shift * day + random.int(7 * 3_600_000, 17 * 3_600_000);
}

/** When a record was last changed: half of them in the last two years. */
export function changeTime(random: Random, created: number, until: number): number {
  if (random.chance(0.15)) return created;
  const from = random.chance(0.5) ? Math.max(created, until - 2 * year) : created;
  return Math.max(created, workingHours(random, from + (until - from - day) * random.next()));
}

/** A date as old and new versions of GeoNetwork wrote it: with milliseconds, without, without zone. */
export function written(time: number): string {
  const iso = new Date(time).toISOString();
  if (time < Date.UTC(2010, 6, 1)) return iso.slice(0, 19);
  return time < Date.UTC(2014, 0, 1) ? `${iso.slice(0, 19)}Z` : iso;
}
