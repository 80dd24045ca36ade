import { RecordField } from '../index_schema/records';
import { RequestField } from '../index_schema/requests';

export type Dashboard = 'catalogue' | 'services';

interface FilterDefinition<F extends string> {
  readonly dashboard: Dashboard;
  /** Field of the dashboard's index. */
  readonly field: F;
  /** `wording.<words>.<value>` names a value in words; other values are shown as they are. */
  readonly words?: string;
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

/** What pages can be filtered by; the name is the parameter in the page's address. */
export const FILTERS = {
  access: catalogue('access', 'access'),
  validity: catalogue('validity', 'validity'),
  standard: catalogue('standard', 'standard'),
  created: catalogue('created'),
  service: services('ogc.service', 'service'),
  operation: services('ogc.operation', 'operation'),
  status: services('http.response.status_code'),
  outcome: services('event.outcome', 'outcome'),
  exception: services('ogc.exception', 'exception'),
  client: services('sextant.client_type', 'client'),
  software: services('user_agent.name'),
  project: services('sextant.project'),
  layer: services('ogc.layers'),
  country: services('client.geo.country_iso_code'),
} as const;

export type FilterName = keyof typeof FILTERS;

export const FILTER_NAMES = Object.keys(FILTERS) as FilterName[];

/** The values wanted of each filter: any of them; all filters hold together. */
export type Filters = { readonly [N in FilterName]?: string[] };

export function isFilterName(name: string): name is FilterName {
  return Object.prototype.hasOwnProperty.call(FILTERS, name);
}
