import { createHash } from 'crypto';

/** Bytes between two marks. */
export const MARK = 256 * 1024;

const MARK_LENGTH = 8;

/** The hash of a piece, as far as it was read, with marks by which a shorter copy can be compared. */
export class PieceHash {
  private readonly hash = createHash('sha1');
  private readonly made: string[] = [];
  private length = 0;

  public update(bytes: Buffer): void {
    for (let at = 0; at < bytes.length;) {
      const part = bytes.subarray(at, at + MARK - (this.length % MARK));
      this.hash.update(part);
      at += part.length;
      this.length += part.length;
      if (this.length % MARK === 0) this.made.push(this.digest().slice(0, MARK_LENGTH));
    }
  }

  /** Of the piece up to here. */
  public digest(): string {
    return this.hash.copy().digest('base64url');
  }

  public get marks(): string[] {
    return [...this.made];
  }
}

/**
 * Hashes the bytes of a log, piece by piece, up to where its lines were taken from: the offsets are those
 * of the file, whatever the reader made of its lines.
 */
export class ContentTape {
  private chunks: Buffer[] = [];
  /** Offset of the first byte that is not hashed. */
  private at = 0;
  private current = new PieceHash();

  /** Hands bytes on and remembers them until they are hashed. */
  public async *record(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of source) {
      if (chunk.length > 0) this.chunks.push(chunk);
      yield chunk;
    }
  }

  /** A new piece begins where the last one ended. */
  public begin(): PieceHash {
    this.current = new PieceHash();
    return this.current;
  }

  /** Hashes up to an offset in the file. */
  public advance(end: number): void {
    while (this.at < end) {
      const [chunk] = this.chunks;
      if (!chunk) throw new Error(`No bytes at ${this.at}`);
      const part = chunk.subarray(0, end - this.at);
      this.current.update(part);
      this.at += part.length;
      if (part.length === chunk.length) this.chunks.shift();
      else this.chunks[0] = chunk.subarray(part.length);
    }
  }
}
