import { createReadStream, readdirSync } from 'fs';
import { basename, dirname, join } from 'path';
import { lineBlocks } from '../cli/workers/line_blocks';
import type { LogSourceConfiguration } from '../configuration/configuration';
import { ContentTape } from '../ingest/content_tape';
import { decompress } from '../ingest/decompress';
import { presentFiles } from '../ingest/expand_paths';
import { Fingerprint, fingerprintOf } from '../ingest/fingerprint';
import { PieceBlock, pieceBlocks } from '../ingest/piece_blocks';
import type { StreamStore } from '../store/streams';
import type { LogOfMonth } from './logs_of_month';

export interface LogFile {
  readonly log: LogOfMonth;
  readonly path: string;
}

const CHUNK = 1024 * 1024;

/** The blocks of a file, unpacked, and the tape that hashes them. */
export function blocksOfFile(path: string) {
  const tape = new ContentTape();
  const bytes = createReadStream(path, { highWaterMark: CHUNK });
  const unpacked = decompress(bytes, basename(path));
  return { tape, blocks: pieceBlocks(lineBlocks(tape.record(unpacked))) };
}

async function fingerprintOfFile(path: string): Promise<Fingerprint | undefined> {
  try {
    for await (const block of blocksOfFile(path).blocks) return fingerprintOf(block.bytes);
  } catch {
    // What cannot be read is not the log that was read.
  }
  return undefined;
}

/** Hashes the pieces of a log while its blocks pass, and tells whether they are those that were read. */
export function pieceChecker(tape: ContentTape, { pieces }: LogOfMonth) {
  const wanted = new Map(pieces.map((piece) => [piece.piece, piece]));
  const seen = new Set<number>();
  let current = -1;
  let hash = tape.begin();
  let isSame = true;
  return {
    pieceOf: ({ piece }: PieceBlock) => wanted.get(piece),
    pass({ piece, end }: PieceBlock): void {
      if (piece !== current) hash = tape.begin();
      current = piece;
      const read = wanted.get(piece);
      if (read && !seen.has(piece) && end >= read.covered) {
        tape.advance(read.covered);
        isSame = isSame && hash.digest() === read.hash;
        seen.add(piece);
      }
      tape.advance(end);
    },
    /** After the last block, or before: are all pieces there, as they were? */
    isWhole: () => isSame && seen.size === wanted.size,
  };
}

async function holds(path: string, log: LogOfMonth): Promise<boolean> {
  try {
    const { tape, blocks } = blocksOfFile(path);
    const check = pieceChecker(tape, log);
    for await (const block of blocks) {
      check.pass(block);
      if (check.isWhole()) return true;
    }
  } catch {
    // An archive that is damaged behind what was read of it is told by what is missing.
  }
  return false;
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => join(folder, name));
  } catch {
    return [];
  }
}

/**
 * Where the files of logs are now: renamed, packed or moved within what is configured, they are known by
 * their content. Undefined for those that are gone.
 */
export function fileFinder(
  streams: Pick<StreamStore, 'find'>,
  sources: readonly Pick<LogSourceConfiguration, 'server' | 'paths'>[]
) {
  const fingerprints = new Map<string, Promise<Fingerprint | undefined>>();
  const fingerprint = (path: string) => {
    const known = fingerprints.get(path) ?? fingerprintOfFile(path);
    fingerprints.set(path, known);
    return known;
  };

  function candidates({ path, server }: LogOfMonth): string[] {
    const configured = sources.filter((source) => source.server === server);
    return Array.from(
      new Set([
        ...(path === undefined ? [] : [path, ...filesIn(dirname(path))]),
        ...configured.flatMap(({ paths }) => presentFiles(paths)),
      ])
    );
  }

  return async function find(log: LogOfMonth): Promise<LogFile | undefined> {
    for (const path of candidates(log)) {
      const start = await fingerprint(path);
      const stream = start && (await streams.find(log.server, start));
      if (stream === log.stream && (await holds(path, log))) return { log, path };
    }
    return undefined;
  };
}
