import { combined } from './combined';
import { jsonObject } from './json_line';
import { kindOf } from './json_kind';
import { LineFormat, LineOptions, LineParser } from './line_format';
import { FieldPaths, mappedReader } from './mapped_entry';

/** Headers are there where the configuration keeps them. Durations are in ns. */
const PATHS: FieldPaths = {
  time: [{ path: 'StartUTC' }, { path: 'StartLocal' }, { path: 'time' }],
  address: [{ path: 'ClientHost' }, { path: 'ClientAddr' }],
  forwarded: [{ path: 'request_X-Forwarded-For' }],
  user: [{ path: 'ClientUsername' }],
  method: [{ path: 'RequestMethod' }],
  target: [{ path: 'RequestPath' }],
  status: [{ path: 'DownstreamStatus' }, { path: 'OriginStatus' }],
  bytes: [{ path: 'DownstreamContentSize' }, { path: 'OriginContentSize' }],
  referrer: [{ path: 'request_Referer' }],
  agent: [{ path: 'request_User-Agent' }],
  duration: [{ path: 'Duration', unit: 'ns' }],
  content_type: [{ path: 'downstream_Content-Type' }, { path: 'origin_Content-Type' }],
  domain: [{ path: 'RequestHost' }, { path: 'RequestAddr' }],
};

function openJson(options: LineOptions): LineParser {
  const read = mappedReader(PATHS, options);
  return (line) => {
    const object = jsonObject(line);
    return object && kindOf(object) === 'traefik' ? read(object) : undefined;
  };
}

/** Traefik's JSON. Its common format is read by `combined`. */
export const traefikJson: LineFormat = { name: 'traefik_json', looks: ['object'], open: openJson };

/** Both of Traefik's formats. https://doc.traefik.io/traefik/observability/access-logs/ */
export const traefik: LineFormat = {
  name: 'traefik',
  open(options) {
    const json = openJson(options);
    const common = combined.open(options);
    return (line) => json(line) || common(line);
  },
};
