import { EntryField } from './line_format';

/** What a column of a log with a header is for; `date` and a time of day make one time. */
export type Column = EntryField | 'date' | 'time_of_day' | 'end_time';

/** By the name in lower case. */
export type ColumnNames = Readonly<Record<string, Column>>;

/** The texts of a line by what they are for: the first of columns that are for the same. */
export function byColumn(
  columns: readonly (Column | undefined)[],
  values: readonly string[]
): { [C in Column]?: string } {
  const found: { [C in Column]?: string } = {};
  for (let at = 0; at < columns.length; at += 1) {
    const column = columns[at];
    const value = values[at];
    if (column && value !== undefined && found[column] === undefined) found[column] = value;
  }
  return found;
}
