import { decodeEscapes } from '../ogc/percent';

const SIMPLE = /\\(?:([tnrvbf])|(["\\]))/g;
const CONTROLS: Readonly<Record<string, string>> = {
  t: '\t',
  n: '\n',
  r: '\r',
  v: '\v',
  b: '\b',
  f: '\f',
};

/**
 * Undoes what Apache and nginx do to a quoted field: `\"`, `\\`, `\t`, and `\xHH` for a byte of UTF-8.
 * An escaped backslash is kept from starting another escape.
 */
export function unescapeField(text: string): string {
  if (!text.includes('\\')) return text;
  return text
    .split('\\\\')
    .map((part) =>
      decodeEscapes(part, '\\x').replace(SIMPLE, (_, control: string | undefined, other: string) =>
        control ? CONTROLS[control] || '' : other
      )
    )
    .join('\\');
}

/** Whether the character at `at` follows an odd number of backslashes. */
function isEscaped(line: string, at: number): boolean {
  let before = at - 1;
  while (line.charCodeAt(before) === 92) before -= 1;
  return (at - before) % 2 === 0;
}

/**
 * Index of the quote that closes a field, or the length of the line where none does: a cut line.
 * A quote that no space follows closes nothing: some servers escape none. Linear: each backslash is
 * looked at twice at most.
 *
 * @param from index of the field's first character, after its quote
 */
export function closingQuote(line: string, from: number): number {
  let at = line.indexOf('"', from);
  while (at >= 0) {
    const next = line.charCodeAt(at + 1);
    if ((next === 32 || at + 1 === line.length) && !isEscaped(line, at)) return at;
    at = line.indexOf('"', at + 1);
  }
  return line.length;
}
