import { jsonObject } from './json_line';
import { kindOf } from './json_kind';
import { LineFormat } from './line_format';
import { FieldPaths, mappedReader } from './mapped_entry';

const header = (side: string, name: string) => ({ path: `${side}.${name}` });

/**
 * `client_ip` is what Caddy itself believes behind its trusted proxies; before 2.7 there is the peer
 * alone, with the chain among the headers.
 */
const PATHS: FieldPaths = {
  time: [{ path: 'ts' }],
  address: [
    { path: 'request.client_ip' },
    { path: 'request.remote_ip' },
    { path: 'request.remote_addr' },
  ],
  forwarded: [header('request.headers', 'X-Forwarded-For')],
  user: [{ path: 'user_id' }],
  method: [{ path: 'request.method' }],
  target: [{ path: 'request.uri' }],
  status: [{ path: 'status' }],
  bytes: [{ path: 'size' }],
  referrer: [header('request.headers', 'Referer')],
  agent: [header('request.headers', 'User-Agent')],
  duration: [{ path: 'duration', unit: 's' }],
  content_type: [header('resp_headers', 'Content-Type')],
  domain: [{ path: 'request.host' }],
};

/** Access logs of Caddy 2. https://caddyserver.com/docs/caddyfile/directives/log */
export const caddy: LineFormat = {
  name: 'caddy',
  looks: ['object'],
  open(options) {
    const read = mappedReader(PATHS, options);
    return (line) => {
      const object = jsonObject(line);
      return object && kindOf(object) === 'caddy' ? read(object) : undefined;
    };
  },
};
