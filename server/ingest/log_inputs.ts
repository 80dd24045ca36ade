import { createReadStream, statSync } from 'fs';
import { basename, resolve } from 'path';
import type { Readable } from 'stream';
import { followBytes } from './follow';
import type { LogInput } from './ingest_stream';

const CHUNK = 1024 * 1024;

/** What has come of a pipe is shown after so long without more, ms. */
const IDLE = 2000;

function sizeOf(path: string): number | undefined {
  try {
    return statSync(path).size;
  } catch {
    // Whoever reads it says why it cannot be.
    return undefined;
  }
}

/** A file as it is now, from its start to its end. */
export const fileLog = (path: string): LogInput => ({
  name: basename(path),
  path: resolve(path),
  size: sizeOf(path),
  bytes: () => createReadStream(path, { highWaterMark: CHUNK }),
});

/** A file that grows, until it is renamed away, deleted, cut off, or `stop`. */
export const followedLog = (
  path: string,
  stop: AbortSignal,
  onLeft?: (bytes: number) => void
): LogInput => ({
  name: basename(path),
  path: resolve(path),
  bytes: () => followBytes(path, stop, onLeft),
});

/** The bytes of a pipe; an empty piece where none came for a while. */
async function* withPauses(stream: Readable): AsyncGenerator<Buffer> {
  const chunks = stream[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next: Promise<IteratorResult<Buffer>> = chunks.next();
      let isIdle = true;
      while (isIdle) {
        let timer: NodeJS.Timeout | undefined;
        const pause = new Promise<undefined>((resolve) => {
          timer = setTimeout(() => resolve(undefined), IDLE);
        });
        const came = await Promise.race([next, pause]);
        clearTimeout(timer);
        isIdle = came === undefined;
        if (isIdle) yield Buffer.alloc(0);
      }
      const { done, value } = await next;
      if (done) return;
      yield Buffer.from(value);
    }
  } finally {
    // A pipe that nobody reads would keep the process alive.
    stream.destroy();
  }
}

/** Standard input: a log like others, known by its content. */
export const pipedLog = (stream: Readable): LogInput => ({
  name: 'stdin',
  isOnce: true,
  bytes: () => withPauses(stream),
});
