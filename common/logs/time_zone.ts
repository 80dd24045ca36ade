import { remember } from '../ogc/remember';

const QUARTER = 15 * 60 * 1000;

/** Milliseconds east of UTC at a wall time written as if it were UTC. */
export type ZoneOffset = (wall: number) => number;

function offsetIn(format: Intl.DateTimeFormat, instant: number): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(instant)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

/** One of a zone is enough: making it costs more than hundreds of its answers. */
const clockOf = remember((zone): Intl.DateTimeFormat => {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    throw new Error(`Unknown time zone "${zone}": an IANA name such as Europe/Paris is expected`);
  }
});

/** Milliseconds east of UTC at an instant in an IANA zone. @throws Error where the zone is unknown */
export function offsetOfInstant(zone: string): (instant: number) => number {
  if (zone === 'UTC') return () => 0;
  const format = clockOf(zone);
  return (instant) => offsetIn(format, instant);
}

/**
 * Offsets of an IANA zone. Of the two instants of an hour that comes twice, the first.
 *
 * @throws Error where the zone is unknown
 */
export function zoneOffset(zone: string): ZoneOffset {
  if (zone === 'UTC') return () => 0;
  const format = clockOf(zone);
  // Lines follow each other in time, and no zone changes within a quarter of an hour.
  let quarter = NaN;
  let offset = 0;
  return (wall) => {
    const asked = Math.floor(wall / QUARTER);
    if (asked !== quarter) {
      const start = asked * QUARTER;
      const dayBefore = offsetIn(format, start - 24 * 60 * 60 * 1000);
      const early = offsetIn(format, start - dayBefore);
      offset = early === dayBefore ? dayBefore : offsetIn(format, start - early);
      quarter = asked;
    }
    return offset;
  };
}
