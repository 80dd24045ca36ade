import * as t from 'io-ts';

/** One of the strings given. */
export function oneOf<S extends string>(values: readonly S[]): t.Type<S, S, unknown> {
  const is = (value: unknown): value is S =>
    typeof value === 'string' && (values as readonly string[]).includes(value);
  return new t.Type<S, S, unknown>(
    `one of ${values.join(', ')}`,
    is,
    (input, context) => (is(input) ? t.success(input) : t.failure(input, context)),
    t.identity
  );
}
