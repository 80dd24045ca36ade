import { ENTRY_FIELDS, EntryField, FieldMap } from './line_format';
import { FieldPath, FieldPaths } from './mapped_entry';

const UNITS = ['s', 'ms', 'us', 'ns'];

const isEntryField = (name: string): name is EntryField =>
  (ENTRY_FIELDS as readonly string[]).includes(name);

/**
 * The paths of a field map of the configuration.
 *
 * @throws Error that names the key that is wrong, or the fields that are missing
 */
export function readFieldMap(map: FieldMap): FieldPaths {
  const paths: { [F in EntryField]?: readonly FieldPath[] } = {};
  for (const [name, source] of Object.entries(map)) {
    if (!isEntryField(name)) {
      throw new Error(`fields.${name} is not known: one of ${ENTRY_FIELDS.join(', ')}`);
    }
    const { field: path, unit } =
      typeof source === 'string' ? { field: source, unit: undefined } : source;
    if (typeof path !== 'string' || path === '') throw new Error(`fields.${name}: name a field`);
    if (unit !== undefined && !UNITS.includes(unit)) {
      throw new Error(`fields.${name}.unit: one of ${UNITS.join(', ')}`);
    }
    paths[name] = [{ path, unit }];
  }
  if (!paths.time || !paths.status) throw new Error('fields: time and status are needed');
  return paths;
}

const first = (...names: string[]): FieldPath[] => names.map((path) => ({ path }));

/** Elastic Common Schema, as Filebeat's modules of Apache, nginx, IIS, HAProxy and Traefik write it. */
export const ECS_PATHS: FieldPaths = {
  time: first('@timestamp'),
  address: first('client.ip', 'source.ip', 'source.address', 'client.address'),
  user: first('user.name', 'source.user.name', 'client.user.name'),
  method: first('http.request.method'),
  target: first('url.original'),
  path: first('url.path'),
  query: first('url.query'),
  status: first('http.response.status_code'),
  bytes: first('http.response.body.bytes', 'http.response.bytes'),
  referrer: first('http.request.referrer'),
  agent: first('user_agent.original'),
  duration: [{ path: 'event.duration', unit: 'ns' }],
  content_type: first('http.response.mime_type'),
  domain: first('url.domain', 'destination.domain'),
  country: first('client.geo.country_iso_code', 'source.geo.country_iso_code'),
  body: first('http.request.body.content'),
};
