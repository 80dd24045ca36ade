import { RequestDocument } from '../index_schema/requests';
import { remember } from '../ogc/remember';
import { emptyDocument, LineDocument } from './draft_document';

/** Fields of a document that depend on the same thing of a line, as on its agent: many lines share them. */
export interface DocumentPart {
  readonly fields: RequestDocument;
  /** The fields as JSON, a comma before each; one flat string, and only of parts that lines share. */
  readonly json?: string;
}

/** The parts of a document. */
export interface Parts {
  /** What is of its line alone. */
  readonly line: LineDocument;
  /** What was asked. */
  readonly target: DocumentPart;
  /** Who asked, from which page: the same array where lines share all of it. */
  readonly visit: readonly DocumentPart[];
}

/** What JSON must escape in a string, and halves of characters, which JSON.stringify escapes too. */
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/;

const jsonOfText = (text: string): string =>
  ESCAPED.test(text) ? JSON.stringify(text) : `"${text}"`;

function jsonOfValue(value: unknown): string {
  if (typeof value === 'string') return jsonOfText(value);
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

/** Fields without a value are left out, as JSON.stringify does; a comma before each. */
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

/** A part that many lines will share. */
export const sharedPart = (fields: RequestDocument): DocumentPart => ({
  fields,
  json: flat(jsonOfFields(fields)),
});

/** A part of one line: written where its document is. */
export const partOf = (fields: RequestDocument): DocumentPart => ({ fields, json: undefined });

export const NO_PART: DocumentPart = { fields: {}, json: '' };

/** The document that its parts make together; no field is in two of them. */
export function documentOf({ line, target, visit }: Parts): RequestDocument {
  return Object.assign(emptyDocument(), line, target.fields, ...visit.map(({ fields }) => fields));
}

/** Some fields of the document that its parts make together: several times as fast as all of it. */
export function fieldsOf(parts: Parts, names: readonly (keyof RequestDocument)[]): RequestDocument {
  const { line, target, visit } = parts;
  const found: Partial<Record<keyof RequestDocument, unknown>> = {};
  for (const name of names) {
    let value: unknown = (line as RequestDocument)[name] ?? target.fields[name];
    for (const part of visit) value = value ?? part.fields[name];
    if (value !== undefined) found[name] = value;
  }
  return found as RequestDocument;
}

/** Texts that hardly change from line to line. */
const jsonOfFew = remember(jsonOfText);

const few = (name: keyof LineDocument, text: string | undefined): string =>
  text === undefined ? '' : KEYS[name] + jsonOfFew(text);

/** A word of ours, in which nothing is escaped. */
const word = (name: keyof LineDocument, text: string | undefined): string =>
  text === undefined ? '' : `${KEYS[name]}"${text}"`;

const number = (name: keyof LineDocument, value: number | undefined): string =>
  value === undefined ? '' : KEYS[name] + value;

/** Field by field: each as cheap as what it holds allows. */
function jsonOfLine(line: LineDocument): string {
  const { 'url.query': query, 'ogc.center': center } = line;
  let json = `{"@timestamp":"${line['@timestamp']}"`;
  json += few('sextant.server', line['sextant.server']);
  json += few('log.file.path', line['log.file.path']);
  json += number('log.offset', line['log.offset']);
  json += few('sextant.rules_version', line['sextant.rules_version']);
  json += word('http.request.method', line['http.request.method']);
  json += number('http.response.status_code', line['http.response.status_code']);
  json += number('http.response.body.bytes', line['http.response.body.bytes']);
  json += few('http.response.mime_type', line['http.response.mime_type']);
  json += number('event.duration', line['event.duration']);
  json += word('event.outcome', line['event.outcome']);
  json += word('ogc.exception', line['ogc.exception']);
  if (query !== undefined) json += KEYS['url.query'] + jsonOfText(query);
  if (center) json += `${KEYS['ogc.center']}{"lat":${center.lat},"lon":${center.lon}}`;
  return json + word('ogc.tile', line['ogc.tile']);
}

const jsonOfPart = ({ fields, json }: DocumentPart): string => json ?? jsonOfFields(fields);

/** The same as JSON. Shared parts were written once: hundreds of bytes cost a few concatenations. */
export function jsonOf({ line, target, visit }: Parts): string {
  let json = jsonOfLine(line) + jsonOfPart(target);
  for (const part of visit) json += jsonOfPart(part);
  return `${json}}`;
}
