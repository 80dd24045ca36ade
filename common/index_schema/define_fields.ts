export type FieldType =
  | 'keyword'
  | 'date'
  | 'date_range'
  | 'ip'
  | 'short'
  | 'integer'
  | 'long'
  | 'double'
  | 'boolean'
  | 'geo_point'
  | 'text'
  | 'object';

export interface FieldDefinition {
  readonly type: FieldType;
  /** What the field holds, with its unit; the reference page of the documentation prints it. */
  readonly about: string;
  /** The field holds several values: an array in the document. */
  readonly many?: true;
  /** Longer values are kept in `_source` but not indexed. In characters. */
  readonly ignore_above?: number;
  /** Not indexed: only shown. */
  readonly index?: false;
  /** Not kept by column: neither sorted nor aggregated, and of any length. */
  readonly doc_values?: false;
  /** Of an object: only stored, with any keys. */
  readonly enabled?: false;
}

export type Fields = Readonly<Record<string, FieldDefinition>>;

export interface GeoPoint {
  lat: number;
  lon: number;
}

/** An interval of time, its end not in it; without an end it goes on. ISO 8601. */
export interface DateRange {
  gte: string;
  lt?: string;
}

type Single<F extends FieldDefinition> = F['type'] extends 'keyword' | 'date' | 'ip' | 'text'
  ? string
  : F['type'] extends 'boolean'
    ? boolean
    : F['type'] extends 'geo_point'
      ? GeoPoint
      : F['type'] extends 'date_range'
        ? DateRange
        : F['type'] extends 'object'
          ? Readonly<Record<string, number>>
          : number;

/** The document of an index, flat, with dotted names as keys. A field without a value is absent. */
export type DocumentOf<S extends Fields> = {
  [K in keyof S]?: S[K] extends { readonly many: true } ? Single<S[K]>[] : Single<S[K]>;
};

/** Keeps the literal names and types of the fields, so that documents and panels are checked. */
export function defineFields<S extends Fields>(fields: S): S {
  return fields;
}

/** Some fields of an index, defined as they are there. */
export function pickFields<S extends Fields, K extends keyof S>(
  fields: S,
  names: readonly K[]
): Pick<S, K> {
  return Object.fromEntries(names.map((name) => [name, fields[name]])) as Pick<S, K>;
}

/** The strict mapping of an index: a field that is not defined is an error, never a guess. */
export function mappingOf(fields: Fields): Record<string, unknown> {
  const properties: Record<string, unknown> = {};
  for (const [name, { about, many, ...mapping }] of Object.entries(fields)) {
    properties[name] = mapping;
  }
  return { dynamic: 'strict', properties };
}
