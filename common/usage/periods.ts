import { offsetOfInstant, zoneOffset } from '../logs/time_zone';

export const GRAINS = ['hour', 'day'] as const;

/** Length of the period of a row. */
export type Grain = (typeof GRAINS)[number];

const HOUR = 3600_000;
const DAY = 24 * HOUR;
const QUARTER = HOUR / 4;

/** The periods that an instant lies in. */
export interface Periods {
  /** Month of the indices, in UTC: 2026.01. */
  readonly month: string;
  /** Starts in the zone, ISO 8601 in UTC. */
  readonly hour: string;
  readonly day: string;
}

type Starts = Readonly<Record<Grain | 'month', (instant: number) => number>>;

/** Starts of hours, days and months of a zone, ms since the epoch. @throws Error where the zone is unknown */
export function zoneStarts(zone: string): Starts {
  const offsetAt = offsetOfInstant(zone);
  const offsetOfWall = zoneOffset(zone);
  return {
    month(instant) {
      const local = new Date(instant + offsetAt(instant));
      const wall = Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), 1);
      return wall - offsetOfWall(wall);
    },
    hour(instant) {
      const offset = offsetAt(instant);
      return Math.floor((instant + offset) / HOUR) * HOUR - offset;
    },
    day(instant) {
      const wall = Math.floor((instant + offsetAt(instant)) / DAY) * DAY;
      return wall - offsetOfWall(wall);
    },
  };
}

/** Periods of instants of one zone. Lines follow each other in time: the last answer is remembered. */
export function periodsIn(zone: string): (timestamp: string) => Periods {
  const starts = zoneStarts(zone);
  // No zone changes its offset, and no month ends, within a quarter of an hour.
  const known = new Map<number, Periods>();
  let minute = '';
  let last: Periods | undefined;

  const find = (instant: number): Periods => ({
    month: new Date(instant).toISOString().slice(0, 7).replace('-', '.'),
    hour: new Date(starts.hour(instant)).toISOString(),
    day: new Date(starts.day(instant)).toISOString(),
  });

  return (timestamp) => {
    const asked = timestamp.slice(0, 16);
    if (last && asked === minute) return last;
    const quarter = Math.floor(Date.parse(timestamp) / QUARTER);
    const found = known.get(quarter) ?? find(quarter * QUARTER);
    if (known.size > 10_000) known.clear();
    known.set(quarter, found);
    minute = asked;
    last = found;
    return found;
  };
}
