import { ZoneOffset } from './time_zone';

export const MONTHS = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
];

/** The end of the year 9999: later years have no ISO 8601 text of four digits. */
const LAST_TIME = 253402300800000;

/** Whether milliseconds since the epoch, or NaN, are a time that a log may carry: no log is older than 1970. */
export function isLogTime(time: number): boolean {
  return time >= 0 && time < LAST_TIME;
}

/** `23/Jan/2018:13:09:45.123 +0000`, the zone sometimes left out. */
const CLF =
  /^(\d{1,2})\/([A-Za-z]{3})\/(\d{4}):(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(?: ?([+-]\d\d):?(\d\d)|( ?Z))?$/;
/** `2025-06-17T03:08:02+00:00`. */
const ISO =
  /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d):(\d\d)(?:[.,](\d{1,9}))?(?: ?([+-]\d\d):?(\d\d)|( ?Z))?$/;

/** Milliseconds of a wall time as if it were UTC; NaN where there is none such. `month` from 0. */
export function wallTime(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number
): number {
  if (!(hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second <= 60))
    return NaN;
  const date = new Date(Date.UTC(year, month, day, hour, minute, second));
  // The 31st of February is no date, and the year 99 is not 1999.
  const isOff =
    date.getUTCDate() !== day || date.getUTCMonth() !== month || date.getUTCFullYear() !== year;
  return second < 60 && isOff ? NaN : date.getTime();
}

function instant(found: RegExpExecArray, day: number, month: number, year: number): number {
  const [hour, minute, second] = [Number(found[4]), Number(found[5]), Number(found[6])];
  const wall = wallTime(year, month, day, hour, minute, second);
  return wall + Math.floor(Number(`0.${found[7] || '0'}`) * 1000);
}

function parse(text: string, offset: ZoneOffset): number {
  let found = CLF.exec(text);
  let wall: number;
  if (found) {
    const month = MONTHS.indexOf((found[2] || '').toLowerCase());
    wall = month < 0 ? NaN : instant(found, Number(found[1]), month, Number(found[3]));
  } else {
    found = ISO.exec(text);
    if (!found) return NaN;
    wall = instant(found, Number(found[3]), Number(found[2]) - 1, Number(found[1]));
  }
  if (Number.isNaN(wall) || found[10] !== undefined) return wall;
  if (found[8] === undefined) return wall - offset(wall);
  const hours = Number(found[8]);
  const minutes = hours * 60 + (found[8].startsWith('-') ? -1 : 1) * Number(found[9]);
  return wall - minutes * 60 * 1000;
}

/** Milliseconds since the epoch of a time as logs write it, or NaN. */
export type TimeReader = (text: string) => number;

/** `23/Jan/2018:13:09:45 +0000`: the form of nearly every line, its parts at fixed places. */
const USUAL_LENGTH = 26;

/** The number of two digits at `at`, or NaN. */
function pairAt(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const units = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && units >= 0 && units <= 9 ? tens * 10 + units : NaN;
}

/** @param offset of the zone of times that carry none */
export function timeReader(offset: ZoneOffset): TimeReader {
  let date = '';
  let zone = '';
  let midnight = NaN;

  return (text) => {
    if (text.length !== USUAL_LENGTH) return parse(text, offset);
    // Lines of a day differ in their seconds only.
    if (!text.startsWith(date) || !text.endsWith(zone) || Number.isNaN(midnight)) {
      date = text.slice(0, 12);
      zone = text.slice(20);
      midnight = parse(`${date}00:00:00${zone}`, offset);
    }
    const [hour, minute, second] = [pairAt(text, 12), pairAt(text, 15), pairAt(text, 18)];
    const colons = text.charCodeAt(14) === 58 && text.charCodeAt(17) === 58;
    if (!colons || !(hour < 24 && minute < 60 && second <= 60)) return parse(text, offset);
    return midnight + ((hour * 60 + minute) * 60 + second) * 1000;
  };
}
