import { usageAccumulator } from '../../common/usage/usage_accumulator';
import type { IngestInput } from './line_inputs';
import { readMonths, sealMonths } from './month_state';
import { streamId } from './request_id';
import type { ReadStream, StreamServices } from './stream_services';
import type { StreamOptions } from './ingest_stream';
import { EPOCH, handOver, writePiece } from './write_piece';

/** An index is one piece, whatever its size: its documents have no order that could be left and taken up. */
const PIECE = 0;

/** Documents whose writes may be under way: memory is bounded by them. */
const MOST_OPEN = 100_000;

/**
 * Reads documents of an index of logs that were parsed before. Their ids are those of their places, so that
 * each is written once; the sums are made anew, of all of it, by each run.
 */
export async function ingestDocuments(
  input: IngestInput,
  services: StreamServices,
  { server, leases, stop }: StreamOptions
): Promise<void> {
  const id = streamId('index', server, input.name);
  const lease = await leases.acquire(`stream-${id}`, () => !stop.aborted);
  if (!lease) return;
  const stream: ReadStream = {
    id,
    server,
    file: input.name,
    lease,
    inOrder: false,
    isOutOfOrder: false,
    meetHeader: () => undefined,
    learn: async () => undefined,
  };
  try {
    const before = await services.streams.checkpoint(id, PIECE);
    const prior = before?.document ?? {};
    const known = readMonths(prior.months);
    for (const month of Object.keys(known)) await services.generations.load(month);
    // A month that was renewed holds the sums of these documents, those that came since too late.
    const months = sealMonths(known, services.generations.of, Number.MAX_SAFE_INTEGER);
    const isOther = before !== undefined && prior.digest !== services.digest;
    const rewrite = isOther || prior.rewrite === true;
    const sealed = Object.entries(months).map(([month, state]) => [month, state.sealed ?? 0]);
    const about = { stream: id, server, file: input.name, piece: PIECE, epoch: lease.epoch };
    const { digest } = services;
    const checkpoint = await services.streams.save(
      { ...prior, ...about, digest, rewrite, state: 'writing', months: JSON.stringify(months) },
      before?.version
    );
    const writes = new Set<Promise<void>>();
    const sum = usageAccumulator(services.timeZone);
    let lines = 0;
    let open = 0;
    async function settle(): Promise<void> {
      await services.queue.flush();
      await Promise.all(Array.from(writes));
      writes.clear();
      const refused = services.refused.take(id, 0, Number.MAX_SAFE_INTEGER);
      const parts = await services.pool.flush(id, refused);
      for (const row of parts.flat()) sum.addRow(row);
      open = 0;
    }
    for await (const batch of input.lines()) {
      stop.throwIfAborted();
      const result = await services.pool.work({
        key: id,
        stream: id,
        server,
        name: input.name,
        bytes: new Uint8Array(0),
        offset: 0,
        lines: batch,
        version: lease.epoch * EPOCH,
        skipBefore: 0,
        rewrite,
        monthsBefore: Object.keys(months),
        sealed: Object.fromEntries(sealed),
        inOrder: false,
      });
      for (const write of await handOver(services, stream, result)) writes.add(write);
      lines += batch.length;
      open += batch.length;
      if (open >= MOST_OPEN) await settle();
    }
    await settle();
    const rows = sum.rows();
    await services.flushRejects();
    const written = new Map<string, string>();
    const done = { covered: lines, lines };
    const sums = { stream, piece: PIECE, rows, months, length: lines, written, checkpoint, done };
    await writePiece(services, sums);
  } finally {
    await lease.release().catch(() => undefined);
  }
}
