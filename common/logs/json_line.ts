export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

let lastLine = '';
let lastObject: JsonObject | undefined;

/** The object of a line of NDJSON; undefined where it is none. Formats that look at one line share the work. */
export function jsonObject(line: string): JsonObject | undefined {
  if (line.charCodeAt(0) !== 123) return undefined;
  if (line === lastLine) return lastObject;
  lastLine = line;
  lastObject = undefined;
  try {
    const value: unknown = JSON.parse(line);
    if (isObject(value)) lastObject = value;
  } catch {
    // A torn line is of no format.
  }
  return lastObject;
}

const own = Object.prototype.hasOwnProperty;

/** The value at `a.b.c`, whether its names are nested, flat or both. */
export function valueAt(object: JsonObject, path: string): unknown {
  if (own.call(object, path)) return object[path];
  for (let dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
    const inner = own.call(object, path.slice(0, dot)) ? object[path.slice(0, dot)] : undefined;
    const found = isObject(inner) ? valueAt(inner, path.slice(dot + 1)) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A text, a number, or a list of them as headers come; undefined for anything else. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (!Array.isArray(value)) return undefined;
  const texts = value.filter((item): item is string => typeof item === 'string');
  return texts.length > 0 ? texts.join(', ') : undefined;
}
