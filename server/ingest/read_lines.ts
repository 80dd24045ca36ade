import { createReadStream } from 'fs';
import { basename } from 'path';
import { decompress } from './decompress';
import { joinRecords } from './join_records';
import type { LogLine } from './log_line';

export type { LogLine } from './log_line';

/** A last line without an end of line counts as a line: a log that was cut still tells it. */
const NEW_LINE = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
/** Its lines are all in memory at once: more of them would live long enough to cost more. */
const CHUNK = 64 * 1024;

/** Past this a line is cut: memory stays bounded; the parser rejects it as too long. In bytes. */
const LONGEST_LINE = 1024 * 1024;

function textOf(bytes: Buffer): string {
  const end = bytes[bytes.length - 1] === CARRIAGE_RETURN ? bytes.length - 1 : bytes.length;
  return bytes.toString('utf8', 0, end);
}

/** A line of which the end has not come yet: its first bytes, and how many there were in all. */
class OpenLine {
  private pieces: Buffer[] = [];
  private kept = 0;
  public length = 0;

  public add(bytes: Buffer): void {
    const room = LONGEST_LINE - this.kept;
    if (room > 0 && bytes.length > 0) {
      // A copy: a piece of a few bytes would hold the whole chunk.
      this.pieces.push(Buffer.from(bytes.subarray(0, room)));
      this.kept += Math.min(room, bytes.length);
    }
    this.length += bytes.length;
  }

  public take(): Buffer {
    const bytes = Buffer.concat(this.pieces);
    this.pieces = [];
    this.kept = 0;
    this.length = 0;
    return bytes;
  }
}

/** The lines of bytes in batches, with offsets. Broken UTF-8 becomes U+FFFD; nothing else is changed. */
export async function* splitLines(source: AsyncIterable<Buffer>): AsyncGenerator<LogLine[]> {
  const open = new OpenLine();
  let offset = 0;
  for await (const bytes of source) {
    const lines: LogLine[] = [];
    let start = 0;
    for (let end = bytes.indexOf(NEW_LINE); end >= 0; end = bytes.indexOf(NEW_LINE, start)) {
      let line = bytes.subarray(start, end);
      let length = line.length;
      if (open.length > 0) {
        open.add(line);
        length = open.length;
        line = open.take();
      }
      const isMarked = offset === 0 && line.subarray(0, 3).equals(BYTE_ORDER_MARK);
      lines.push({ line: textOf(isMarked ? line.subarray(3) : line), offset });
      offset += length + 1;
      start = end + 1;
    }
    if (start < bytes.length) open.add(bytes.subarray(start));
    if (lines.length > 0) yield lines;
  }
  if (open.length > 0) yield [{ line: textOf(open.take()), offset }];
}

/**
 * The lines of a log, unpacked where it is compressed, requests over several lines joined.
 *
 * @param name of the file, for the error of an archive that is cut short
 * @throws SextantError source_invalid after the lines that could be read
 */
export function readLines(
  input: AsyncIterable<Buffer | string | Uint8Array>,
  name = 'standard input'
): AsyncGenerator<LogLine[]> {
  return joinRecords(splitLines(decompress(input, name)));
}

export function readFileLines(path: string): AsyncGenerator<LogLine[]> {
  return readLines(createReadStream(path, { highWaterMark: CHUNK }), basename(path));
}
