import { messageOf, SextantError } from '../../common/errors';
import { bzip2Unpacker, gzipUnpacker, Unpacker, zstdUnpacker } from './unpackers';

interface Compression {
  readonly name: string;
  readonly isStart: (bytes: Buffer) => boolean;
  readonly open: () => Unpacker;
}

/** Small, so that what one piece unpacks to stays small too: deflate grows to 1032 times at most. */
const PIECE = 64 * 1024;
const MAGIC_LENGTH = 4;

const starts =
  (...magic: number[]) =>
  (bytes: Buffer) =>
    bytes.length >= magic.length && magic.every((byte, at) => bytes[at] === byte);

/** RFC 1952; RFC 8878 (a frame, or one to skip); bzip2's "BZh1" to "BZh9". */
const COMPRESSIONS: readonly Compression[] = [
  { name: 'gzip', isStart: starts(0x1f, 0x8b), open: gzipUnpacker },
  { name: 'zstd', isStart: starts(0x28, 0xb5, 0x2f, 0xfd), open: zstdUnpacker },
  {
    name: 'zstd',
    isStart: (bytes) =>
      ((bytes[0] ?? 0) & 0xf0) === 0x50 && starts(0x2a, 0x4d, 0x18)(bytes.subarray(1)),
    open: zstdUnpacker,
  },
  {
    name: 'bzip2',
    isStart: (bytes) =>
      starts(0x42, 0x5a, 0x68)(bytes) && /^[1-9]$/.test(String.fromCharCode(bytes[3] ?? 0)),
    open: bzip2Unpacker,
  },
];

type Bytes = AsyncIterable<Buffer | string | Uint8Array>;

function bufferOf(chunk: Buffer | string | Uint8Array): Buffer {
  if (typeof chunk === 'string') return Buffer.from(chunk);
  return Buffer.isBuffer(chunk)
    ? chunk
    : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
}

/** The first bytes of a source and an iterable of all of them. */
async function peek(source: Bytes): Promise<{ head: Buffer; all: AsyncIterable<Buffer> }> {
  const iterator = source[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  let done = false;
  while (head.length < MAGIC_LENGTH && !done) {
    const next = await iterator.next();
    done = next.done === true;
    if (!next.done) head = Buffer.concat([head, bufferOf(next.value)]);
  }
  async function* all(): AsyncGenerator<Buffer> {
    try {
      if (head.length > 0) yield head;
      while (!done) {
        const next = await iterator.next();
        if (next.done) return;
        yield bufferOf(next.value);
      }
    } finally {
      await iterator.return?.();
    }
  }
  return { head, all: all() };
}

async function* unpack(
  bytes: AsyncIterable<Buffer>,
  unpacker: Unpacker
): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    // More is waited for: what came so far can be shown.
    if (chunk.length === 0) yield chunk;
    for (let at = 0; at < chunk.length; at += PIECE) {
      const { bytes: unpacked, failure } = await unpacker.push(chunk.subarray(at, at + PIECE));
      for (const piece of unpacked) yield piece;
      if (failure !== undefined) throw new Error(failure);
    }
  }
  const { bytes: left, failure } = await unpacker.end();
  for (const piece of left) yield piece;
  if (failure !== undefined) throw new Error(failure);
}

/**
 * The bytes of a log, unpacked where they start as gzip (of several members too), zstd or bzip2 do,
 * whatever the file is named. Memory stays bounded.
 *
 * @throws SextantError source_invalid that names the file where an archive is damaged or cut short,
 * after the bytes that could be unpacked
 */
export async function* decompress(source: Bytes, name: string): AsyncGenerator<Buffer> {
  const { head, all } = await peek(source);
  const compression = COMPRESSIONS.find(({ isStart }) => isStart(head));
  if (!compression) {
    for await (const bytes of all) yield bytes;
    return;
  }
  let given = 0;
  try {
    for await (const bytes of unpack(all, compression.open())) {
      given += bytes.length;
      yield bufferOf(bytes);
    }
  } catch (error) {
    throw new SextantError(
      'source_invalid',
      `${name} is no whole ${compression.name} archive: it could be read up to its byte ${given} (unpacked), then: ${messageOf(error)}`
    );
  }
}
