import { FileHandle, open, stat } from 'fs/promises';
import { alarm } from './alarm';

const CHUNK = 1024 * 1024;

/** Where the system tells nothing of changes (network disks) the file is looked at so often, ms. */
const LOOK = 1000;

/** Of the bytes before the end so many must be those that were read. */
const TAIL = 256;

/** Nobody finds it any more, or another has its name. */
async function isGone(path: string, file: FileHandle): Promise<boolean> {
  const mine = await file.stat();
  if (mine.nlink === 0) return true;
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
 * The bytes of a file, and those that are written to it: until another file has its name, or it was deleted
 * or cut off (`copytruncate`), or `stop`. An empty piece says that all was read so far.
 *
 * @param onLeft told how many bytes were read; not where it was cut off
 */
export async function* followBytes(
  path: string,
  stop: AbortSignal,
  onLeft: (bytes: number) => void = () => undefined
): AsyncGenerator<Buffer> {
  const file = await open(path);
  const { wait, close } = alarm(path, stop, LOOK);
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
        if (isLeft || stop.aborted) return onLeft(at);
        yield Buffer.alloc(0);
        // Its writers may write to it for a moment after it was renamed or deleted.
        isLeft = await isGone(path, file);
        await wait();
      }
    }
  } finally {
    await close();
    await file.close();
  }
}
