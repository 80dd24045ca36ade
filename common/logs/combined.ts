import { readClfHead } from './clf_head';
import { LineFormat, LineOptions, LineParser, ParsedLine } from './line_format';
import { isLogTime, timeReader } from './log_time';
import { closingQuote, unescapeField } from './quoted';
import { readRequestLine } from './request_line';
import { zoneOffset } from './time_zone';
import { TrailingFields, trailingFields } from './trailing_fields';

const SPACE = 32;
const QUOTE = 34;
const DASH = 45;

/** "-" is Apache's and nginx' nothing, "null" that of Java servers. */
function present(text: string): string | undefined {
  return text === '-' || text === '' || text === 'null' ? undefined : unescapeField(text);
}

/** The number written from `from` to a space or the end of the line; -1 where none is. At most 15 digits. */
function numberAt(line: string, from: number): number {
  let value = 0;
  let at = from;
  for (; at < line.length && at < from + 16; at += 1) {
    const digit = line.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) break;
    value = value * 10 + digit;
  }
  const ended = at === line.length || line.charCodeAt(at) === SPACE;
  return at > from && at < from + 16 && ended ? value : -1;
}

/** As `numberAt`, with "-" for 0: an answer without a body. */
function bytesAt(line: string, from: number): number {
  const isDash = line.charCodeAt(from) === DASH;
  if (isDash && (from + 1 === line.length || line.charCodeAt(from + 1) === SPACE)) return 0;
  return numberAt(line, from);
}

/** The end of the request: a quote with a status behind it, since old servers escape no quotes. */
function endOfRequest(line: string, from: number): number {
  let end = closingQuote(line, from);
  while (end < line.length) {
    const next = line.charCodeAt(end + 2);
    if ((next >= 48 && next <= 57) || next === DASH) return end;
    end = closingQuote(line, end + 1);
  }
  return end;
}

const REFERRER = /^(?:-|null|[a-z][a-z0-9+.-]{0,15}:\/\/.*)?$/i;

/**
 * Where the referrer starts: at once, or behind fields that some write before it (`%b %D "%{Referer}i"
 * "%{User-Agent}i"`). -1 where there is none.
 */
function startOfReferrer(line: string, from: number): number {
  if (line.charCodeAt(from) === QUOTE) return from;
  const quote = line.indexOf(' "', from);
  if (quote < 0) return -1;
  const end = closingQuote(line, quote + 2);
  const hasAgent = line.charCodeAt(end + 2) === QUOTE;
  return hasAgent && REFERRER.test(line.slice(quote + 2, end)) ? quote + 1 : -1;
}

function open(options: LineOptions): LineParser {
  const unit = options.durationUnit || 'us';
  const readTime = timeReader(zoneOffset(options.timeZone || 'UTC'));

  return (line): ParsedLine | undefined => {
    const bracket = line.indexOf(' [');
    const timeEnd = bracket < 0 ? -1 : line.indexOf('] "', bracket);
    if (timeEnd < 0) return undefined;
    const head = readClfHead(line.slice(0, bracket));
    if (!head) return undefined;
    const requestEnd = endOfRequest(line, timeEnd + 3);
    if (requestEnd >= line.length) return undefined;
    const time = readTime(line.slice(bracket + 2, timeEnd));
    if (!isLogTime(time)) return { rejected: 'bad_time' };
    const status = numberAt(line, requestEnd + 2);
    if (status < 100 || status > 999) return { rejected: 'bad_status' };
    const bytes = bytesAt(line, requestEnd + 6);
    if (bytes < 0) return undefined;
    const afterBytes = line.indexOf(' ', requestEnd + 6);
    let at = afterBytes < 0 ? line.length : afterBytes + 1;

    let referrer: string | undefined;
    let agent: string | undefined;
    let rest: TrailingFields | undefined;
    const start = startOfReferrer(line, at);
    if (start >= 0) {
      if (start > at) rest = trailingFields(line, at, start, unit);
      const end = closingQuote(line, start + 1);
      referrer = present(line.slice(start + 1, end));
      at = end + 2;
      if (line.charCodeAt(at) === QUOTE) {
        const agentEnd = closingQuote(line, at + 1);
        agent = present(line.slice(at + 1, agentEnd));
        at = agentEnd + 2;
      }
    }
    if (at < line.length) rest = { ...rest, ...trailingFields(line, at, line.length, unit) };
    const { method, target } = readRequestLine(unescapeField(line.slice(timeEnd + 3, requestEnd)));
    return {
      entry: {
        time,
        address: head.address,
        forwarded: head.forwarded || (rest && rest.forwarded),
        user: head.user,
        method,
        target,
        status,
        bytes,
        referrer,
        agent,
        duration: rest && rest.duration,
        contentType: rest && rest.contentType,
        domain: head.domain,
      },
    };
  };
}

/**
 * Common and combined logs of Apache, nginx and Tomcat, with or without `host:port` before
 * (vhost_combined) and fields behind: a duration, a content type, a chain of forwarded addresses.
 * https://httpd.apache.org/docs/2.4/mod/mod_log_config.html
 */
export const combined: LineFormat = { name: 'combined', looks: ['text', 'date'], open };
