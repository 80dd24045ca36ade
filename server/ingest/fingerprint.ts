import { createHash } from 'crypto';

/** Of so much of its start a log is known; what follows is compared piece by piece. In bytes and lines. */
const LONGEST = 64 * 1024;
const MOST_LINES = 1000;

const NEW_LINE = 0x0a;
/** "#": the first lines of W3C logs are alike everywhere. */
const HEADER = 0x23;

/** 48 bits of a hash. */
const WORD = 8;

export interface Fingerprint {
  /** The first line that is no header: logs that begin otherwise are others. Hashed. */
  readonly firstLine: string;
  /** Hashes of the first 1, 2, 3 … lines. */
  readonly prefixes: readonly string[];
}

/** Of the start of a log; undefined where it has no whole line yet. */
export function fingerprintOf(head: Uint8Array): Fingerprint | undefined {
  const bytes = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, LONGEST));
  const hash = createHash('sha1');
  const prefixes: string[] = [];
  let firstLine: string | undefined;
  for (let start = 0; prefixes.length < MOST_LINES;) {
    const end = bytes.indexOf(NEW_LINE, start);
    if (end < 0) break;
    const line = bytes.subarray(start, end + 1);
    hash.update(line);
    prefixes.push(hash.copy().digest('base64url').slice(0, WORD));
    if (firstLine === undefined && line[0] !== HEADER && line.length > 2) {
      firstLine = createHash('sha1').update(line).digest('base64url');
    }
    start = end + 1;
  }
  const [first] = prefixes;
  if (first !== undefined) return { firstLine: firstLine ?? first, prefixes };
  // A single line without an end, or longer than all that is looked at.
  if (bytes.length === 0) return undefined;
  const whole = createHash('sha1').update(bytes).digest('base64url');
  return { firstLine: whole, prefixes: [whole.slice(0, WORD)] };
}

/** May both be the start of one log, of which one was read further than the other? */
export function beginsAlike(one: readonly string[], other: readonly string[]): boolean {
  const last = Math.min(one.length, other.length) - 1;
  return one[last] === other[last];
}
