import { nameOfParameter } from './kvp';
import { decodePercent } from './percent';

/** A target without numbers. */
export interface CutTarget {
  /** The target with nothing behind the "=" of parameters that held numbers; many targets share it. */
  readonly rest: string;
  /** As sent, behind the "?". */
  readonly query: string;
  /** Values of BBOX, WIDTH and HEIGHT that were cut; of several the last. */
  readonly box?: string;
  readonly width?: string;
  readonly height?: string;
}

export interface NumberCutter {
  /** Undefined where no parameter of a target holds numbers alone. */
  cut(target: string): CutTarget | undefined;
  /** The value of this parameter, a name in lower case, says more: from now on it stays. */
  leave(name: string): void;
}

const PERCENT = 37;
const ZERO = 48;
const COLON = 58;
const TIME = 84;
const UTC = 90;

/**
 * Digits with ",", "-", ".", ":", "T" and "Z" between them, as boxes, sizes and times are written; "," and
 * ":" may be %2C and %3A. Nothing of it would be changed by cleaning, nor by JSON.
 */
function isNumbers(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    // "," "-" "." "/" come before "0", ":" after "9".
    if (code >= 44 && code <= COLON && code !== 47) continue;
    if (code === TIME || code === UTC) continue;
    const escape = code === PERCENT && at + 2 < to ? text.slice(at + 1, at + 3).toUpperCase() : '';
    if (escape !== '2C' && escape !== '3A') return false;
    at += 2;
  }
  return from < to;
}

/** "-" or a digit: most values are words. */
function mayBeNumbers(code: number): boolean {
  return (code >= ZERO && code < COLON) || code === 45;
}

/**
 * Cuts the numbers out of targets: which piece of a map, of which day. They change from request to request
 * while the rest stays.
 */
export function numberCutter(): NumberCutter {
  const left = new Set<string>();

  return {
    leave: (name) => void left.add(name),
    cut(target) {
      const mark = target.indexOf('?');
      if (mark < 0 || target.indexOf('?', mark + 1) >= 0) return undefined;
      const { length } = target;
      let rest = '';
      let done = 0;
      let box: string | undefined;
      let width: string | undefined;
      let height: string | undefined;
      let equals = mark;
      for (let start = mark + 1; start < length;) {
        const found = target.indexOf('&', start);
        const end = found < 0 ? length : found;
        if (equals < start) equals = target.indexOf('=', start);
        if (equals < 0) break;
        const value = equals + 1;
        if (
          value < end &&
          mayBeNumbers(target.charCodeAt(value)) &&
          isNumbers(target, value, end)
        ) {
          const name = nameOfParameter(target.slice(start, equals));
          if (name !== '' && !left.has(name)) {
            if (name === 'bbox') box = decodePercent(target.slice(value, end));
            else if (name === 'width') width = target.slice(value, end);
            else if (name === 'height') height = target.slice(value, end);
            rest += target.slice(done, value);
            done = end;
          }
        }
        start = end + 1;
      }
      if (done === 0) return undefined;
      return { rest: rest + target.slice(done), query: target.slice(mark + 1), box, width, height };
    },
  };
}
