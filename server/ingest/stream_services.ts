import type { UsageRow } from '../../common/usage/cubes';
import type { BulkBody } from '../store/bulk_body';
import type { Lease } from '../store/leases';
import type { StreamStore } from '../store/streams';
import type { BlockResult, BlockTask, FoundReject } from './block_task';
import type { BulkQueue } from './bulk_queue';
import type { PieceBlock } from './piece_blocks';
import type { RefusedLine, RefusedLines } from './refused_lines';
import type { RunCounts } from './run_counts';

/** Generations of the cubes of months, as they were when the leases were taken. */
export interface KnownGenerations {
  /** Makes the month where it is not there. */
  load(month: string): Promise<void>;
  /** Of a month that was loaded. */
  of(month: string): number;
}

/** Threads, or this one, that work on blocks of lines. */
export interface BlockPool {
  readonly threads: number;
  work(task: BlockTask): Promise<BlockResult>;
  /** Waits until more work is welcome. */
  ready(): Promise<void>;
  /**
   * The sums of a piece since they were last asked for, of each thread that has some.
   *
   * @param refused lines of it that became no documents
   */
  flush(key: string, refused: readonly RefusedLine[]): Promise<UsageRow[][]>;
  close(): Promise<void>;
}

/** A log that this process has the lease of. */
export interface ReadStream {
  readonly id: string;
  readonly server: string;
  readonly file: string;
  /** Where the file is; absent of what is none. */
  readonly path?: string;
  readonly lease: Lease;
  /** Lines describe those behind them: one reader must see all. */
  readonly inOrder: boolean;
  /** Some of its lines were read without those that describe them: nothing of it counts. */
  readonly isOutOfOrder: boolean;
  /** A line describes those behind it. */
  meetHeader(): void;
  /** Lines that were done before: what they say of those behind them is learned. */
  learn(block: PieceBlock): Promise<void>;
}

/** What the pieces of all logs of a run share. */
export interface StreamServices {
  readonly streams: StreamStore;
  readonly generations: KnownGenerations;
  readonly pool: BlockPool;
  readonly queue: BulkQueue;
  /** What the index refused of documents that were written. */
  readonly refused: RefusedLines;
  readonly counts: RunCounts;
  readonly timeZone: string;
  /** Of everything that documents and rows depend on besides the lines. */
  readonly digest: string;
  /** How lines are read, as JSON: kept with the log, to read it again. */
  readonly reading: string;
  /** Writes rows; throws where a newer writer was first. */
  writeRows(body: BulkBody): Promise<void>;
  rejects(stream: ReadStream, rejects: readonly FoundReject[]): Promise<void>;
  flushRejects(): Promise<void>;
}
