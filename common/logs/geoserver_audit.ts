import { auditReader, AuditTexts } from './geoserver_entry';
import { Column } from './column_names';
import { LineFormat, LineOptions, LineParser, ParsedLine } from './line_format';
import { elementText } from './xml_text';

/** Elements of GeoServer's own template, and those that GeoStore's has beside. */
const ELEMENTS: readonly (readonly [Column, string])[] = [
  ['time', 'StartTime'],
  ['end_time', 'EndTime'],
  ['address', 'RemoteAddr'],
  ['user', 'RemoteUser'],
  ['method', 'HttpMethod'],
  ['path', 'Path'],
  ['query', 'QueryString'],
  ['status', 'ResponseStatus'],
  ['bytes', 'ResponseLength'],
  ['content_type', 'ResponseContentType'],
  ['duration', 'TotalTime'],
  ['domain', 'Host'],
  ['referrer', 'HttpReferer'],
  ['agent', 'RemoteUserAgent'],
  ['service', 'Service'],
  ['operation', 'Operation'],
  ['version', 'Version'],
  ['layers', 'Resources'],
  ['failed', 'Failed'],
  ['body', 'Body'],
];

/** The lines around requests, and what a roll of the file leaves. */
const AROUND = /^\s*<(?:\?xml\b[^>]*\?|\/?Requests)>?\s*(?:<Requests>)?\s*$/;
const OPEN = /^\s*<Request(?=[\s>])/;
const CLOSE = '</Request>';

function open(options: LineOptions): LineParser {
  const read = auditReader(options);
  return (line): ParsedLine | undefined => {
    if (!line.includes('<')) return undefined;
    if (!OPEN.test(line)) return AROUND.test(line) ? { rejected: 'header' } : undefined;
    // A request without its end is torn: what it lacks nobody can tell.
    if (!line.includes(CLOSE)) return undefined;
    // The body comes from outside: elements in it are not the server's words.
    const body = elementText(line, 'Body');
    const start = line.indexOf('<Body>');
    const end = line.lastIndexOf('</Body>');
    const outside = start < 0 || end < start ? line : line.slice(0, start) + line.slice(end);
    const texts: AuditTexts = { body };
    for (const [column, name] of ELEMENTS) {
      if (column !== 'body') texts[column] = elementText(outside, name);
    }
    return read(texts);
  };
}

/**
 * GeoServer's audit log as its own template writes it, `<Request>` to `</Request>` as one line: readers
 * join its lines (`server/ingest/join_records.ts`). The lines around are counted as `header`.
 * https://docs.geoserver.org/stable/en/user/extensions/monitoring/audit.html
 */
export const geoserverAudit: LineFormat = { name: 'geoserver_audit', looks: ['element'], open };
