import dateMath from '@opensearch/datemath';
import moment from 'moment';
import { TimeRange } from '../codecs/time_range';
import { SextantError } from '../errors';
import { offsetOfInstant, zoneOffset } from '../logs/time_zone';

/** Two instants, milliseconds since the epoch. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

const ROUNDED = /^(.*?)(?:\|\|)?((?:[+-]\d+[a-zA-Z])*\/[a-zA-Z].*)$/;
const inUtc = Object.assign((given?: moment.MomentInput) => moment.utc(given), {
  isMoment: moment.isMoment,
});

const refuse = (text: string): never => {
  throw new SextantError('bad_request', `"${text}" is no instant: write now-30d or an ISO date`);
};

function parsed(text: string, roundUp: boolean, options: object): number {
  const found = dateMath.parse(text, { roundUp, ...options });
  return found && found.isValid() ? moment(found).valueOf() : refuse(text);
}

/** A day, a month, a year begins when it does in the zone, whatever the zone of the process. */
function rounded(base: number, math: string, roundUp: boolean, timeZone: string): number {
  const forceNow = new Date(base + offsetOfInstant(timeZone)(base));
  const wall = parsed(`now${math}`, roundUp, { forceNow, momentInstance: inUtc });
  return wall - zoneOffset(timeZone)(wall);
}

/** ISO 8601 without a zone: a month, a day, or a time of the clock. */
const WALL = /^\d{4}-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?)?)?$/;
const WHOLE = new Map([
  ['2026-01'.length, '/M'],
  ['2026-01-31'.length, '/d'],
]);

function instantOf(text: string, now: Date, timeZone: string): number {
  if (!WALL.test(text)) return parsed(text, false, { forceNow: now });
  const wall = parsed(text, false, { momentInstance: inUtc });
  return wall - zoneOffset(timeZone)(wall);
}

function resolve(text: string, now: Date, roundUp: boolean, timeZone: string): number {
  const whole = WALL.test(text) ? WHOLE.get(text.length) : undefined;
  // Up to a day is up to its end, as a reader of calendars means it.
  const [, base = '', math] = whole ? ['', text, whole] : (ROUNDED.exec(text) ?? []);
  if (math === undefined) return instantOf(text, now, timeZone);
  return rounded(instantOf(base, now, timeZone), math, roundUp, timeZone);
}

/**
 * The period that a range means now.
 *
 * @param timeZone IANA zone in which days, months and years begin, and of dates without one
 * @throws SextantError bad_request where it is empty
 */
export function resolveTime({ from, to }: TimeRange, now: Date, timeZone: string): Period {
  const period = {
    from: resolve(from, now, false, timeZone),
    to: resolve(to, now, true, timeZone),
  };
  if (period.from >= period.to) {
    throw new SextantError(
      'bad_request',
      `The period ${from} – ${to} is empty: its start must come first`
    );
  }
  return period;
}
