import { RequestDocument } from '../index_schema/requests';
import { emptyDocument } from './draft_document';

/** Fields of a document that depend on the same thing of a line, as on its agent: many lines share them. */
export interface DocumentPart {
  readonly fields: RequestDocument;
  /** The fields as JSON, a comma before each; one flat string, and only of parts that lines share. */
  readonly json?: string;
}

/** What JSON must escape in a string, and halves of characters, which JSON.stringify escapes too. */
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/;

function jsonOfValue(value: unknown): string {
  if (typeof value === 'string') return ESCAPED.test(value) ? JSON.stringify(value) : `"${value}"`;
  if (!Array.isArray(value)) return JSON.stringify(value);
  let json = '';
  for (const each of value) json += `${json === '' ? '' : ','}${jsonOfValue(each)}`;
  return `[${json}]`;
}

const KEYS = Object.fromEntries(
  Object.keys(emptyDocument()).map((name) => [name, `,"${name}":`])
) as Record<keyof RequestDocument, string>;

/** Some engines keep a text as the pieces it was added up from, each an object, until it is looked at. */
function flat(text: string): string {
  ESCAPED.test(text);
  return text;
}

/** A part that many lines will share. */
export const sharedPart = (fields: RequestDocument): DocumentPart => ({
  fields,
  json: flat(jsonOfFields(fields)),
});

/** A part of one line: written where its document is. */
export const partOf = (fields: RequestDocument): DocumentPart => ({ fields, json: undefined });

/** Fields without a value are left out, as JSON.stringify does. */
function jsonOfFields(fields: RequestDocument): string {
  let json = '';
  let name: keyof RequestDocument;
  for (name in fields) {
    const value = fields[name];
    if (typeof value === 'number') json += KEYS[name] + value;
    else if (value !== undefined) json += KEYS[name] + jsonOfValue(value);
  }
  return json;
}

export const NO_PART: DocumentPart = { fields: {}, json: '' };

/** The document that its parts make together; no field is in two of them. */
export function documentOf(parts: readonly DocumentPart[]): RequestDocument {
  return Object.assign(emptyDocument(), ...parts.map(({ fields }) => fields));
}

/** The same as JSON. Shared parts were written once: hundreds of bytes cost a few concatenations. */
export function jsonOf(parts: readonly DocumentPart[]): string {
  let json = '';
  for (const { fields, json: written } of parts) json += written ?? jsonOfFields(fields);
  return `{${json.slice(1)}}`;
}
