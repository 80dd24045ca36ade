/**
 * GeoNetwork writes the same field as a scalar or an array, and as a string, boolean or number,
 * depending on how the document was last updated. These readers accept every shape.
 */

/** Every value as text; empty ones left out. */
export function texts(value: unknown): string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values
    .filter((v) => typeof v === 'string' || typeof v === 'number' || typeof v === 'boolean')
    .map((v) => String(v).trim())
    .filter((v) => v !== '');
}

export function text(value: unknown): string | undefined {
  return texts(value)[0];
}

/** true for `true`, "true", ["true"], [true], "y"; undefined where there is no value. */
export function flag(value: unknown): boolean | undefined {
  const found = text(value)?.toLowerCase();
  return found === undefined ? undefined : found === 'true' || found === 'y';
}

const EPOCH_MILLISECONDS = /^\d{11,14}$/;

/** An instant as ISO 8601, from ISO text or epoch milliseconds; undefined where it is no date. */
export function instant(value: unknown): string | undefined {
  const found = text(value);
  if (found === undefined) return undefined;
  const date = new Date(EPOCH_MILLISECONDS.test(found) ? Number(found) : withZone(found));
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

/** Old rows have no zone: GeoNetwork means UTC. */
function withZone(date: string): string {
  return /T\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/.test(date) ? `${date}Z` : date;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A multilingual value `{ default, langfre, langeng }`, or plain text in older documents. */
export function multilingual(value: unknown): string | undefined {
  if (Array.isArray(value)) return multilingual(value[0]);
  if (!isObject(value)) return text(value);
  return text(value.default) ?? text(value.langfre) ?? text(value.langeng);
}

/** Every multilingual value of an array or scalar. */
export function allMultilingual(value: unknown): string[] {
  return listOf(value)
    .map(multilingual)
    .filter((v): v is string => v !== undefined);
}

/** The values of an array, or the one value; none where there is none. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** The latest of one or several instants. */
export function lastInstant(value: unknown): string | undefined {
  const instants = listOf(value).map(instant);
  return instants
    .filter((each): each is string => each !== undefined)
    .sort()
    .pop();
}

/** A number, also as text; undefined where it is none. */
export function number(value: unknown): number | undefined {
  const found = text(value);
  const read = Number(found ?? NaN);
  return Number.isFinite(read) ? read : undefined;
}

/** true where one of the values is; undefined where there is no value. */
export function someFlag(value: unknown): boolean | undefined {
  const flags = listOf(value).map(flag);
  return flags.length === 0 ? undefined : flags.includes(true);
}
