import * as t from 'io-ts';
import { TaggedUnion } from './refine';

type Path = readonly (string | number)[];

export interface UnknownKey {
  readonly path: Path;
  /** The key that was probably meant. */
  readonly meant?: string;
  /** What a key has to be there. */
  readonly expected?: string;
}

type Named = Readonly<Record<string, t.Mixed>>;

function bare(codec: t.Mixed): t.Mixed {
  if (codec instanceof t.ExactType || codec instanceof t.RefinementType) return bare(codec.type);
  return codec;
}

/** The keys of an object's codec; undefined where any key may stand. */
function keysOf(codec: t.Mixed, value: unknown): Named | undefined {
  const inner = bare(codec);
  if (inner instanceof t.InterfaceType || inner instanceof t.PartialType) return inner.props;
  if (inner instanceof TaggedUnion) {
    const member = inner.memberOf(value);
    return member && keysOf(member, value);
  }
  if (!(inner instanceof t.IntersectionType)) return undefined;
  const parts: readonly (Named | undefined)[] = inner.types.map((each: t.Mixed) =>
    keysOf(each, value)
  );
  return Object.assign({}, ...parts);
}

/** How many letters must be changed, added or removed, at most 3. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

function closest(key: string, known: readonly string[]): string | undefined {
  const plain = key.toLowerCase().replace(/[-_ ]/g, '');
  const ranked = known
    .map((name) => ({ name, far: distance(plain, name.replace(/_/g, '')) }))
    .sort((a, b) => a.far - b.far);
  const [best] = ranked;
  return best && best.far <= 2 ? best.name : undefined;
}

/** Keys that no part of the codec knows: a misspelt one must not be passed over. */
export function unknownKeys(codec: t.Mixed, value: unknown, path: Path = []): UnknownKey[] {
  const inner = bare(codec);
  if (typeof value !== 'object' || value === null) return [];
  if (inner instanceof t.ArrayType && Array.isArray(value)) {
    return value.flatMap((item, at) => unknownKeys(inner.type, item, [...path, at]));
  }
  if (inner instanceof t.DictionaryType) {
    return Object.entries(value).flatMap(([key, item]) =>
      inner.domain.is(key)
        ? unknownKeys(inner.codomain, item, [...path, key])
        : [{ path: [...path, key], expected: inner.domain.name }]
    );
  }
  const known = keysOf(codec, value);
  if (!known || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const found = Object.prototype.hasOwnProperty.call(known, key) ? known[key] : undefined;
    if (found) return unknownKeys(found, item, [...path, key]);
    return [{ path: [...path, key], meant: closest(key, Object.keys(known)) }];
  });
}
