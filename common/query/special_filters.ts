import { readValidatorState } from '../catalogue/validator_names';
import { AudienceGroups, readGrant } from '../catalogue/rights';
import { SextantError } from '../errors';
import { boxOfArea } from './area';
import { FAILURES } from './failures';
import type { FilterName } from './filter_fields';
import type { QueryClause } from './query_clause';
import type { RecordFilter, RecordsOf } from './records_of';
import { grantClause } from './rights_query';

const STATUS_CLASS = /^([1-5])xx$/;
const STATUS = /^[1-5]\d\d$/;
const YEAR = /^\d{4}$/;
const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;
const DURATION = /^(>=|<)(\d{1,9})$/;
const NANOSECONDS = 1_000_000;

/** Characters with a meaning in a wildcard query. */
const WILDCARDS = /[\\*?]/g;

/** Where free text is looked for. */
const TEXT_FIELDS = [
  'url.path',
  'url.query',
  'ogc.layers',
  'user_agent.original',
  'http.request.referrer',
] as const;

/** The client types that count as users; what is absent here narrows nothing. */
const USERS: Readonly<Record<string, readonly string[] | undefined>> = {
  real: ['browser', 'gis'],
  machine: ['browser', 'gis', 'machine'],
  all: undefined,
};

function refuse(name: FilterName, value: string, right: string): never {
  throw new SextantError('bad_request', `${name}: "${value}" is ${right}`);
}

function statusClause(value: string): QueryClause {
  const field = 'http.response.status_code';
  const group = STATUS_CLASS.exec(value)?.[1];
  if (group)
    return { range: { [field]: { gte: Number(group) * 100, lt: Number(group) * 100 + 100 } } };
  if (STATUS.test(value)) return { term: { [field]: Number(value) } };
  return refuse('status', value, 'no HTTP status: write 404 or 4xx');
}

function yearClause(value: string): QueryClause {
  if (!YEAR.test(value)) return refuse('created', value, 'no year: write 2024');
  return { range: { created: { gte: `${value}-01-01`, lt: `${Number(value) + 1}-01-01` } } };
}

function rightClause(value: string, groups: AudienceGroups): QueryClause {
  const asked = readGrant(value);
  if (asked) return grantClause(asked.right, asked.grant, groups);
  return refuse('rights', value, 'no right: write public.download or no.public.download');
}

function monthClause(value: string): QueryClause {
  const [, year, month] = MONTH.exec(value) ?? [];
  if (!year) return refuse('changed', value, 'no month: write 2024-05');
  const next = new Date(Date.UTC(Number(year), Number(month), 1)).toISOString();
  return { range: { changed: { gte: `${value}-01`, lt: next.slice(0, 10) } } };
}

function validatorClause(value: string): QueryClause {
  const asked = readValidatorState(value);
  if (!asked) return refuse('validator', value, 'no result of a validator: write xsd.invalid');
  return { term: { [`validators.${asked.state}`]: asked.name } };
}

/** The edges of two areas belong to one of them. */
const EDGE = 1e-5;

function areaClause(value: string): QueryClause {
  const box = boxOfArea(value);
  if (!box) return refuse('area', value, 'no corner of a square of 10 degrees: write -10,40');
  const [west, south, east, north] = box;
  const corners = {
    top_left: { lon: west, lat: north - EDGE },
    bottom_right: { lon: east - EDGE, lat: south },
  };
  return { geo_bounding_box: { 'extent.center': corners } };
}

function durationClause(value: string): QueryClause {
  const [, sign, length] = DURATION.exec(value) ?? [];
  if (!sign) return refuse('duration', value, 'no duration in ms: write >=2000 or <100');
  const bound = sign === '<' ? 'lt' : 'gte';
  return { range: { 'event.duration': { [bound]: Number(length) * NANOSECONDS } } };
}

function usersClause(value: string): QueryClause | undefined {
  if (!Object.prototype.hasOwnProperty.call(USERS, value)) {
    return refuse('users', value, 'none of real, machine, all');
  }
  const types = USERS[value];
  return types && { terms: { 'sextant.client_type': types } };
}

function outcomeClause(value: string): QueryClause | undefined {
  return value === 'any' ? undefined : { term: { 'event.outcome': value } };
}

function failureClause(value: string): QueryClause {
  const clause = Object.prototype.hasOwnProperty.call(FAILURES, value) && FAILURES[value];
  return clause || refuse('failure', value, 'none of counted, apart, outside');
}

/** The field holds the text, whatever its case; nothing in the text is a pattern. */
export function containing(field: string, text: string): QueryClause {
  const value = `*${text.replace(WILDCARDS, '\\$&')}*`;
  return { wildcard: { [field]: { value, case_insensitive: true } } };
}

function textClause(value: string): QueryClause {
  const should = TEXT_FIELDS.map((field) => containing(field, value.trim()));
  return { bool: { should, minimum_should_match: 1 } };
}

/** Requests that concern a record with this value; a value that no record has: none. */
const recordsClause =
  (name: RecordFilter): SpecialClause =>
  (value, _groups, recordsOf) => {
    const known = recordsOf?.[name];
    if (!known) return refuse(name, value, 'no filter here: only records tell it');
    return { terms: { 'sextant.record': known[value] ?? [] } };
  };

/** @returns undefined where the value narrows nothing. @throws SextantError bad_request */
type SpecialClause = (
  value: string,
  groups: AudienceGroups,
  recordsOf?: RecordsOf
) => QueryClause | undefined;

/** Filters whose values are no plain terms of their field. */
export const SPECIAL_FILTERS: { readonly [N in FilterName]?: SpecialClause } = {
  status: statusClause,
  created: yearClause,
  rights: rightClause,
  changed: monthClause,
  validator: validatorClause,
  area: areaClause,
  duration: durationClause,
  users: usersClause,
  outcome: outcomeClause,
  failure: failureClause,
  text: textClause,
  data_centre: recordsClause('data_centre'),
  doi: recordsClause('doi'),
};
