import { AccessLogEntry } from './access_log_entry';

/** Why a line gave no entry: a stable word, shown and counted. */
export type RejectReason =
  | 'empty'
  | 'too_long'
  | 'unknown_format'
  | 'bad_time'
  | 'bad_status'
  /** Standard input with `--framed`: no `file id ⇥ offset ⇥ line`. */
  | 'bad_frame'
  /** A line that describes the others (W3C `#Fields`): counted, no mistake. */
  | 'header';

export type ParsedLine =
  | { readonly entry: AccessLogEntry; readonly rejected?: undefined }
  | { readonly rejected: RejectReason; readonly entry?: undefined };

/**
 * How an integer duration at the end of a line is to be read: a value alone does not tell (FACTS §7).
 * `none`: the trailing numbers are no durations (mod_logio's `%I %O`).
 */
export type DurationUnit = 's' | 'ms' | 'us' | 'ns' | 'none';

/** Plain data: it crosses to a worker thread and comes from a configuration file. */
export interface LineOptions {
  /**
   * Unit of an integer duration; decimals without a unit are seconds. Default: what the format's servers
   * write: 'us' (Apache `%D`), 'ms' (Tomcat up to 9, IIS, GeoServer).
   */
  readonly durationUnit?: DurationUnit;
  /** IANA name of the zone of times that carry none. Default 'UTC'. */
  readonly timeZone?: string;
  /** For `custom`: a `LogFormat` of Apache or Tomcat, or a `log_format` of nginx. */
  readonly logFormat?: string;
  /** For `documents`: where each part of the request stands. */
  readonly fields?: FieldMap;
  /** For `iis` and `geoserver_csv`: the columns of lines that no header describes, by the header's names. */
  readonly columns?: readonly string[];
  /** For `haproxy`: the request headers that it captures, in their order, as `User-Agent`. */
  readonly capturedHeaders?: readonly string[];
}

/** A field of a document: its path (`a.b` nested or flat), with the unit of a number. */
export type FieldSource =
  string | { readonly field: string; readonly unit?: 's' | 'ms' | 'us' | 'ns' };

export const ENTRY_FIELDS = [
  'time',
  'address',
  'forwarded',
  'user',
  'request',
  'method',
  'target',
  'path',
  'query',
  'status',
  'bytes',
  'referrer',
  'agent',
  'duration',
  'content_type',
  'domain',
  'country',
  'service',
  'operation',
  'version',
  'layers',
  'failed',
  'body',
] as const;

/** What a document may tell: `target` is path and query, `request` the whole request line. */
export type EntryField = (typeof ENTRY_FIELDS)[number];

export type FieldMap = { readonly [F in EntryField]?: FieldSource };

/** Reads one line without its end of line; undefined where the line is not of this format. Never throws. */
export type LineParser = (line: string) => ParsedLine | undefined;

/** How lines start: `{`, `#`, `<`, `2018-04-19`, anything else. White space before does not count. */
export type Look = 'object' | 'comment' | 'element' | 'date' | 'text';

/** One log format: one file in this folder and one line in `formats.ts`. */
export interface LineFormat {
  /** The name in configurations and on the command line. */
  readonly name: string;
  /** Lines depend on a header before them: a log is read from its start, by one parser. */
  readonly headed?: true;
  /** How its lines start, where that is certain: others need not be tried. */
  readonly looks?: readonly Look[];
  /** A parser of its own for each reader: it may remember (a header, the last second). */
  open(options: LineOptions): LineParser;
}
