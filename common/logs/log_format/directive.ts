import { EntryField } from '../line_format';
import { TimePiece } from './strftime';

/** What a directive of a log format gives: a field, a piece of the time, or nothing that is kept. */
export type Meaning =
  | { readonly kind: 'field'; readonly field: EntryField; readonly unit?: 's' | 'ms' | 'us' }
  | { readonly kind: 'time'; readonly pieces: readonly TimePiece[] }
  | { readonly kind: 'nothing' };

/** A directive with the text behind it, which ends it. */
export interface Part {
  readonly meaning: Meaning;
  /** '' where the next directive follows at once, or the line ends. */
  readonly after: string;
}

/** A format taken apart. */
export interface LogFormat {
  /** Text before the first directive. */
  readonly before: string;
  readonly parts: readonly Part[];
}

export const NOTHING: Meaning = { kind: 'nothing' };

export const field = (name: EntryField, unit?: 's' | 'ms' | 'us'): Meaning => ({
  kind: 'field',
  field: name,
  unit,
});
