import type { LogLine } from '../../ingest/log_line';

/** Whole lines of a log as they stand in the file; only the last may lack its end of line. */
export interface LineBytes {
  /** Alone in its memory, so that it can be handed to another thread. */
  readonly bytes: Uint8Array;
  /** Offset of the first byte in the unpacked file. */
  readonly offset: number;
}

export interface LineBlock extends LineBytes {
  /** Bytes in the file: more than there are here where a too long line was cut. */
  readonly length: number;
  /** Nothing follows, and the last line may lack its end. */
  readonly isLast?: true;
}

const NEW_LINE = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** Some hundred lines: handing over costs little, and memory stays small. */
const BLOCK = 256 * 1024;

/** As in `read_lines.ts`: past this a line is cut, and its format rejects it. In bytes. */
const LONGEST_LINE = 1024 * 1024;

function joined(pieces: readonly Uint8Array[], length: number): Buffer {
  const bytes = Buffer.allocUnsafeSlow(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(at + piece.length > length ? piece.subarray(0, length - at) : piece, at);
    at += piece.length;
    if (at >= length) break;
  }
  return bytes;
}

/**
 * Cuts bytes into blocks of whole lines, without reading them as text. Memory is bounded. Where the source
 * gives an empty piece, it waits for more: the lines so far come at once, and then an empty block.
 */
export async function* lineBlocks(
  source: AsyncIterable<Buffer>,
  size = BLOCK
): AsyncGenerator<LineBlock> {
  let pieces: Buffer[] = [];
  let held = 0;
  let offset = 0;
  /** Bytes of a too long line that were not kept. */
  let dropped = 0;

  const hold = (bytes: Buffer) => {
    if (bytes.length > 0) pieces.push(bytes);
    held += bytes.length;
  };
  function take(length: number, used: number): LineBlock {
    const block = { bytes: joined(pieces, length), offset, length: used };
    offset += used;
    pieces = [];
    held = 0;
    dropped = 0;
    return block;
  }

  for await (const chunk of source) {
    let rest = chunk;
    if (dropped > 0) {
      const end = rest.indexOf(NEW_LINE);
      if (end < 0) {
        dropped += rest.length;
        continue;
      }
      yield take(held, held + dropped + end + 1);
      rest = rest.subarray(end + 1);
    }
    hold(rest);
    const isIdle = chunk.length === 0;
    if (held < size && !isIdle) continue;
    const all = joined(pieces, held);
    const end = all.lastIndexOf(NEW_LINE) + 1;
    pieces = [all];
    if (end > 0) {
      const left = Buffer.from(all.subarray(end));
      yield take(end, end);
      hold(left);
    }
    if (isIdle) yield { bytes: new Uint8Array(0), offset, length: 0 };
    if (held > LONGEST_LINE) {
      dropped = held - LONGEST_LINE;
      pieces = [joined(pieces, LONGEST_LINE)];
      held = LONGEST_LINE;
    }
  }
  if (held > 0) yield { ...take(held, held + dropped), isLast: true };
}

/** The lines of a block, as `splitLines` gives those of a file. */
export function linesOfBlock({ bytes, offset }: LineBytes): LogLine[] {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lines: LogLine[] = [];
  for (let start = 0; start < all.length;) {
    const found = all.indexOf(NEW_LINE, start);
    const end = found < 0 ? all.length : found;
    const isMarked =
      offset + start === 0 && all.subarray(0, Math.min(3, end)).equals(BYTE_ORDER_MARK);
    const cut = Math.min(end, start + LONGEST_LINE);
    const isReturned = cut > start && all[cut - 1] === CARRIAGE_RETURN;
    const line = all.toString('utf8', isMarked ? 3 : start, isReturned ? cut - 1 : cut);
    lines.push({ line, offset: offset + start });
    start = end + 1;
  }
  return lines;
}
