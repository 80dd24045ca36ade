import { FORMATS } from './formats';
import { LineFormat } from './line_format';

/** Beyond these, a sample tells nothing new. */
const ENOUGH = 200;
/** A log may hold torn lines, but a format that reads fewer than half is the wrong one. */
const SHARE = 0.5;

/**
 * The format that reads most lines of a sample; the first of equals. Undefined where none reads at
 * least half of those that are not blank.
 */
export function detectFormat(
  sample: readonly string[],
  formats: readonly LineFormat[] = FORMATS
): LineFormat | undefined {
  const lines = sample.filter((line) => /\S/.test(line)).slice(0, ENOUGH);
  let best: LineFormat | undefined;
  let most = 0;
  for (const format of formats) {
    const parse = format.open({});
    const read = lines.filter((line) => parse(line) !== undefined).length;
    if (read > most) {
      most = read;
      best = format;
    }
  }
  return most >= lines.length * SHARE ? best : undefined;
}
