import { SextantError } from '../../common/errors';
import { lineBlocks } from '../cli/workers/line_blocks';
import type { Lease, LeaseStore } from '../store/leases';
import { ContentTape } from './content_tape';
import { decompress } from './decompress';
import { fingerprintOf } from './fingerprint';
import { PieceBlock, pieceBlocks } from './piece_blocks';
import { PieceRun } from './piece_run';
import type { ReadStream, StreamServices } from './stream_services';

/** A log as bytes, packed or not. */
export interface LogInput {
  /** As stored: the file's name without its folder. */
  readonly name: string;
  /** Where it is; absent of a pipe. */
  readonly path?: string;
  /** Bytes of it, for progress; absent where nobody knows. */
  readonly size?: number;
  /** From its start, each time. An empty piece says that more is waited for. */
  bytes(): AsyncIterable<Buffer | string | Uint8Array>;
  /** It can be read but once: a pipe. */
  readonly isOnce?: true;
}

export interface StreamOptions {
  readonly server: string;
  readonly sourceId?: string;
  readonly leases: LeaseStore;
  readonly stop: AbortSignal;
  /** Bytes of the input that were read. */
  readonly onBytes: (bytes: number) => void;
}

/** Why reading ended. */
export type StreamEnd =
  /** All was read, or the reader is to stop. */
  | 'done'
  /** Its lines must be read in order, from the start. */
  | 'in_order'
  /** Another process asked for the lease. */
  | 'asked_for';

/** So much of its start shows whether a log has headers. */
const HEAD = 64 * 1024;

/** Several threads read blocks as they come: headers that appear late make it begin again. */
async function hasHeader(services: StreamServices, stream: ReadStream, first: PieceBlock) {
  const bytes = Buffer.from(first.bytes).subarray(0, HEAD);
  const end = bytes.lastIndexOf(0x0a) + 1 || bytes.length;
  const own = new Uint8Array(bytes.subarray(0, end));
  return (await services.pool.work(dryTask(stream, { ...first, bytes: own }))).hasHeader;
}

const dryTask = ({ id, server, file, inOrder }: ReadStream, { bytes, offset }: PieceBlock) => ({
  key: id,
  stream: id,
  server,
  name: file,
  bytes,
  offset,
  inOrder,
  version: 0,
  skipBefore: 0,
  rewrite: false,
  monthsBefore: [],
  dry: true as const,
});

/** Reads the pieces of a log of which the lease is held. */
async function readPieces(
  blocks: AsyncIterable<PieceBlock>,
  open: (block: PieceBlock) => Promise<PieceRun>,
  ended: () => StreamEnd | undefined
): Promise<StreamEnd> {
  let current: PieceRun | undefined;
  let piece = -1;
  /** The piece before is finished while the next one is read. */
  let finishing: Promise<void> = Promise.resolve();

  async function finishCurrent(): Promise<void> {
    await finishing;
    finishing = current?.finish() ?? Promise.resolve();
    finishing.catch(() => undefined);
    current = undefined;
  }

  try {
    for await (const block of blocks) {
      if (block.isIdle) {
        await current?.publish();
      } else {
        if (block.piece !== piece) await finishCurrent();
        current = current ?? (await open(block));
        piece = block.piece;
        await current.take(block);
      }
      const end = ended();
      if (end !== undefined) {
        await finishCurrent();
        await finishing;
        return end;
      }
    }
  } catch (error) {
    // An archive that is cut short gave its lines first: they count.
    if (error instanceof SextantError && error.code === 'source_invalid') {
      await finishCurrent();
      await finishing;
    }
    throw error;
  }
  await finishCurrent();
  await finishing;
  return 'done';
}

async function* following(first: PieceBlock, rest: AsyncIterator<PieceBlock>) {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/**
 * Reads one log into OpenSearch, from where it was left. Only one process reads a log at a time: this one
 * waits for its turn.
 *
 * @throws SextantError where the content is not that of before, or another process took over
 */
export async function ingestStream(
  input: LogInput,
  services: StreamServices,
  options: StreamOptions,
  inOrder = false
): Promise<StreamEnd> {
  const { server, sourceId, leases, stop, onBytes } = options;
  const tape = new ContentTape();
  async function* counted(): AsyncGenerator<Buffer | string | Uint8Array> {
    for await (const bytes of input.bytes()) {
      onBytes(bytes.length);
      yield bytes;
    }
  }
  const blocks = pieceBlocks(lineBlocks(tape.record(decompress(counted(), input.name))));
  let lease: Lease | undefined;
  try {
    let first = await blocks.next();
    while (!first.done && first.value.isIdle && !stop.aborted) first = await blocks.next();
    const fingerprint = first.done ? undefined : fingerprintOf(first.value.bytes);
    if (first.done || !fingerprint || first.value.isIdle) return 'done';
    const name = { server, sourceId, file: input.name };
    const id = await services.streams.identify(name, fingerprint);
    lease = await leases.acquire(`stream-${id}`, () => !stop.aborted);
    if (!lease) return 'done';
    let isHeaded = inOrder;
    let isOutOfOrder = false;
    const held = lease;
    const stream: ReadStream = {
      id,
      server,
      file: input.name,
      path: input.path,
      lease: held,
      get inOrder() {
        return isHeaded;
      },
      get isOutOfOrder() {
        return isOutOfOrder;
      },
      meetHeader() {
        isOutOfOrder = isOutOfOrder || (!isHeaded && services.pool.threads > 1 && !input.isOnce);
      },
      async learn(block) {
        if (isHeaded) await services.pool.work(dryTask(stream, block));
      },
    };
    isHeaded = isHeaded || (await hasHeader(services, stream, first.value));
    const open = (block: PieceBlock) => PieceRun.open(services, stream, tape, block);
    const end = await readPieces(following(first.value, blocks), open, () => {
      if (isOutOfOrder) return 'in_order';
      if (stop.aborted) return 'done';
      return held.isAskedFor() ? 'asked_for' : undefined;
    });
    return isOutOfOrder ? 'in_order' : end;
  } finally {
    await blocks.return(undefined);
    await lease?.release().catch(() => undefined);
  }
}
