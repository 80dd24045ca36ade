import { zoneOffset } from '../logs/time_zone';
import { resolveTime } from './resolve_time';

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * The instant that a reader means, milliseconds since the epoch: of a date the end of that day in the
 * zone given, of date mathematics and of an ISO instant itself.
 * @throws SextantError bad_request where it is none
 */
export function resolveAsOf(text: string, now: Date, timeZone: string): number {
  const [, year, month, day] = DATE.exec(text) ?? [];
  if (day !== undefined) {
    const wall = Date.UTC(Number(year), Number(month) - 1, Number(day) + 1);
    return wall - zoneOffset(timeZone)(wall) - 1;
  }
  return resolveTime({ from: '1970-01-01', to: text }, now, timeZone).to;
}
