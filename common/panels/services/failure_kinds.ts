import { COUNTED, KNOWN_SERVICE } from '../../query/failures';
import type { QueryClause } from '../../query/query_clause';
import type { MarkFilter } from '../chart_data';

const EXCEPTION = (kind: string): QueryClause => ({ term: { 'ogc.exception': kind } });
const status = (from: number): QueryClause => ({
  range: { 'http.response.status_code': { gte: from, lt: from + 100 } },
});
const all = (...filter: QueryClause[]): QueryClause => ({ bool: { filter } });

/**
 * What fails, and what may: kinds that exclude each other. The first three are the counted failures
 * of known services; suspected exceptions are in no rate, 401 and 499 stand apart.
 */
export const FAILURE_KINDS: Readonly<Record<string, QueryClause>> = {
  '4xx': all(KNOWN_SERVICE, COUNTED, status(400)),
  '5xx': all(KNOWN_SERVICE, COUNTED, status(500)),
  certain: all(KNOWN_SERVICE, EXCEPTION('certain'), status(200)),
  suspected: all(KNOWN_SERVICE, EXCEPTION('suspected')),
  apart: all(KNOWN_SERVICE, { terms: { 'http.response.status_code': [401, 499] } }),
};

/** The filter of a kind that a mark sets. */
export const KIND_FILTERS: Readonly<Record<string, MarkFilter>> = {
  '4xx': { name: 'status', value: '4xx' },
  '5xx': { name: 'status', value: '5xx' },
  certain: { name: 'exception', value: 'certain' },
  suspected: { name: 'exception', value: 'suspected' },
  apart: { name: 'failure', value: 'apart' },
};
