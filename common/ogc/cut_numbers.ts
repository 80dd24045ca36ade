import { decodePercent } from './percent';

/**
 * Parameters that say which piece of a map is asked, and how large: their numbers change from request to
 * request while the rest stays. `_` is how jQuery keeps a cache from answering.
 */
const PLACES = [
  'bbox',
  'width',
  'height',
  'i',
  'j',
  'x',
  'y',
  'tilerow',
  'tilecol',
  'tilematrix',
  '_',
];
const LONGEST_NAME = 10;

/** A target without the numbers of its map. */
export interface CutTarget {
  /** The target with nothing behind the "=" of these parameters; targets that differ by them alone share it. */
  readonly rest: string;
  /** As sent, behind the "?". */
  readonly query: string;
  /** Decoded; of several the last. */
  readonly box?: string;
  readonly width?: string;
  readonly height?: string;
}

const COMMA = 44;
const DASH = 45;
const DOT = 46;
const PERCENT = 37;

/** Digits, ".", "-" and ",", which may be sent as %2C: nothing that cleaning or JSON would change. */
function isNumbers(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    const isDigit = code >= 48 && code <= 57;
    if (isDigit || code === COMMA || code === DASH || code === DOT) continue;

    const isComma = text.charCodeAt(at + 1) === 50 && (text.charCodeAt(at + 2) | 32) === 99;
    if (code !== PERCENT || !isComma || at + 2 >= to) return false;
    at += 2;
  }
  return from < to;
}

/**
 * Cuts the numbers of a map out of a target.
 *
 * @param except names of parameters, in lower case, that say more to somebody and stay
 * @returns of a target: undefined where it has no such numbers, or one of these parameters holds
 * anything else
 */
export function numberCutter(
  except: readonly string[] = []
): (target: string) => CutTarget | undefined {
  const names = PLACES.filter((name) => !except.includes(name));
  const known = new Map(names.flatMap((name) => [name, name.toUpperCase()].map((s) => [s, name])));
  const starts = new Set(names.map((name) => name.charCodeAt(0)));

  const mayStart = Array.from({ length: 128 }, (_, code) => starts.has(code | 32) || code === 95);

  return (target) => {
    const mark = target.indexOf('?');
    if (mark < 0 || target.indexOf('?', mark + 1) >= 0) return undefined;
    const { length } = target;
    let rest = '';
    let done = 0;
    let box: string | undefined;
    let width: string | undefined;
    let height: string | undefined;
    for (let start = mark + 1; start < length;) {
      const found = target.indexOf('&', start);
      const end = found < 0 ? length : found;
      if (mayStart[target.charCodeAt(start)]) {
        const equals = target.indexOf('=', start);
        const isShort = equals > start && equals < end && equals - start <= LONGEST_NAME;
        const written = isShort ? target.slice(start, equals) : '';
        const name = isShort ? known.get(written) || known.get(written.toLowerCase()) : undefined;
        if (name !== undefined) {
          if (!isNumbers(target, equals + 1, end)) return undefined;
          if (name === 'bbox') box = decodePercent(target.slice(equals + 1, end));
          else if (name === 'width') width = target.slice(equals + 1, end);
          else if (name === 'height') height = target.slice(equals + 1, end);
          rest += target.slice(done, equals + 1);
          done = end;
        }
      }
      start = end + 1;
    }
    if (done === 0) return undefined;
    return { rest: rest + target.slice(done), query: target.slice(mark + 1), box, width, height };
  };
}
