import { AudienceGroups } from '../catalogue/rights';
import { concerns, Dashboard, FILTERS, FILTER_NAMES, FilterName, Filters } from './filter_fields';
import { NO_VALUE, readValue } from './filter_value';
import type { RecordsOf } from './records_of';
import type { QueryClause } from './query_clause';
import { SPECIAL_FILTERS } from './special_filters';

const anyOf = (clauses: readonly QueryClause[]): QueryClause =>
  clauses.length === 1 && clauses[0]
    ? clauses[0]
    : { bool: { should: clauses, minimum_should_match: 1 } };

const noneOf = (...clauses: readonly QueryClause[]): QueryClause => ({
  bool: { must_not: clauses },
});

/** Values of other filters exclude each other, so that any may hold; rights hold side by side. */
const ALL_HOLD: readonly FilterName[] = ['rights'];

/** One of these values; undefined where one of them narrows nothing. */
function clauseOf(
  name: FilterName,
  values: readonly string[],
  groups: AudienceGroups,
  recordsOf?: RecordsOf
): QueryClause | undefined {
  const { field } = FILTERS[name];
  const special = SPECIAL_FILTERS[name];
  if (special) {
    const clauses = values.map((value) => special(value, groups, recordsOf));
    const narrowing = clauses.filter((clause): clause is QueryClause => clause !== undefined);
    if (narrowing.length < clauses.length) return undefined;
    return ALL_HOLD.includes(name) ? { bool: { filter: narrowing } } : anyOf(narrowing);
  }
  const given = values.filter((value) => value !== NO_VALUE);
  const terms: QueryClause[] = given.length > 0 ? [{ terms: { [field]: given } }] : [];
  const absent = given.length < values.length ? [noneOf({ exists: { field } })] : [];
  return anyOf([...terms, ...absent]);
}

/** One of the values wanted, and none of those excluded. */
function clausesOf(
  name: FilterName,
  texts: readonly string[],
  groups: AudienceGroups,
  recordsOf?: RecordsOf
): QueryClause[] {
  const values = texts.map(readValue);
  const side = (excluded: boolean) => {
    const chosen = values.filter((one) => one.excluded === excluded).map(({ value }) => value);
    return chosen.length === 0 ? undefined : clauseOf(name, chosen, groups, recordsOf);
  };
  const [wanted, unwanted] = [side(false), side(true)];
  return [...(wanted ? [wanted] : []), ...(unwanted ? [noneOf(unwanted)] : [])];
}

/**
 * The clauses of the filters of one dashboard, all of which must hold.
 * @param except filters left out: a chart is not narrowed by its own filter
 * @param groups the groups that rights are about
 * @param recordsOf the records that filters by what records say are about
 * @throws SextantError bad_request where a value does not fit its filter
 */
export function filterClauses(
  dashboard: Dashboard,
  filters: Filters,
  except?: FilterName | readonly FilterName[],
  groups: AudienceGroups = {},
  recordsOf?: RecordsOf
): QueryClause[] {
  const left = typeof except === 'string' ? [except] : (except ?? []);
  return FILTER_NAMES.filter((name) => !left.includes(name) && concerns(dashboard, name))
    .filter((name) => (filters[name] ?? []).length > 0)
    .flatMap((name) => clausesOf(name, filters[name] ?? [], groups, recordsOf));
}
