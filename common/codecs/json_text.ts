import { isLeft } from 'fp-ts/Either';
import * as t from 'io-ts';

/** A value written as JSON into a text, as a parameter of an address holds it. */
export function jsonText<A>(codec: t.Type<A, unknown, unknown>): t.Type<A, string, unknown> {
  return new t.Type<A, string, unknown>(
    `JSON of ${codec.name}`,
    codec.is,
    (input, context) => {
      if (codec.is(input)) return t.success(input);
      if (typeof input !== 'string') return t.failure(input, context);
      try {
        const decoded = codec.validate(JSON.parse(input), context);
        return isLeft(decoded) ? decoded : t.success(decoded.right);
      } catch {
        return t.failure(input, context, 'no JSON');
      }
    },
    (value) => JSON.stringify(codec.encode(value))
  );
}
