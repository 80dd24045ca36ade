/** Signs that print nothing, or turn the order of what follows: control characters and bidi overrides. */
const UNPRINTED =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/g;

/** Half of a pair of UTF-16 without the other half. */
const LONE_SURROGATES = /[\ud800-\udbff](?![\udc00-\udfff])|(?:[^\ud800-\udbff]|^)[\udc00-\udfff]/g;

/** A text as the fonts of a report can print it: they have no narrow space. */
export function printable(text: string): string {
  return text
    .replace(LONE_SURROGATES, '\ufffd')
    .replace(UNPRINTED, '')
    .replace(/[\u2000-\u200a\u202f]/g, '\u00a0')
    .replace(/\t/g, ' ')
    .replace(/[\u2010\u2011]/g, '-');
}

/** Where a line may end without a sign: the fonts know it, and it has no width. */
const BREAK = '\u200b';

/**
 * A printable text whose long words may be broken after some letters, so that they stay in their column.
 * Lines end by themselves at spaces, hyphens and slashes.
 */
export function wrapped(text: string, most = 24): string {
  const long = new RegExp(`[^\\s/-]{${most}}(?=[^\\s/-])`, 'gu');
  return printable(text).replace(long, (letters) => letters + BREAK);
}
