import { EntryField } from '../line_format';
import { field, LogFormat, Meaning, NOTHING, Part } from './directive';
import { compileTime } from './strftime';

/** https://nginx.org/en/docs/varindex.html */
const FIELDS: Readonly<Record<string, EntryField>> = {
  remote_addr: 'address',
  realip_remote_addr: 'address',
  http_x_forwarded_for: 'forwarded',
  proxy_add_x_forwarded_for: 'forwarded',
  remote_user: 'user',
  request: 'request',
  request_method: 'method',
  request_uri: 'target',
  uri: 'path',
  document_uri: 'path',
  args: 'query',
  query_string: 'query',
  status: 'status',
  body_bytes_sent: 'bytes',
  bytes_sent: 'bytes',
  http_referer: 'referrer',
  http_user_agent: 'agent',
  sent_http_content_type: 'content_type',
  upstream_http_content_type: 'content_type',
  host: 'domain',
  http_host: 'domain',
  server_name: 'domain',
  geoip_country_code: 'country',
  geoip2_data_country_code: 'country',
};

const TIMES: Readonly<Record<string, string>> = {
  time_local: '%d/%b/%Y:%H:%M:%S %z',
  time_iso8601: '%Y-%m-%dT%H:%M:%S%z',
};

const VARIABLE = /\$(?:\{(\w{1,64})\}|(\w{1,64}))/g;

function meaningOf(name: string): Meaning {
  const time = TIMES[name];
  if (time) return { kind: 'time', pieces: compileTime(time) };
  if (name === 'msec') {
    return {
      kind: 'time',
      pieces: [...compileTime('sec'), ...compileTime('.'), ...compileTime('msec_frac')],
    };
  }
  if (name === 'request_time') return field('duration', 's');
  const known = FIELDS[name];
  // Operators make variables of their own: any name may stand there.
  return known ? field(known) : NOTHING;
}

/**
 * Takes apart a `log_format` of nginx, with or without the quotes of its pieces.
 *
 * @throws Error never: each name may be a variable
 */
export function readNginxFormat(source: string): LogFormat {
  // `'$a - $b ' '"$c"'`: the pieces of a configuration file make one text.
  const pieces = /^\s*'[^']*'(?:\s*'[^']*')*\s*;?\s*$/.test(source) && source.match(/'[^']*'/g);
  const format = pieces ? pieces.map((piece) => piece.slice(1, -1)).join('') : source;
  // The time of upstream servers is less than the whole, and better than none.
  const upstream = /\$\{?request_time\b/.test(format) ? NOTHING : field('duration', 's');
  const parts: Part[] = [];
  let before = '';
  let meaning: Meaning | undefined;
  let at = 0;
  const flush = (after: string) => {
    if (meaning) parts.push({ meaning, after });
    else before = after;
  };
  for (const found of format.matchAll(VARIABLE)) {
    const start = found.index || 0;
    flush(format.slice(at, start));
    at = start + found[0].length;
    const name = found[1] || found[2] || '';
    meaning = name === 'upstream_response_time' ? upstream : meaningOf(name);
  }
  flush(format.slice(at));
  return { before, parts };
}
