import { byColumn, Column, ColumnNames } from './column_names';
import { csvCells } from './csv';
import { auditReader } from './geoserver_entry';
import { LineFormat, LineOptions, LineParser, ParsedLine } from './line_format';

/** Names of GeoServer's data model and how headers spell them, in lower case without spaces, "_" and "-". */
const NAMES: ColumnNames = {
  starttime: 'time',
  time: 'time',
  timestamp: 'time',
  date: 'time',
  endtime: 'end_time',
  remoteaddr: 'address',
  remoteaddress: 'address',
  ip: 'address',
  client: 'address',
  remoteuser: 'user',
  user: 'user',
  httpmethod: 'method',
  method: 'method',
  url: 'target',
  path: 'path',
  querystring: 'query',
  query: 'query',
  responsestatus: 'status',
  status: 'status',
  responselength: 'bytes',
  bytes: 'bytes',
  responsecontenttype: 'content_type',
  contenttype: 'content_type',
  totaltime: 'duration',
  duration: 'duration',
  host: 'domain',
  httpreferer: 'referrer',
  referer: 'referrer',
  remoteuseragent: 'agent',
  useragent: 'agent',
  service: 'service',
  services: 'service',
  operation: 'operation',
  owsversion: 'version',
  version: 'version',
  resources: 'layers',
  resourceslist: 'layers',
  layers: 'layers',
  error: 'failed',
  errorflag: 'failed',
  failed: 'failed',
  body: 'body',
  bodyasstring: 'body',
};

const HEADER = /^#?\s*"?[a-z][\w ]{2,31}"?[,;\t]/i;
const ROW = /^"?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?"?[,;\t]/;

function separatorOf(line: string): string {
  return [',', ';', '\t'].find((mark) => line.includes(mark)) || ',';
}

function columnsOf(names: readonly string[]): (Column | undefined)[] {
  return names.map((name) => NAMES[name.toLowerCase().replace(/[\s_#-]/g, '')]);
}

function open(options: LineOptions): LineParser {
  const read = auditReader(options);
  let columns = options.columns ? columnsOf(options.columns) : undefined;
  let separator = ',';

  return (line): ParsedLine | undefined => {
    if (!ROW.test(line)) {
      if (!HEADER.test(line)) return undefined;
      const found = columnsOf(csvCells(line, separatorOf(line)));
      if (!found.includes('time') || !found.includes('operation')) return undefined;
      columns = found;
      separator = separatorOf(line);
      return { rejected: 'header' };
    }
    if (!columns) return undefined;
    const cells = csvCells(line, separator);
    if (cells.length !== columns.length) return undefined;
    const texts = byColumn(columns, cells);
    return read(texts);
  };
}

/**
 * Audit logs by a template of one line a request, separated by "," ";" or tabs: the header names the
 * columns, else those of the options. Times are the server's, in the zone of the options.
 */
export const geoserverCsv: LineFormat = {
  name: 'geoserver_csv',
  headed: true,
  looks: ['comment', 'text', 'date'],
  open,
};
