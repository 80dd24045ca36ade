import { joinRecords } from './join_records';
import type { LogLine } from './log_line';
import { splitLines } from './read_lines';
import { decompress } from './decompress';

const OFFSET = /^\d{1,16}$/;

function unframe(each: LogLine): LogLine {
  const first = each.line.indexOf('\t');
  const second = first < 0 ? -1 : each.line.indexOf('\t', first + 1);
  const offset = second < 0 ? '' : each.line.slice(first + 1, second);
  if (first < 1 || !OFFSET.test(offset) || !Number.isSafeInteger(Number(offset))) {
    return { ...each, rejected: 'bad_frame' };
  }
  return {
    file: each.line.slice(0, first),
    offset: Number(offset),
    line: each.line.slice(second + 1),
  };
}

/**
 * Lines of callers that know where each comes from (Spark, a shipper): `file id ⇥ offset ⇥ line`. A line
 * without a frame is rejected as `bad_frame`, with its offset in the input.
 */
export function readFramedLines(
  input: AsyncIterable<Buffer | string | Uint8Array>,
  name = 'standard input'
): AsyncGenerator<LogLine[]> {
  async function* framed(): AsyncGenerator<LogLine[]> {
    for await (const batch of splitLines(decompress(input, name))) yield batch.map(unframe);
  }
  return joinRecords(framed());
}
