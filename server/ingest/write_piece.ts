import type { StreamDocument } from '../../common/index_schema/streams';
import { monthAlias } from '../../common/index_schema/months';
import type { UsageRow } from '../../common/usage/cubes';
import type { Checkpoint } from '../store/streams';
import type { BlockResult } from './block_task';
import type { MonthStates } from './month_state';
import type { ReadStream, StreamServices } from './stream_services';
import { intendedMonths, rowBodies, WrittenRows } from './usage_rows';

/** Epochs and bytes share a version of 53 bits. */
export const EPOCH = 2 ** 32;

/**
 * Hands the documents of a block to the index. Waiting for this call keeps the pace of the index.
 * @returns the writes themselves
 */
export async function handOver(
  services: StreamServices,
  stream: ReadStream,
  result: BlockResult
): Promise<Promise<void>[]> {
  for (const month of result.months) await services.generations.load(month);
  await stream.lease.ensureHeld();
  const writes: Promise<void>[] = [];
  for (const { month, bytes, ...counts } of result.bodies) {
    const target = monthAlias('requests', month);
    const body = { target, bytes: Buffer.from(bytes.buffer), ...counts };
    writes.push((await services.queue.add(body)).written);
  }
  await services.rejects(stream, result.rejects);
  services.counts.add({
    read: result.lines,
    known: result.known,
    left_out: result.leftOut,
    rejected: result.rejects.length,
  });
  return writes;
}

export interface PieceSums {
  readonly stream: ReadStream;
  readonly piece: number;
  readonly rows: readonly UsageRow[];
  readonly months: MonthStates;
  /** Bytes of the piece, or whatever grows with it. */
  readonly length: number;
  readonly written: WrittenRows;
  readonly checkpoint: Checkpoint | undefined;
  /** What the checkpoint says once all is written. */
  readonly done: StreamDocument;
}

/**
 * Writes the rows of a piece between two states of its checkpoint: before them how many there will be,
 * after them that it is done. Its documents must be there.
 */
export async function writePiece(
  services: StreamServices,
  { stream, piece, rows, months, length, written, checkpoint, done }: PieceSums
): Promise<{ checkpoint: Checkpoint; months: MonthStates }> {
  for (const { month } of rows) await services.generations.load(month);
  const { of } = services.generations;
  const intended = intendedMonths(months, rows, of, false);
  const save = (now: Checkpoint | undefined, state: MonthStates, changes: StreamDocument) =>
    services.streams.save(
      { ...now?.document, ...changes, months: JSON.stringify(state) },
      now?.version
    );
  const begun = await save(checkpoint, intended, { state: 'writing' });
  const version = stream.lease.epoch * EPOCH + length;
  for (const body of rowBodies(rows, intended, { stream: stream.id, piece, version }, written)) {
    await stream.lease.ensureHeld();
    await services.writeRows(body);
  }
  const left = intendedMonths(intended, rows, of, true);
  const ended = await save(begun, left, { ...done, state: 'done', rewrite: false });
  return { checkpoint: ended, months: left };
}
