import type { LogLine } from './log_line';

/** Lines of one piece. Plain data: it crosses to worker threads. */
export interface BlockTask {
  /** Of the piece: what its sums are kept under. */
  readonly key: string;
  readonly stream: string;
  readonly server: string;
  /** Of the file, as documents name it. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly offset: number;
  /** Instead of the bytes: of what is no file. */
  readonly lines?: LogLine[];
  /** Version of what is written over: epoch · 2³². */
  readonly version: number;
  /** Documents of lines before this offset are there: only sums are made of them. */
  readonly skipBefore: number;
  /** Offsets of lines, among those that are there, that the index had refused: they do not count. */
  readonly refusedBefore?: readonly number[];
  /** Offset of a last line that has no end yet. */
  readonly openLine?: number;
  /** Offset of one that had none when it was read before. */
  readonly openBefore?: number;
  /** Documents that other rules made may be there: they are written over, or deleted. */
  readonly rewrite: boolean;
  /** Months that may hold documents of the piece. */
  readonly monthsBefore: readonly string[];
  /** By month: lines before these offsets are in its cubes already. */
  readonly sealed?: Readonly<Record<string, number>>;
  /** Only headers are learned from it. */
  readonly dry?: true;
  /** By the thread that sees all lines of the log. */
  readonly inOrder: boolean;
}

/** Lines for `_bulk` of one month. */
export interface MonthBody {
  readonly month: string;
  readonly bytes: Uint8Array;
  /** Of its actions. */
  readonly count: number;
  /** How many of them delete. */
  readonly deletes: number;
}

export interface FoundReject {
  readonly offset: number;
  readonly reason: string;
  readonly excerpt?: string;
}

export interface BlockResult {
  readonly bodies: readonly MonthBody[];
  readonly rejects: readonly FoundReject[];
  readonly months: readonly string[];
  /** A line describes those behind it. */
  readonly hasHeader: boolean;
  readonly lines: number;
  /** Of which no document stays. */
  readonly leftOut: number;
  /** Of which were there before. */
  readonly known: number;
}
