import type { RejectReason } from '../../common/logs/line_format';

/** A line with where it comes from. A request that a log writes over several lines is one. */
export interface LogLine {
  readonly line: string;
  /** Offset in bytes of its first byte in the unpacked file. */
  readonly offset: number;
  /** The file's name, where the input is of several files. */
  readonly file?: string;
  /** The reader knows that this is no line of a log. */
  readonly rejected?: RejectReason;
}
