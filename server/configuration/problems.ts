import { isLeft } from 'fp-ts/Either';
import * as t from 'io-ts';
import { TaggedUnion } from './refine';
import { unknownKeys } from './known_keys';

/** Keys and positions in lists that lead to a value of the file. */
export type KeyPath = readonly (string | number)[];

export interface Problem {
  readonly path: KeyPath;
  /** What is wrong, for the person who writes the file. */
  readonly message: string;
}

/** `log_sources.maps.paths[0]`. */
export function written(path: KeyPath): string {
  return path
    .map((key, at) => (typeof key === 'number' ? `[${key}]` : at === 0 ? key : `.${key}`))
    .join('');
}

function bare(entry: t.ContextEntry | undefined): unknown {
  let codec: unknown = entry?.type;
  for (;;) {
    if (codec instanceof t.ExactType || codec instanceof t.RefinementType) codec = codec.type;
    else if (codec instanceof TaggedUnion) codec = codec.memberOf(entry?.actual);
    else return codec;
  }
}

/** io-ts also counts the members of an intersection: those are no keys of the file. */
function pathOf(context: t.Context): KeyPath {
  const path: (string | number)[] = [];
  context.forEach(({ key }, at) => {
    const parent = bare(context[at - 1]);
    if (at === 0 || parent instanceof t.IntersectionType) return;
    path.push(parent instanceof t.ArrayType ? Number(key) : key);
  });
  return path;
}

/** What stands in the file, before anything is taken from the environment. */
function shownAt(input: unknown, path: KeyPath): string {
  let value: unknown = input;
  for (const key of path) value = value === undefined ? undefined : Object(value)[key];
  if (/password|secret/.test(String(path[path.length - 1]))) return 'something else';
  const written = value === undefined ? 'nothing' : (JSON.stringify(value) ?? String(value));
  const text = written.replace(/\/\/[^/@\s"]*@/g, '//…@');
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/**
 * Every mistake of a value at once.
 *
 * @param input the value as decoded
 * @param raw the same as it stands in the file: that is shown
 */
export function problemsOf<A>(codec: t.Type<A, A, unknown>, input: unknown, raw: unknown) {
  const result = codec.decode(input);
  const problems: Problem[] = unknownKeys(codec, input).map(({ path, meant, expected }) => {
    const hint = meant === undefined ? '' : `: ${meant} is`;
    return { path, message: expected ? `is no ${expected}` : `is not known${hint}` };
  });
  if (isLeft(result)) {
    for (const { context, message } of result.left) {
      const path = pathOf(context);
      const name = context[context.length - 1]?.type.name ?? 'something else';
      const expected = `expected ${name.startsWith('{') || name.startsWith('(') ? 'keys and values' : name}`;
      problems.push({ path, message: `${message ?? expected}, got ${shownAt(raw, path)}` });
    }
  }
  return { problems, value: isLeft(result) ? undefined : result.right };
}
