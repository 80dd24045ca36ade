import { SextantError } from '../errors';
import { Dashboard, FILTERS, FILTER_NAMES, FilterName, Filters } from './filter_fields';

export type QueryClause = Readonly<Record<string, unknown>>;

const STATUS_CLASS = /^([1-5])xx$/;
const STATUS = /^[1-5]\d\d$/;
const YEAR = /^\d{4}$/;

function statusClause(field: string, value: string): QueryClause {
  const group = STATUS_CLASS.exec(value)?.[1];
  if (group)
    return { range: { [field]: { gte: Number(group) * 100, lt: Number(group) * 100 + 100 } } };
  if (STATUS.test(value)) return { term: { [field]: Number(value) } };
  throw new SextantError('bad_request', `status: "${value}" is no HTTP status: write 404 or 4xx`);
}

function yearClause(field: string, value: string): QueryClause {
  if (!YEAR.test(value)) {
    throw new SextantError('bad_request', `created: "${value}" is no year: write 2024`);
  }
  return { range: { [field]: { gte: `${value}-01-01`, lt: `${Number(value) + 1}-01-01` } } };
}

/** Filters whose values are no plain terms of their field. */
const SPECIAL: { readonly [N in FilterName]?: (field: string, value: string) => QueryClause } = {
  status: statusClause,
  created: yearClause,
};

function clauseOf(name: FilterName, values: readonly string[]): QueryClause {
  const { field } = FILTERS[name];
  const special = SPECIAL[name];
  if (!special) return { terms: { [field]: values } };
  return {
    bool: { should: values.map((value) => special(field, value)), minimum_should_match: 1 },
  };
}

/**
 * The clauses of the filters of one dashboard, all of which must hold.
 * @param except a filter left out: a chart is not narrowed by its own filter
 * @throws SextantError bad_request where a value does not fit its filter
 */
export function filterClauses(
  dashboard: Dashboard,
  filters: Filters,
  except?: FilterName
): QueryClause[] {
  return FILTER_NAMES.filter((name) => name !== except && FILTERS[name].dashboard === dashboard)
    .map((name) => ({ name, values: filters[name] ?? [] }))
    .filter(({ values }) => values.length > 0)
    .map(({ name, values }) => clauseOf(name, values));
}
