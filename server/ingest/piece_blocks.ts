import type { LineBlock } from '../cli/workers/line_blocks';

/** Unit of work and of checkpoints: a line belongs to the piece in which it starts. In bytes, uncompressed. */
export const PIECE_SIZE = 16 * 1024 * 1024;

export interface PieceBlock {
  readonly piece: number;
  readonly bytes: Uint8Array;
  readonly offset: number;
  /** Offset behind its last line. */
  readonly end: number;
  /** Offset of a last line, or request over several lines, of which the end has not come. */
  readonly openLine?: number;
  /** Nothing more is there at present: what was read may be shown. */
  readonly isIdle?: true;
}

const NEW_LINE = 0x0a;
const OPEN = '<Request';
const CLOSE = '</Request>';

/** As in `join_records.ts`: a request over several lines is not longer. In bytes. */
const LONGEST_RECORD = 512 * 1024;

const buffer = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Where the line starts in which a request over several lines begins that is not ended; -1 where none. */
function openRecord(bytes: Buffer, before = bytes.length): number {
  const opened = bytes.subarray(0, before).lastIndexOf(OPEN);
  if (opened < 0 || bytes.subarray(opened, before).includes(CLOSE)) return -1;
  const start = bytes.lastIndexOf(NEW_LINE, opened) + 1;
  const indent = bytes.subarray(start, opened);
  return indent.every((byte) => byte === 0x20 || byte === 0x09) ? start : -1;
}

/** Where lines that start behind `boundary` begin; the length of the bytes where none does. */
function cutAt(bytes: Buffer, boundary: number): number {
  const lineEnd = boundary === 0 ? 0 : bytes.indexOf(NEW_LINE, boundary - 1) + 1;
  if (boundary > 0 && lineEnd === 0) return bytes.length;
  if (openRecord(bytes, lineEnd) < 0) return lineEnd;
  const close = bytes.indexOf(CLOSE, lineEnd);
  const end = close < 0 ? -1 : bytes.indexOf(NEW_LINE, close);
  return end < 0 ? bytes.length : end + 1;
}

/** A copy: memory of its own can be handed to another thread. */
function ownBytes(bytes: Buffer, start: number, end: number): Uint8Array {
  if (start === 0 && end === bytes.length && bytes.buffer.byteLength === bytes.length) return bytes;
  const own = Buffer.allocUnsafeSlow(end - start);
  bytes.copy(own, 0, start, end);
  return own;
}

function openLineOf(bytes: Buffer, offset: number): number | undefined {
  const record = openRecord(bytes);
  if (record >= 0) return offset + record;
  if (bytes.length === 0 || bytes[bytes.length - 1] === NEW_LINE) return undefined;
  return offset + bytes.lastIndexOf(NEW_LINE) + 1;
}

/**
 * Cuts blocks of lines where pieces end, never within a request over several lines. An empty block says that
 * its source waits for more.
 */
export async function* pieceBlocks(
  blocks: AsyncIterable<LineBlock>,
  pieceSize = PIECE_SIZE
): AsyncGenerator<PieceBlock, void, undefined> {
  let carried: { readonly bytes: Buffer; readonly offset: number } | undefined;

  function* cut(
    bytes: Buffer,
    offset: number,
    length: number
  ): Generator<PieceBlock, void, undefined> {
    let start = 0;
    while (start < bytes.length) {
      const piece = Math.floor((offset + start) / pieceSize);
      const boundary = (piece + 1) * pieceSize - offset;
      // A line that was shortened is the last of its block, and reaches behind its bytes.
      const end = boundary >= bytes.length ? bytes.length : cutAt(bytes, boundary);
      const isLast = end === bytes.length;
      yield {
        piece,
        bytes: ownBytes(bytes, start, end),
        offset: offset + start,
        end: offset + (isLast ? length : end),
      };
      start = end;
    }
  }

  for await (const block of blocks) {
    if (block.length === 0) {
      yield {
        piece: -1,
        bytes: block.bytes,
        offset: block.offset,
        end: block.offset,
        isIdle: true,
      };
      continue;
    }
    const offset = carried?.offset ?? block.offset;
    const bytes = carried ? Buffer.concat([carried.bytes, block.bytes]) : buffer(block.bytes);
    const length = block.offset + block.length - offset;
    const open = openRecord(bytes);
    carried = undefined;
    if (open >= 0 && bytes.length === length && bytes.length - open < LONGEST_RECORD) {
      carried = { bytes: bytes.subarray(open), offset: offset + open };
      yield* cut(bytes.subarray(0, open), offset, open);
    } else {
      const parts = Array.from(cut(bytes, offset, length));
      const last = parts.pop();
      yield* parts;
      const openLine = block.isLast ? openLineOf(bytes, offset) : undefined;
      if (last) yield openLine === undefined ? last : { ...last, openLine };
    }
  }
  if (carried) {
    const { bytes, offset } = carried;
    for (const part of cut(bytes, offset, bytes.length)) yield { ...part, openLine: offset };
  }
}
