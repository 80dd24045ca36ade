/** Stands for "the field has no value". */
export const NO_VALUE = '(none)';

/** A value of a filter that must hold, or must not. */
export interface FilterValue {
  readonly value: string;
  readonly excluded: boolean;
}

/**
 * One value as filters and addresses write it: `WMS`, or `!WMS` for what must not hold. A value that
 * itself begins with `!` or `\` gets a `\` before it.
 */
export function writeValue(value: string, excluded = false): string {
  return `${excluded ? '!' : ''}${/^[!\\]/.test(value) ? '\\' : ''}${value}`;
}

export function readValue(text: string): FilterValue {
  const excluded = text.startsWith('!');
  const rest = excluded ? text.slice(1) : text;
  return { value: rest.startsWith('\\') ? rest.slice(1) : rest, excluded };
}

/** The same value, excluded where it was wanted and wanted where it was excluded. */
export function oppositeOf(text: string): string {
  const { value, excluded } = readValue(text);
  return writeValue(value, !excluded);
}
