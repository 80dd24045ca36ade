import { byColumn, Column, ColumnNames } from './column_names';
import { readDuration, toNanoseconds } from './durations';
import { LineFormat, LineOptions, LineParser, ParsedLine } from './line_format';
import { timeReader } from './log_time';
import { entryOf, present } from './raw_entry';
import { zoneOffset } from './time_zone';

/** https://www.w3.org/TR/WD-logfile.html, with the fields that IIS and CloudFront add. */
const NAMES: ColumnNames = {
  date: 'date',
  time: 'time_of_day',
  'c-ip': 'address',
  'c-dns': 'address',
  'x-forwarded-for': 'forwarded',
  'cs(x-forwarded-for)': 'forwarded',
  'cs-username': 'user',
  'cs-method': 'method',
  'cs-uri': 'target',
  'cs-uri-stem': 'path',
  'cs-uri-query': 'query',
  'sc-status': 'status',
  'sc-bytes': 'bytes',
  'cs(referer)': 'referrer',
  'cs(user-agent)': 'agent',
  'time-taken': 'duration',
  'sc-content-type': 'content_type',
  'sc(content-type)': 'content_type',
  'cs-host': 'domain',
  'cs(host)': 'domain',
};

/** What IIS 7 and later write where nobody chose. https://learn.microsoft.com/en-us/iis/configuration/system.applicationHost/sites/siteDefaults/logFile/ */
const USUAL =
  'date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent) cs(Referer) sc-status sc-substatus sc-win32-status time-taken';

const FIELDS = '#Fields:';
const DIRECTIVE = /^#(?:Fields|Software|Version|Date|Start-Date|End-Date|Remark):/i;
const DATE = /^\d{4}-\d\d-\d\d$/;
const TIME = /^\d\d:\d\d:\d\d(?:\.\d{1,6})?$/;

function columnsOf(names: readonly string[]): (Column | undefined)[] {
  return names.map((name) => NAMES[name.toLowerCase()]);
}

/** IIS writes spaces as "+"; CloudFront percent-encodes instead. */
function unplus(text: string | undefined): string | undefined {
  return text && text.includes('+') && !text.includes(' ') ? text.replace(/\+/g, ' ') : text;
}

function open(options: LineOptions): LineParser {
  const readTime = timeReader(zoneOffset(options.timeZone || 'UTC'));
  const unit = options.durationUnit || 'ms';
  let columns = columnsOf(options.columns || USUAL.split(' '));

  return (line): ParsedLine | undefined => {
    if (line.charCodeAt(0) === 35) {
      if (!DIRECTIVE.test(line)) return undefined;
      if (line.startsWith(FIELDS))
        columns = columnsOf(line.slice(FIELDS.length).trim().split(/\s+/));
      return { rejected: 'header' };
    }
    const values = line.split(line.includes('\t') ? '\t' : ' ');
    if (values.length !== columns.length) return undefined;
    const found = byColumn(columns, values);
    const { date = '', time_of_day: time = '' } = found;
    if (!DATE.test(date) || !TIME.test(time)) return undefined;
    const took = readDuration(found.duration || '', unit);
    return entryOf({
      ...found,
      time: readTime(`${date} ${time}`),
      duration:
        took && took.kind === 'whole' ? toNanoseconds(took.value, unit) : took && took.nanoseconds,
      agent: unplus(present(found.agent)),
      contentType: found.content_type,
      body: undefined,
    });
  };
}

/**
 * W3C extended logs of IIS and others: the last `#Fields` names the columns, before it those of the
 * options, else IIS' usual ones. Lines that start with "#" are counted as `header`. UTC; `time-taken` is
 * in ms in IIS, decimals are seconds (CloudFront, Tomcat).
 */
export const iis: LineFormat = { name: 'iis', headed: true, looks: ['comment', 'date'], open };
