import { isLeft } from 'fp-ts/Either';
import * as t from 'io-ts';
import { SextantError } from '../errors';

export type Decoded<A> = { readonly value: A } | { readonly errors: string[] };

/** `filters.access: expected string, got 3` — paths as a reader of the input would write them. */
function describe(error: t.ValidationError): string {
  const path = error.context
    .map(({ key }) => key)
    .filter((key) => key !== '' && !/^\d+$/.test(key))
    .join('.');
  const expected =
    error.message ?? `expected ${error.context[error.context.length - 1]?.type.name}`;
  return `${path || 'input'}: ${expected}, got ${shown(error.value)}`;
}

function shown(value: unknown): string {
  const text = value === undefined ? 'nothing' : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

export function decode<A, O>(codec: t.Type<A, O>, input: unknown): Decoded<A> {
  const result = codec.decode(input);
  return isLeft(result)
    ? { errors: Array.from(new Set(result.left.map(describe))) }
    : { value: result.right };
}

/** The decoded value. @throws SextantError bad_request, or the code given */
export function decodeOrThrow<A, O>(
  codec: t.Type<A, O>,
  input: unknown,
  code: 'bad_request' | 'source_invalid' | 'opensearch_error' = 'bad_request'
): A {
  const decoded = decode(codec, input);
  if ('errors' in decoded) throw new SextantError(code, decoded.errors.slice(0, 3).join('; '));
  return decoded.value;
}
