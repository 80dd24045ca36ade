import { gzipSync } from 'zlib';
import { Readable } from 'stream';
import { decompress } from './decompress';
import { readLines } from './read_lines';

/** `seq 1 20000` in the form of lines, to have more than one block. */
const TEXT = Array.from({ length: 20000 }, (_, at) => `line ${at} of the log é\n`).join('');

/** `printf 'hello\nworld\n'` through zstd 1.5 and bzip2 1.0. */
const ZSTD = Buffer.from('KLUv/QRYYQAAaGVsbG8Kd29ybGQKtQ6HFw==', 'base64');
const BZIP2 = Buffer.from(
  'QlpoOTFBWSZTWWtfsd0AAAJBgAAQBkSQgCAAMQwIIaNpCAcjroeLuSKcKEg1r9jugA==',
  'base64'
);

function chunks(bytes: Buffer, size: number): Readable {
  const count = Math.ceil(bytes.length / size);
  return Readable.from(
    Array.from({ length: count }, (_, at) => bytes.subarray(at * size, (at + 1) * size))
  );
}

async function read(bytes: Buffer, size = 777): Promise<{ text: string; error?: string }> {
  const pieces: Buffer[] = [];
  try {
    for await (const piece of decompress(chunks(bytes, size), 'a.log')) pieces.push(piece);
  } catch (error) {
    return { text: Buffer.concat(pieces).toString(), error: (error as Error).message };
  }
  return { text: Buffer.concat(pieces).toString() };
}

describe('decompress', () => {
  it.each([1, 3, 777, 1e6])('unpacks by content, %i bytes at a time', async (size) => {
    const plain = 'hello\nworld\n';
    expect(await read(Buffer.from(plain), size)).toEqual({ text: plain });
    expect(await read(gzipSync(plain), size)).toEqual({ text: plain });
    expect(await read(ZSTD, size)).toEqual({ text: plain });
    expect(await read(BZIP2, size)).toEqual({ text: plain });
    expect(await read(Buffer.alloc(0), size)).toEqual({ text: '' });
    expect(await read(Buffer.from('BZ'), size)).toEqual({ text: 'BZ' });
    expect(await read(Buffer.from('BZh0 is a user'), size)).toEqual({ text: 'BZh0 is a user' });
  });

  it('unpacks archives of several members, as rotated logs are joined', async () => {
    expect(await read(Buffer.concat([gzipSync('a\n'), gzipSync('b\n')]))).toEqual({
      text: 'a\nb\n',
    });
    const twice = { text: 'hello\nworld\nhello\nworld\n' };
    expect(await read(Buffer.concat([ZSTD, ZSTD]))).toEqual(twice);
    expect(await read(Buffer.concat([BZIP2, BZIP2]))).toEqual(twice);
    const skipped = Buffer.from([0x50, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3]);
    expect(await read(Buffer.concat([skipped, ZSTD]))).toEqual({ text: 'hello\nworld\n' });
  });

  it('gives what a truncated archive holds, then says so', async () => {
    const whole = gzipSync(TEXT);
    expect(await read(whole)).toEqual({ text: TEXT });
    for (const size of [777, 1e6]) {
      const cut = await read(whole.subarray(0, whole.length - 2000), size);
      expect(cut.text.length).toBeGreaterThan(TEXT.length / 2);
      expect(TEXT.startsWith(cut.text.slice(0, -1))).toBe(true);
      expect(cut.error).toMatch(/^a\.log is no whole gzip archive: .* byte \d+/);
    }
    expect((await read(ZSTD.subarray(0, 20))).error).toMatch(/a\.log is no whole zstd archive/);
    expect((await read(BZIP2.subarray(0, 30))).error).toMatch(/a\.log is no whole bzip2 archive/);
    expect((await read(Buffer.concat([gzipSync('a\n'), whole.subarray(0, 900)]))).error).toMatch(
      /gzip/
    );
  });

  it('gives lines before the damage', async () => {
    const whole = gzipSync(TEXT);
    const damaged = Buffer.from(whole);
    damaged.fill(0xff, 25000, 25050);
    const lines: string[] = [];
    let error = '';
    try {
      for await (const batch of readLines(chunks(damaged, 1000), 'b.gz')) {
        lines.push(...batch.map(({ line }) => line));
      }
    } catch (caught) {
      error = (caught as Error).message;
    }
    expect(lines.length).toBeGreaterThan(1000);
    expect(lines.slice(0, 3)).toEqual(TEXT.split('\n').slice(0, 3));
    expect(error).toMatch(/^b\.gz is no whole gzip archive/);
  });
});
