import { LineOptions } from '../line_format';
import { AccessLogEntry } from '../access_log_entry';

/** Real or documented lines, with what they tell. */
export interface Sample {
  /** Name of the format by which the line is known. */
  readonly format: string;
  /** Where the line, or the shape of it, is from. */
  readonly source: string;
  readonly lines: readonly string[];
  readonly options?: LineOptions;
  /** Of the last line; the others are headers. */
  readonly entry: Partial<AccessLogEntry>;
}
