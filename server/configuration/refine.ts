import { isLeft } from 'fp-ts/Either';
import * as t from 'io-ts';
import { messageOf } from '../../common/errors';

/**
 * A codec with a rule that a type cannot say.
 *
 * @param check throws an Error whose message tells the reader what is wrong
 */
export function refined<A>(
  codec: t.Type<A, A, unknown>,
  check: (value: A) => void
): t.Type<A, A, unknown> {
  const passes = (value: A): boolean => {
    try {
      check(value);
      return true;
    } catch {
      return false;
    }
  };
  return new t.RefinementType(
    codec.name,
    (value): value is A => codec.is(value) && passes(value),
    (input, context) => {
      const decoded = codec.validate(input, context);
      if (isLeft(decoded)) return decoded;
      try {
        check(decoded.right);
        return decoded;
      } catch (error) {
        return t.failure(input, context, messageOf(error));
      }
    },
    t.identity,
    codec,
    passes
  );
}

/** One of several shapes, told apart by a key: mistakes are those of the shape that is meant. */
export class TaggedUnion<A> extends t.Type<A, A, unknown> {
  public readonly _tag = 'TaggedUnion' as const;

  public constructor(
    public readonly tag: string,
    public readonly members: Readonly<Record<string, t.Type<A, A, unknown>>>
  ) {
    const memberOf = (value: unknown): t.Type<A, A, unknown> | undefined =>
      members[String(Object(value)[tag])];
    super(
      Object.keys(members).join(' | '),
      (value): value is A => memberOf(value)?.is(value) ?? false,
      (input, context) => {
        if (typeof input !== 'object' || input === null)
          return t.failure(input, context, 'expected keys and values');
        const member = memberOf(input);
        if (member) return member.validate(input, context);
        const names = Object.keys(members).join(', ');
        const entry = { key: tag, type: t.string, actual: Object(input)[tag] };
        return t.failure(Object(input)[tag], [...context, entry], `expected one of ${names}`);
      },
      t.identity
    );
  }

  public memberOf(value: unknown): t.Mixed | undefined {
    return this.members[String(Object(value)[this.tag])];
  }
}
