import { toNanoseconds } from './durations';
import { LineFormat, LineOptions, LineParser, ParsedLine } from './line_format';
import { timeReader } from './log_time';
import { entryOf, RawEntry } from './raw_entry';
import { zoneOffset } from './time_zone';

/**
 * From the date of acceptance to the queues: `[date] frontend backend/server timers status bytes cookie
 * cookie termination counts queues`. Timers are in ms, the last one whole; "+" marks one still running.
 */
const FIELDS =
  /^(\d\d\/[A-Za-z]{3}\/\d{4}:\d\d:\d\d:\d\d(?:\.\d{1,6})?)\] (\S{1,255}) (\S{1,511}) ((?:[+-]?\d{1,12}\/){3,6}[+-]?\d{1,12}) (-1|\d{1,3}) \+?(\d{1,15}) (\S+) (\S+) ([\w-]{4}) [\d+/]{5,60} \d{1,9}\/\d{1,9} /;

const HEADERS: Readonly<Record<string, keyof RawEntry>> = {
  host: 'domain',
  referer: 'referrer',
  'user-agent': 'agent',
  'x-forwarded-for': 'forwarded',
};

/** nginx' status for a client that went away, where HAProxy writes -1. */
const CLIENT_CLOSED = '499';

/** The client stands before the date: `… haproxy[14389]: 10.0.1.2:33317`, the port taken off. */
function clientOf(head: string): string {
  const word = head.slice(head.lastIndexOf(' ') + 1);
  const colon = word.lastIndexOf(':');
  return colon > 0 && /^\d{1,5}$/.test(word.slice(colon + 1)) ? word.slice(0, colon) : word;
}

/** Captured request headers, `{a|b}`, by the names in which the configuration captures them. */
function captured(text: string, names: readonly (keyof RawEntry | undefined)[]): Partial<RawEntry> {
  const found: Partial<Record<keyof RawEntry, string>> = {};
  text.split('|').forEach((value, at) => {
    const name = names[at];
    if (name && value !== '') found[name] = value;
  });
  return found as Partial<RawEntry>;
}

function open(options: LineOptions): LineParser {
  const readTime = timeReader(zoneOffset(options.timeZone || 'UTC'));
  const names = (options.capturedHeaders || []).map((name) => HEADERS[name.toLowerCase()]);

  return (line): ParsedLine | undefined => {
    const bracket = line.indexOf(' [');
    if (bracket < 0 || line.charCodeAt(bracket + 4) !== 47) return undefined;
    const fields = FIELDS.exec(line.slice(bracket + 2));
    if (!fields) return undefined;
    const after = bracket + 2 + fields[0].length;
    const quote = line.indexOf('"', after);
    if (quote < 0) return undefined;
    const end = line.lastIndexOf('"');
    const headers = line.slice(after, quote);
    const close = headers.indexOf('} ');
    const hasHeaders = names.length > 0 && headers.startsWith('{') && close > 0;
    const timers = (fields[4] || '').split('/');
    const aborted = fields[5] === '-1' && (fields[9] || '').startsWith('C');
    return entryOf({
      ...(hasHeaders ? captured(headers.slice(1, close), names) : {}),
      time: readTime(fields[1] || ''),
      address: clientOf(line.slice(0, bracket)),
      request: end > quote ? line.slice(quote + 1, end) : line.slice(quote + 1),
      status: aborted ? CLIENT_CLOSED : fields[5],
      bytes: fields[6],
      duration: toNanoseconds(Number(timers[timers.length - 1]), 'ms'),
    });
  };
}

/**
 * `option httplog` and `option httpslog` of HAProxy, with what syslog writes before. Dates carry no zone.
 * https://docs.haproxy.org/2.8/configuration.html#8.2.3
 */
export const haproxy: LineFormat = { name: 'haproxy', looks: ['text', 'date'], open };
