import fc from 'fast-check';
import { Readable } from 'stream';
import { LogLine, readLines } from './read_lines';

async function linesOf(chunks: readonly Buffer[]): Promise<LogLine[]> {
  const lines: LogLine[] = [];
  for await (const batch of readLines(Readable.from(chunks))) lines.push(...batch);
  return lines;
}

test.each([
  ['', []],
  ['a', [['a', 0]]],
  ['a\n', [['a', 0]]],
  [
    'a\nb',
    [
      ['a', 0],
      ['b', 2],
    ],
  ],
  [
    '\n\n',
    [
      ['', 0],
      ['', 1],
    ],
  ],
  [
    'a\r\nb\r\n',
    [
      ['a', 0],
      ['b', 3],
    ],
  ],
  [
    'é\nb',
    [
      ['é', 0],
      ['b', 3],
    ],
  ],
])('%j', async (text, expected) => {
  const lines = await linesOf([Buffer.from(text)]);
  expect(lines.map(({ line, offset }) => [line, offset])).toEqual(expected);
});

test('however the bytes arrive, lines and offsets are the same', async () => {
  const line = fc.stringOf(fc.constantFrom('a', 'é', '😀', ' ', '"'), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(fc.array(line), fc.integer({ min: 1, max: 7 }), async (lines, size) => {
      const bytes = Buffer.from(lines.map((each) => `${each}\n`).join(''));
      const pieces: Buffer[] = [];
      for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.subarray(at, at + size));
      const read = await linesOf(pieces);
      expect(read.map((each) => each.line)).toEqual(lines);
      for (const { line: text, offset } of read) {
        expect(bytes.subarray(offset, offset + Buffer.byteLength(text)).toString()).toBe(text);
      }
    })
  );
});

test('an endless line is cut, the next one has its true offset', async () => {
  const long = Buffer.alloc(5 * 1024 * 1024, 'x');
  const pieces = Array.from({ length: 5 }, (_, i) => long.subarray(i << 20, (i + 1) << 20));
  const [cut, next] = await linesOf([...pieces, Buffer.from('\nnext\n')]);
  expect(cut?.line.length).toBeLessThanOrEqual(2 * 1024 * 1024);
  expect(next).toEqual({ line: 'next', offset: long.length + 1 });
});
