import { FileHandle, open, stat } from 'fs/promises';
import { watch } from 'chokidar';

const CHUNK = 1024 * 1024;

/** Where the system tells nothing of changes (network disks) the file is looked at so often, ms. */
const LOOK = 1000;

/** Of the bytes before the end so many must be those that were read. */
const TAIL = 256;

/** Is woken by changes of the file, and now and then without. */
function alarm(path: string, stop: AbortSignal) {
  let wake: () => void = () => undefined;
  const ring = () => wake();
  const watcher = watch(path, { ignoreInitial: true, disableGlobbing: true } as object);
  watcher.on('all', ring);
  watcher.on('error', ring);
  stop.addEventListener('abort', ring);
  return {
    async wait(): Promise<void> {
      let timer: NodeJS.Timeout | undefined;
      await new Promise<void>((resolve) => {
        wake = resolve;
        timer = setTimeout(resolve, LOOK);
        if (stop.aborted) resolve();
      });
      clearTimeout(timer);
    },
    async close(): Promise<void> {
      stop.removeEventListener('abort', ring);
      await watcher.close();
    },
  };
}

async function isRenamed(path: string, file: FileHandle): Promise<boolean> {
  const mine = await file.stat();
  try {
    const there = await stat(path);
    return there.ino !== mine.ino || there.dev !== mine.dev;
  } catch {
    // Renamed, and the new one is not there yet: what is still written comes here.
    return false;
  }
}

/** Cut off and written anew, perhaps beyond where it was before. */
async function isCut(file: FileHandle, at: number, tail: Buffer): Promise<boolean> {
  if ((await file.stat()).size < at) return true;
  const again = Buffer.alloc(tail.length);
  await file.read(again, 0, tail.length, at - tail.length);
  return !again.equals(tail);
}

/**
 * The bytes of a file, and those that are written to it: until another file has its name, or it was cut
 * off (`copytruncate`), or `stop`. An empty piece says that all was read so far.
 */
export async function* followBytes(path: string, stop: AbortSignal): AsyncGenerator<Buffer> {
  const file = await open(path);
  const { wait, close } = alarm(path, stop);
  let at = 0;
  let tail = Buffer.alloc(0);
  let isLeft = false;
  try {
    for (;;) {
      if (await isCut(file, at, tail)) return;
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(CHUNK), 0, CHUNK, at);
      const bytes = buffer.subarray(0, bytesRead);
      at += bytesRead;
      if (bytesRead > 0) {
        tail = Buffer.from(Buffer.concat([tail, bytes.subarray(-TAIL)]).subarray(-TAIL));
        yield bytes;
      } else {
        if (isLeft || stop.aborted) return;
        yield Buffer.alloc(0);
        // Its writers may write to it for a moment after it was renamed.
        isLeft = await isRenamed(path, file);
        await wait();
      }
    }
  } finally {
    await close();
    await file.close();
  }
}
