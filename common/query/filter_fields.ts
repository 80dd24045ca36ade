import { RecordField } from '../index_schema/records';
import { RequestField } from '../index_schema/requests';

/** What a page counts: records of a catalogue, requests to services, requests that concern a catalogue. */
export type Dashboard = 'catalogue' | 'services' | 'usage';

interface FilterDefinition<F extends string> {
  readonly dashboard: Exclude<Dashboard, 'usage'>;
  /** Field of the dashboard's index. */
  readonly field: F;
  /** `wording.<words>.<value>` names a value in words; other values are shown as they are. */
  readonly words?: string;
  /** Its values are none of the field: a value of the field's column is no filter of it. */
  readonly derived?: true;
}

const catalogue = (field: RecordField, words?: string): FilterDefinition<RecordField> => ({
  dashboard: 'catalogue',
  field,
  words,
});
const services = (field: RequestField, words?: string): FilterDefinition<RequestField> => ({
  dashboard: 'services',
  field,
  words,
});
const derived = (field: RequestField, words?: string): FilterDefinition<RequestField> => ({
  ...services(field, words),
  derived: true,
});

/** What pages can be filtered by; the name is the parameter in the page's address. */
export const FILTERS = {
  access: catalogue('access', 'access'),
  validity: catalogue('validity', 'validity'),
  standard: catalogue('standard', 'standard'),
  created: catalogue('created'),
  changed: catalogue('changed'),
  kind: catalogue('kind', 'kind'),
  inspire: catalogue('validity_inspire', 'validity'),
  with_inspire: catalogue('validity_with_inspire', 'validity'),
  validator: catalogue('validators.valid'),
  rights: catalogue('privileges.view', 'rights'),
  workflow: catalogue('workflow', 'workflow'),
  harvested: catalogue('harvested', 'harvested'),
  organisation: catalogue('organisation'),
  theme: catalogue('inspire_theme'),
  topic: catalogue('topic', 'topic'),
  thesaurus: catalogue('thesaurus'),
  protocol: catalogue('link_protocol'),
  area: catalogue('extent.center'),
  text: derived('url.query'),
  users: derived('sextant.client_type', 'users'),
  project: services('sextant.project'),
  catalogue: services('sextant.catalogue'),
  service: services('ogc.service', 'service'),
  operation: services('ogc.operation', 'operation'),
  status: services('http.response.status_code'),
  outcome: services('event.outcome', 'outcome'),
  exception: services('ogc.exception', 'exception'),
  client: services('sextant.client_type', 'client'),
  software: services('user_agent.name'),
  software_version: services('user_agent.version'),
  layer: services('ogc.layers'),
  record: services('sextant.record'),
  data_centre: derived('sextant.record'),
  doi: derived('sextant.record'),
  format: services('ogc.format'),
  usage: services('sextant.usage', 'usage'),
  country: services('client.geo.country_iso_code'),
  network: services('sextant.network'),
  site: services('sextant.site'),
  server: services('sextant.server'),
  failure: derived('event.outcome', 'failure'),
  duration: derived('event.duration'),
  shape: services('url.shape'),
  tile: services('ogc.tile'),
} as const;

export type FilterName = keyof typeof FILTERS;

export const FILTER_NAMES = Object.keys(FILTERS) as FilterName[];

/** Filters of the services page that a reader chooses from a list, in its order. */
export const SUGGESTED_FILTERS = [
  'project',
  'catalogue',
  'service',
  'operation',
  'layer',
  'record',
  'data_centre',
  'doi',
  'status',
  'client',
  'software',
  'software_version',
  'country',
  'network',
  'server',
  'site',
  'usage',
  'format',
  'exception',
] as const;

export type SuggestedFilter = (typeof SUGGESTED_FILTERS)[number];

/** The values of each filter, as filter_value writes them: any of those wanted, none of those excluded. */
export type Filters = { readonly [N in FilterName]?: string[] };

export function isFilterName(name: string): name is FilterName {
  return Object.prototype.hasOwnProperty.call(FILTERS, name);
}

/** Whether a filter narrows what a dashboard shows: the use of a catalogue is told by requests. */
export function concerns(dashboard: Dashboard, name: FilterName): boolean {
  return FILTERS[name].dashboard === (dashboard === 'usage' ? 'services' : dashboard);
}
