import { stat } from 'fs/promises';
import { alarm } from './alarm';
import { fixedPart, presentFiles } from './expand_paths';
import type { LogInput } from './ingest_stream';
import { followedLog } from './log_inputs';

/** Where the system tells nothing of new files (network disks) they are looked for so often, ms. */
const LOOK = 5000;

export interface FollowedFile {
  readonly input: LogInput;
  /**
   * It is not read any more; read again only where it is not as it was left.
   *
   * @param mustReturn read again in any case
   */
  leave(mustReturn: boolean): void;
}

/** A file by what it is, whatever its name: renamed by a rotation it need not be read again. */
const identityOf = ({ dev, ino }: { readonly dev: number; readonly ino: number }) =>
  `${dev}:${ino}`;

/**
 * Files of paths, folders and patterns, as they appear and as they grow after they were left, until `stop`.
 * No file is given again before it was left.
 */
export async function* filesToFollow(
  paths: readonly string[],
  stop: AbortSignal
): AsyncGenerator<FollowedFile> {
  /** Bytes of files that were left; undefined of those that are being read. */
  const known = new Map<string, number | undefined>();
  const { wait, ring, close } = alarm(paths.map(fixedPart), stop, LOOK);

  function follow(path: string, identity: string): FollowedFile {
    let bytes: number | undefined;
    known.set(identity, undefined);
    return {
      input: followedLog(path, stop, (read) => (bytes = read)),
      leave(mustReturn) {
        if (mustReturn || bytes === undefined) known.delete(identity);
        else known.set(identity, bytes);
        ring();
      },
    };
  }

  try {
    while (!stop.aborted) {
      const there = new Set<string>();
      for (const path of presentFiles(paths)) {
        const stats = await stat(path).catch(() => undefined);
        if (!stats) continue;
        const identity = identityOf(stats);
        there.add(identity);
        const isAsLeft = known.has(identity) && (known.get(identity) ?? stats.size) === stats.size;
        if (!isAsLeft && !stop.aborted) yield follow(path, identity);
      }
      // Their numbers may be given to other files.
      for (const [identity, left] of Array.from(known)) {
        if (left !== undefined && !there.has(identity)) known.delete(identity);
      }
      await wait();
    }
  } finally {
    await close();
  }
}
