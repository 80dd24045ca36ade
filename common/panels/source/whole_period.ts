import type { Period } from '../../query/resolve_time';
import { Grain, zoneStarts } from '../../usage/periods';

const HOUR = 3600_000;
const DAY = 24 * HOUR;

/** Steps that a period must have at least to be told by a cube of that grain rather than by its requests. */
export const FEWEST_STEPS: Readonly<Record<Grain, number>> = { hour: 48, day: 14 };

export const GRAIN_LENGTH: Readonly<Record<Grain, number>> = { hour: HOUR, day: DAY };

const isLong = ({ from, to }: Period, grain: Grain) =>
  (to - from) / GRAIN_LENGTH[grain] >= FEWEST_STEPS[grain];

/**
 * A long period in whole steps of the cubes that may tell it: whole days from a fortnight on, whole hours
 * from two days on. So all panels of a page tell the same requests, whatever each is made of.
 *
 * @param now an end from here on stays: the step is not over
 */
export function wholePeriod(period: Period, timeZone: string, now: Date): Period {
  const grain = (['day', 'hour'] as const).find((each) => isLong(period, each));
  if (!grain) return period;
  const start = zoneStarts(timeZone)[grain];
  const last = start(period.to);
  const isOver = period.to < now.getTime() && last !== period.to;
  // A day has 23 to 25 hours.
  const next = start(last + 1.5 * GRAIN_LENGTH[grain]);
  return { from: start(period.from), to: isOver ? next : period.to };
}
