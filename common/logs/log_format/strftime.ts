import { MONTHS } from '../log_time';

/** The parts of a time as they are read; the rest as the format leaves it. */
export interface TimeParts {
  year?: number;
  /** From 0. */
  month?: number;
  day?: number;
  hour?: number;
  minute?: number;
  second?: number;
  /** Milliseconds of the second. */
  fraction?: number;
  /** Milliseconds east of UTC. */
  zone?: number;
  afternoon?: boolean;
  /** Milliseconds since the epoch: tells all. */
  epoch?: number;
}

/** Reads one piece of a time at a place of the line. @returns the index behind it, or -1 */
export type TimePiece = (line: string, at: number, parts: TimeParts) => number;

function digits(
  least: number,
  most: number,
  set: (parts: TimeParts, value: number) => void
): TimePiece {
  return (line, at, parts) => {
    let end = at;
    let value = 0;
    // Some pad with a space.
    while (most > 1 && line.charCodeAt(end) === 32 && end < at + most - 1) end += 1;
    const start = end;
    for (; end < at + most; end += 1) {
      const digit = line.charCodeAt(end) - 48;
      if (!(digit >= 0 && digit <= 9)) break;
      value = value * 10 + digit;
    }
    if (end - start < least) return -1;
    set(parts, value);
    return end;
  };
}

const text =
  (literal: string): TimePiece =>
  (line, at) =>
    line.startsWith(literal, at) ? at + literal.length : -1;

const word: TimePiece = (line, at) => {
  let end = at;
  while (/[A-Za-z]/.test(line.charAt(end))) end += 1;
  return end > at ? end : -1;
};

const monthName: TimePiece = (line, at, parts) => {
  const month = MONTHS.indexOf(line.slice(at, at + 3).toLowerCase());
  parts.month = month;
  return month < 0 ? -1 : word(line, at, parts);
};

const ZONE = /^(?:Z|UTC|GMT|([+-])(\d\d):?(\d\d))/;

const zone: TimePiece = (line, at, parts) => {
  const found = ZONE.exec(line.slice(at, at + 6));
  if (!found) return -1;
  const minutes = Number(found[2] || 0) * 60 + Number(found[3] || 0);
  parts.zone = (found[1] === '-' ? -1 : 1) * minutes * 60000;
  return at + found[0].length;
};

const two = (set: (parts: TimeParts, value: number) => void) => digits(1, 2, set);

const PIECES: Readonly<Record<string, TimePiece | string>> = {
  Y: digits(4, 4, (parts, value) => (parts.year = value)),
  y: two((parts, value) => (parts.year = value < 69 ? 2000 + value : 1900 + value)),
  m: two((parts, value) => (parts.month = value - 1)),
  d: two((parts, value) => (parts.day = value)),
  H: two((parts, value) => (parts.hour = value)),
  I: two((parts, value) => (parts.hour = value)),
  M: two((parts, value) => (parts.minute = value)),
  S: two((parts, value) => (parts.second = value)),
  p: (line, at, parts) => {
    parts.afternoon = /^PM/i.test(line.slice(at, at + 2));
    return /^[AP]M/i.test(line.slice(at, at + 2)) ? at + 2 : -1;
  },
  s: digits(1, 12, (parts, value) => (parts.epoch = value * 1000)),
  b: monthName,
  B: monthName,
  h: monthName,
  a: word,
  A: word,
  z: zone,
  Z: zone,
  F: '%Y-%m-%d',
  T: '%H:%M:%S',
  R: '%H:%M',
  D: '%m/%d/%y',
  e: two((parts, value) => (parts.day = value)),
  k: two((parts, value) => (parts.hour = value)),
  l: two((parts, value) => (parts.hour = value)),
  c: '%a %b %e %H:%M:%S %Y',
  r: '%I:%M:%S %p',
};

/** Apache's own words for `%{…}t`. https://httpd.apache.org/docs/2.4/mod/mod_log_config.html#formats */
const WORDS: Readonly<Record<string, TimePiece>> = {
  sec: digits(1, 12, (parts, value) => (parts.epoch = value * 1000)),
  msec: digits(1, 15, (parts, value) => (parts.epoch = value)),
  usec: digits(1, 18, (parts, value) => (parts.epoch = Math.floor(value / 1000))),
  msec_frac: digits(3, 3, (parts, value) => (parts.fraction = value)),
  usec_frac: digits(6, 6, (parts, value) => (parts.fraction = Math.floor(value / 1000))),
};

/**
 * Compiles the text of `%{…}t` into pieces that read one after another.
 *
 * @throws Error where it holds a conversion that strftime(3) knows and this does not
 */
export function compileTime(format: string): TimePiece[] {
  const own = WORDS[format];
  if (own) return [own];
  const pieces: TimePiece[] = [];
  for (const [token] of format.matchAll(/%[EO]?.|%$|[^%]+/g)) {
    const name = token.charAt(token.length - 1);
    const piece = token.startsWith('%') ? (name === '%' ? '%' : PIECES[name]) : token;
    if (piece === undefined) throw new Error(`"${token}" of %{${format}}t cannot be read`);
    if (typeof piece !== 'string') pieces.push(piece);
    else if (token.startsWith('%') && piece !== '%') pieces.push(...compileTime(piece));
    else pieces.push(text(piece));
  }
  return pieces;
}
