import { splitLines } from '../../ingest/read_lines';
import type { LogLine } from '../../ingest/log_line';
import { lineBlocks, linesOfBlock } from './line_blocks';

async function* chunksOf(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function byBlocks(bytes: Buffer, size: number, block: number): Promise<LogLine[]> {
  const lines: LogLine[] = [];
  for await (const each of lineBlocks(chunksOf(bytes, size), block)) {
    lines.push(...linesOfBlock(each));
  }
  return lines;
}

async function bySplitting(bytes: Buffer): Promise<LogLine[]> {
  const lines: LogLine[] = [];
  for await (const each of splitLines(chunksOf(bytes, 1000))) lines.push(...each);
  return lines;
}

const MB = 1024 * 1024;

const LOGS: Record<string, Buffer> = {
  empty: Buffer.alloc(0),
  'of one line that is cut': Buffer.from('a line'),
  'with empty lines and CRLF': Buffer.from('\n\na\r\n\r\nb\n\n'),
  'with a byte order mark': Buffer.from('\ufeffé\n\ufeffb\n'),
  'of broken UTF-8 and NUL': Buffer.from([0xff, 0x00, 0x0a, 0xc3, 0x0a, 0x80]),
  'with a line of 3 MB': Buffer.from(`a\n${'x'.repeat(3 * MB)}\nb\nc`),
  'with a line of 1 MB and its end': Buffer.from(`${'x'.repeat(MB)}\n${'y'.repeat(MB + 1)}\nb`),
  'of a long line without an end': Buffer.from(`a\n${'x'.repeat(2 * MB)}`),
  'of many lines': Buffer.from(Array.from({ length: 5000 }, (_, at) => `line ${at}`).join('\n')),
};

it.each(Object.keys(LOGS))('a log %s: the lines and offsets of splitLines', async (name) => {
  const bytes = LOGS[name] ?? Buffer.alloc(0);
  const expected = await bySplitting(bytes);
  // The smallest chunks only where that takes no time.
  for (const size of bytes.length < MB ? [1, 7, 1000] : [65_536, MB]) {
    for (const block of [4, 1000, MB / 2]) {
      const lines = await byBlocks(bytes, size, block);
      expect(lines.length).toBe(expected.length);
      expect(lines.every(({ offset }, at) => offset === expected[at]?.offset)).toBe(true);
      expect(lines.every(({ line }, at) => line === expected[at]?.line)).toBe(true);
    }
  }
});

it('keeps no more than a line of 1 MB', async () => {
  const blocks: number[] = [];
  const bytes = Buffer.from(`${'x'.repeat(4 * MB)}\nb\n`);
  for await (const block of lineBlocks(chunksOf(bytes, 65_536))) {
    blocks.push(block.bytes.buffer.byteLength);
  }
  expect(blocks).toEqual([MB, 2]);
});
