import { createGunzip } from 'zlib';
import { Decompress } from 'fzstd';
import unbzip2 from 'unbzip2-stream';
import { messageOf } from '../../common/errors';

export interface Unpacked {
  readonly bytes: readonly Uint8Array[];
  /** What is wrong behind them; nothing more comes. */
  readonly failure?: string;
}

/** Takes compressed bytes piece by piece and gives what they hold. Never throws. */
export interface Unpacker {
  push(piece: Buffer): Promise<Unpacked>;
  /** After the last piece, once. */
  end(): Promise<Unpacked>;
}

const CUT_SHORT = 'it ends too early';

/** Collects what a decompressor gives while it works. */
function collector() {
  let bytes: Uint8Array[] = [];
  let failure: string | undefined;
  return {
    add: (piece: Uint8Array) => void (piece.length > 0 && bytes.push(piece)),
    fail: (reason: string) => void (failure = failure ?? reason),
    isBroken: () => failure !== undefined,
    take(): Unpacked {
      const taken = bytes;
      bytes = [];
      return { bytes: taken, failure };
    },
  };
}

/** Several members too (RFC 1952 §2.2). */
export function gzipUnpacker(): Unpacker {
  const found = collector();
  const stream = createGunzip();
  stream.on('data', found.add);
  const failed = new Promise<void>((resolve) => {
    stream.on('error', ({ message }) => {
      found.fail(message === 'unexpected end of file' ? CUT_SHORT : message);
      resolve();
    });
  });
  const ended = new Promise<void>((resolve) => void stream.on('end', resolve));
  return {
    async push(piece) {
      // The end is told apart, so that all was given before zlib misses something.
      const written = new Promise<void>((resolve) => void stream.write(piece, () => resolve()));
      await Promise.race([written, failed]);
      return found.take();
    },
    async end() {
      stream.end();
      await Promise.race([ended, failed]);
      return found.take();
    },
  };
}

export function bzip2Unpacker(): Unpacker {
  const found = collector();
  const stream = unbzip2();
  stream.on('data', found.add);
  // It reads past the end of what it has, where something is missing.
  stream.on('error', (error: Error) =>
    found.fail(error instanceof TypeError ? CUT_SHORT : error.message)
  );
  return {
    async push(piece) {
      stream.write(piece);
      return found.take();
    },
    async end() {
      if (!found.isBroken()) stream.end();
      return found.take();
    },
  };
}

/** Several frames too. */
export function zstdUnpacker(): Unpacker {
  const found = collector();
  // It reuses its memory: what it gives is copied.
  const stream = new Decompress((piece) => found.add(Buffer.from(piece)));
  const feed = async (piece: Uint8Array, isLast: boolean) => {
    try {
      if (!found.isBroken()) stream.push(piece, isLast);
    } catch (error) {
      const reason = messageOf(error);
      found.fail(reason === 'unexpected EOF' ? CUT_SHORT : reason);
    }
    return found.take();
  };
  return { push: (piece) => feed(piece, false), end: () => feed(new Uint8Array(0), true) };
}
