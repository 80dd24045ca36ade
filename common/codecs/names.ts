import * as t from 'io-ts';

/** A string of a given shape; anything else is refused. */
export function patternString(name: string, pattern: RegExp): t.Type<string> {
  const is = (value: unknown): value is string => typeof value === 'string' && pattern.test(value);
  return new t.Type<string>(
    name,
    is,
    (input, context) => (is(input) ? t.success(input) : t.failure(input, context)),
    t.identity
  );
}

/** Name of a catalogue (a GeoNetwork group: up to 255 characters), without control characters. */
export const catalogueName = patternString('catalogue name', /^[^\p{Cc}/\\?#]{1,255}$/u);

/** Identifier of a record: GeoNetwork takes any text. It is searched for, never put into a path. */
export const recordId = patternString('record id', /^[^\p{Cc}]{1,512}$/u);

/** Name of a configured source: never a path or an address. */
export const sourceName = patternString('source name', /^[a-z0-9][a-z0-9_.-]{0,63}$/);

/** Identifier of a run, made by us. */
export const runId = patternString('run id', /^[a-z]+-[0-9TZ]+-[a-z0-9]+$/);
