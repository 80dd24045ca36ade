import { FORMAT_NAMES, FORMATS, formatNamed } from '../logs/formats';
import { LineFormat, LineOptions, LineParser, Look, ParsedLine } from '../logs/line_format';

export interface LineReaderOptions extends LineOptions {
  /** Name of a format, or 'auto': each line by the format that knows it. Default 'auto'. */
  readonly format?: string;
  /** Longer lines are rejected; in characters, never below 16 384. Default 65 536. */
  readonly maxLineLength?: number;
}

/** Where a line is from: the header of one file says nothing of another. */
export interface LinePlace {
  readonly server?: string;
  readonly file: string;
  /** Tells logs of one name apart. */
  readonly log?: string;
  /** In bytes; a line that comes again is read by the headers before it. */
  readonly offset?: number;
}

export type LineReader = (line: string, place?: LinePlace) => ParsedLine;

const LEAST_LIMIT = 16384;
const LIMIT = 65536;
/** Files of which headers are remembered while their lines come mixed, and headers of one. */
const MOST_FILES = 1024;
const MOST_HEADERS = 1024;

/** The formats that are tried. @throws Error with the names that are known */
function formatsOf(name: string): readonly LineFormat[] {
  if (name === 'auto') return FORMATS;
  const format = formatNamed(name);
  if (format) return [format];
  throw new Error(`Unknown log format "${name}": auto or one of ${FORMAT_NAMES.join(', ')}`);
}

const LOOKS: readonly Look[] = ['object', 'comment', 'element', 'date', 'text'];

function lookOf(line: string): Look {
  switch (line.charCodeAt(0)) {
    case 123:
      return 'object';
    case 35:
      return 'comment';
    case 60:
      return 'element';
    case 32:
    case 9: {
      const start = line.search(/\S/);
      return start < 0 ? 'text' : lookOf(line.slice(start, start + 10));
    }
    default:
      return line.charCodeAt(4) === 45 && /^\d{4}-\d\d-\d\d/.test(line) ? 'date' : 'text';
  }
}

/** Reads each line by the first format that knows it, among those whose lines start so. */
function formatReader(formats: readonly LineFormat[], options: LineReaderOptions): LineParser {
  const opened = formats.map((format) => ({ looks: format.looks, parse: format.open(options) }));
  const [only] = opened;
  if (opened.length === 1 && only) return only.parse;
  const parsers = {} as Record<Look, LineParser[]>;
  for (const look of LOOKS) {
    parsers[look] = opened
      .filter(({ looks }) => !looks || looks.includes(look))
      .map(({ parse }) => parse);
  }
  return (line) => {
    for (const parse of parsers[lookOf(line)]) {
      const parsed = parse(line);
      if (parsed) return parsed;
    }
    return undefined;
  };
}

/** One file in formats with headers. */
interface HeadedFile {
  parse: LineParser;
  /** Offset of the last line. */
  at: number;
  headers: { readonly offset: number; readonly line: string }[];
}

/**
 * Reads each line by the headers before it in its file, also where lines of several files come mixed, or
 * a batch is read again.
 */
function headedReader(
  open: () => LineParser
): (line: string, place: LinePlace) => ParsedLine | undefined {
  const files = new Map<string, HeadedFile>();
  let current: HeadedFile = { parse: open(), at: -1, headers: [] };
  let name: string | undefined;
  let server: string | undefined;

  function choose(place: LinePlace): void {
    const file = place.log ?? place.file;
    if (file === name && place.server === server) return;
    [name, server] = [file, place.server];
    const key = `${server || ''}\n${name}`;
    current = files.get(key) || { parse: open(), at: -1, headers: [] };
    files.delete(key);
    files.set(key, current);
    const [oldest] = files.keys();
    if (files.size > MOST_FILES && oldest !== undefined) files.delete(oldest);
  }

  function goBack(offset: number): void {
    current.headers = current.headers.filter((header) => header.offset < offset);
    current.parse = open();
    for (const { line } of current.headers) current.parse(line);
  }

  return (line, place) => {
    choose(place);
    const { offset } = place;
    if (offset !== undefined && offset <= current.at) goBack(offset);
    const parsed = current.parse(line);
    if (offset !== undefined) {
      current.at = offset;
      const isHeader = parsed && parsed.rejected === 'header';
      if (isHeader && current.headers.length < MOST_HEADERS) current.headers.push({ offset, line });
    }
    return parsed;
  };
}

/**
 * Reads lines in the configured format, or each by the one that knows it. A line depends on no other
 * but the header of its file, where the format has one.
 *
 * @throws Error where the format, the time zone or an option of the format is wrong
 */
export function lineReader(options: LineReaderOptions): LineReader {
  const { format = 'auto', maxLineLength = LIMIT } = options;
  const formats = formatsOf(format);
  const open = () => formatReader(formats, options);
  const limit = Math.max(LEAST_LIMIT, maxLineLength);
  const parse = open();
  const readHeaded = formats.some((each) => each.headed) ? headedReader(open) : undefined;

  return (line, place) => {
    if (line.length > limit) return { rejected: 'too_long' };
    const text = line.endsWith('\r') ? line.slice(0, -1) : line;
    if (!/\S/.test(text)) return { rejected: 'empty' };
    const parsed = readHeaded && place ? readHeaded(text, place) : parse(text);
    return parsed || { rejected: 'unknown_format' };
  };
}
