import { LineFormat, LineOptions, LineParser, ParsedLine } from '../line_format';
import { wallTime } from '../log_time';
import { durationOf } from '../mapped_entry';
import { entryOf } from '../raw_entry';
import { ZoneOffset, zoneOffset } from '../time_zone';
import { compileLogFormat } from './compile';
import { readParts } from './read_parts';
import { TimeParts } from './strftime';

function timeOf(parts: TimeParts, offset: ZoneOffset): number {
  const { year, month = 0, day = 1, hour = 0, minute = 0, second = 0, fraction = 0 } = parts;
  if (parts.epoch !== undefined) return parts.epoch + fraction;
  if (year === undefined) return NaN;
  const clock = parts.afternoon === undefined ? hour : (hour % 12) + (parts.afternoon ? 12 : 0);
  const wall = wallTime(year, month, day, clock, minute, second);
  return wall - (parts.zone === undefined ? offset(wall) : parts.zone) + fraction;
}

function open(options: LineOptions): LineParser {
  const format = compileLogFormat(options.logFormat);
  const offset = zoneOffset(options.timeZone || 'UTC');
  const usual = options.durationUnit || 'us';

  return (line): ParsedLine | undefined => {
    const found = readParts(line, format);
    if (found === undefined) return undefined;
    if (found === 'bad_time') return { rejected: 'bad_time' };
    const { texts, time, duration } = found;
    return entryOf({
      ...texts,
      time: timeOf(time, offset),
      duration: duration && durationOf(duration.text, duration.unit, usual),
      contentType: texts.content_type,
    });
  };
}

/** Lines of a `LogFormat` of Apache or Tomcat, or a `log_format` of nginx, given in the options. */
export const custom: LineFormat = { name: 'custom', open };
