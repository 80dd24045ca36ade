import { lineBlocks } from '../cli/workers/line_blocks';
import { ContentTape } from './content_tape';
import { PieceBlock, pieceBlocks } from './piece_blocks';

async function* chunksOf(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function cut(text: string, chunk: number, block: number, piece: number) {
  const blocks: PieceBlock[] = [];
  const source = lineBlocks(chunksOf(Buffer.from(text), chunk), block);
  for await (const each of pieceBlocks(source, piece)) blocks.push(each);
  return blocks;
}

const textOf = (blocks: readonly PieceBlock[]) =>
  blocks.map(({ bytes }) => Buffer.from(bytes).toString()).join('');

/** The text of each piece. */
function byPiece(blocks: readonly PieceBlock[]): string[] {
  const pieces: string[] = [];
  for (const block of blocks) pieces[block.piece] = (pieces[block.piece] ?? '') + textOf([block]);
  return pieces;
}

const SIZES = [
  [1, 4],
  [7, 16],
  [64, 64],
  [1000, 1000],
] as const;

test.each(SIZES)(
  'chunks of %d in blocks of %d: a line belongs to the piece it starts in',
  async (chunk, block) => {
    const text = 'aaaa\nbb\n\ncccccccccccccccccccccccc\nd\ne\n';
    const blocks = await cut(text, chunk, block, 8);
    expect(textOf(blocks)).toBe(text);
    expect(byPiece(blocks)).toEqual([
      'aaaa\nbb\n',
      '\ncccccccccccccccccccccccc\n',
      undefined,
      undefined,
      'd\ne\n',
    ]);
    let at = 0;
    for (const { offset, end, bytes } of blocks) {
      expect([offset, end - offset]).toEqual([at, bytes.length]);
      at = end;
    }
  }
);

test.each(SIZES)(
  'chunks of %d in blocks of %d: a request over several lines stays whole',
  async (chunk, block) => {
    const record = '<Request id="1">\n  <Service>WMS</Service>\n</Request>\n';
    const blocks = await cut(record.repeat(4), chunk, block, 60);
    expect(textOf(blocks)).toBe(record.repeat(4));
    for (const each of blocks) expect(textOf([each]).startsWith('<Request')).toBe(true);
    for (const each of blocks) expect(textOf([each]).endsWith('</Request>\n')).toBe(true);
    expect(blocks.some(({ openLine }) => openLine !== undefined)).toBe(false);
  }
);

test('what has no end yet is told by its offset', async () => {
  expect((await cut('a\nbc', 10, 10, 100)).pop()).toMatchObject({ openLine: 2, end: 4 });
  expect((await cut('a\nb\n', 10, 10, 100)).pop()?.openLine).toBeUndefined();
  const torn = await cut('a\n<Request>\n <x/>\n', 100, 100, 100);
  expect(torn.pop()).toMatchObject({ openLine: 2, offset: 2 });
});

test('a pause shows the lines so far, and keeps the rest', async () => {
  async function* paused(): AsyncGenerator<Buffer> {
    yield Buffer.from('a\nb');
    yield Buffer.alloc(0);
    yield Buffer.from('c\n');
  }
  const blocks: PieceBlock[] = [];
  for await (const each of pieceBlocks(lineBlocks(paused()))) blocks.push(each);
  expect(blocks.map((each) => (each.isIdle ? 'idle' : textOf([each])))).toEqual([
    'a\n',
    'idle',
    'bc\n',
  ]);
});

test('the hash of a piece depends on its bytes alone, not on how they came', async () => {
  const text = `${'x'.repeat(999)}\n`.repeat(600);
  async function hashes(chunk: number): Promise<unknown[]> {
    const tape = new ContentTape();
    const found: unknown[] = [];
    const hash = tape.begin();
    const source = tape.record(chunksOf(Buffer.from(text), chunk));
    for await (const { end } of lineBlocks(source, 5000) as AsyncGenerator<never>) void end;
    tape.advance(300_000);
    found.push(hash.digest(), hash.marks);
    tape.advance(text.length);
    found.push(hash.digest(), hash.marks);
    return found;
  }
  const found = await hashes(1234);
  expect(found).toEqual(await hashes(600_000));
  expect(found[1]).toHaveLength(1);
  expect(found[3]).toHaveLength(2);
});
