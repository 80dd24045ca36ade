/** One field of a document as its details show it. */
export interface RowField {
  readonly name: string;
  readonly values: string[];
}

function valuesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(valuesOf);
  if (typeof value === 'object' && value !== null) return [JSON.stringify(value)];
  return value === null || value === undefined ? [] : [String(value)];
}

/** Every field of a flat document that has a value, by name. */
export function fieldsOf(source: Readonly<Record<string, unknown>>): RowField[] {
  return Object.keys(source)
    .sort()
    .map((name) => ({ name, values: valuesOf(source[name]) }))
    .filter(({ values }) => values.length > 0);
}
