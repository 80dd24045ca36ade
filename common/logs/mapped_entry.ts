import { OgcFacts } from './access_log_entry';
import { readDuration, toNanoseconds } from './durations';
import { DurationUnit, EntryField, LineOptions, ParsedLine } from './line_format';
import { JsonObject, textOf, valueAt } from './json_line';
import { timeReader, TimeReader } from './log_time';
import { entryOf } from './raw_entry';
import { zoneOffset } from './time_zone';

/** Where a field of the entry stands: the first path that has a value is taken. */
export interface FieldPath {
  readonly path: string;
  /** Unit of a number: of a duration, or of a time since the epoch. */
  readonly unit?: DurationUnit;
}

export type FieldPaths = { readonly [F in EntryField]?: readonly FieldPath[] };

const PER_MS: Readonly<Record<string, number>> = { s: 1e3, ms: 1, us: 1e-3, ns: 1e-6 };
const NUMBER = /^-?\d{1,19}(?:\.\d{1,9})?$/;

/** Times since the epoch tell their unit by their size: seconds stay below 1e11 until the year 5138. */
function unitOfEpoch(value: number): string {
  if (value < 1e11) return 's';
  if (value < 1e14) return 'ms';
  return value < 1e17 ? 'us' : 'ns';
}

/** Milliseconds since the epoch, or NaN. @param value a number since the epoch, or a time as logs write it */
export function timeOf(value: unknown, unit: DurationUnit | undefined, read: TimeReader): number {
  const text = textOf(value);
  if (text === undefined) return NaN;
  if (!NUMBER.test(text)) return read(text.replace(/^\[|\]$/g, ''));
  const number = Number(text);
  return Math.floor(number * (PER_MS[unit || unitOfEpoch(number)] || NaN));
}

/** Nanoseconds. @param fixed the field's own unit; without it as `%D` of the options */
export function durationOf(
  value: unknown,
  fixed: DurationUnit | undefined,
  usual: DurationUnit
): number | undefined {
  const text = textOf(value);
  if (text === undefined) return undefined;
  if (fixed && NUMBER.test(text)) return toNanoseconds(Number(text), fixed);
  const found = readDuration(text, usual);
  return found && found.nanoseconds;
}

/** A flag that says no, or a status of success; any other text is the error itself. */
const FINE = /^(?:false|no|0|none|ok|success|finished|null)$/i;

/** Layers come as a list, or separated by commas. */
function layersOf(value: unknown): string[] | undefined {
  const text = textOf(value);
  const layers = text ? text.split(',').map((name) => name.trim()) : [];
  const named = layers.filter((name) => name !== '' && name !== '-');
  return named.length > 0 ? named : undefined;
}

/** The parts of an entry that are the text of their field, whatever names the document gives them. */
export function textParts(text: (field: EntryField) => string | undefined) {
  return {
    forwarded: text('forwarded'),
    user: text('user'),
    request: text('request'),
    method: text('method'),
    target: text('target'),
    path: text('path'),
    query: text('query'),
    bytes: text('bytes'),
    referrer: text('referrer'),
    agent: text('agent'),
    contentType: text('content_type'),
    country: text('country'),
  };
}

/** What the log itself says of an OGC request; undefined where it says nothing. */
export function factsOf(get: (field: EntryField) => unknown): OgcFacts | undefined {
  const text = (field: EntryField) => {
    const found = textOf(get(field));
    return found === undefined || found === '' || found === '-' ? undefined : found;
  };
  const facts: OgcFacts = {
    service: text('service'),
    operation: text('operation'),
    version: text('version'),
    layers: layersOf(get('layers')),
    failed: FINE.test(text('failed') || 'no') ? undefined : true,
  };
  const told = facts.service || facts.operation || facts.layers || facts.failed;
  return told ? facts : undefined;
}

/** Reads an entry out of an object; undefined where it has neither a status nor a time. */
export function mappedReader(
  paths: FieldPaths,
  options: LineOptions
): (object: JsonObject) => ParsedLine | undefined {
  const readTime = timeReader(zoneOffset(options.timeZone || 'UTC'));
  const usual = options.durationUnit || 'us';
  const hasFacts = Boolean(paths.service || paths.operation || paths.layers || paths.failed);

  return (object) => {
    let unit: DurationUnit | undefined;
    const get = (field: EntryField): unknown => {
      for (const each of paths[field] || []) {
        const value = valueAt(object, each.path);
        unit = each.unit;
        if (value !== undefined && value !== null && value !== '' && value !== '-') return value;
      }
      return undefined;
    };
    const text = (field: EntryField) => textOf(get(field));
    const status = text('status');
    const written = get('time');
    if (status === undefined && written === undefined) return undefined;
    const time = timeOf(written, unit, readTime);
    const took = get('duration');
    const duration = durationOf(took, unit, usual);
    return entryOf({
      time,
      address: text('address'),
      ...textParts(text),
      status,
      duration,
      domain: text('domain'),
      ogc: hasFacts ? factsOf(get) : undefined,
      body: text('body'),
    });
  };
}
