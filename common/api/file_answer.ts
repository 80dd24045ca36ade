import * as t from 'io-ts';

/** A file that a reader keeps: the answer of a route in place of JSON. */
export interface FileAnswer {
  /** As the browser saves it. */
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
  /** It is shown in a page rather than kept. */
  readonly shown?: boolean;
}

const is = (value: unknown): value is FileAnswer =>
  typeof value === 'object' && value !== null && 'content' in value && 'mediaType' in value;

/** The response of a contract whose answer is a file. */
export const fileAnswer = new t.Type<FileAnswer, FileAnswer, unknown>(
  'file',
  is,
  (input, context) => (is(input) ? t.success(input) : t.failure(input, context)),
  t.identity
);

/** `attachment` with the name in ASCII and, as RFC 6266 has it, in UTF-8. */
export function contentDisposition(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\/]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
