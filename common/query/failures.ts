import type { RequestDocument } from '../index_schema/requests';
import type { QueryClause } from './query_clause';

/** Scanners ask for no service: they are outside the services' rates (definition "failure"). */
export const KNOWN_SERVICE: QueryClause = {
  bool: { must_not: [{ term: { 'ogc.service': 'other' } }] },
};

const FAILED: QueryClause = { term: { 'event.outcome': 'failure' } };

/** A 401 is a challenge and a 499 a client that left: shown apart, in no rate. */
const STATUSES_APART: readonly number[] = [401, 499];
export const APART: QueryClause = { terms: { 'http.response.status_code': STATUSES_APART } };

export const COUNTED: QueryClause = { bool: { filter: [FAILED], must_not: [APART] } };

/** Whether `COUNTED` finds a request. */
export const isCountedFailure = (
  document: Pick<RequestDocument, 'event.outcome' | 'http.response.status_code'>
): boolean =>
  document['event.outcome'] === 'failure' &&
  !STATUSES_APART.includes(document['http.response.status_code'] ?? 0);

/** What becomes of a failure: counted in the rates, shown apart, or outside the services. */
export const FAILURES: Readonly<Record<string, QueryClause>> = {
  counted: { bool: { filter: [COUNTED, KNOWN_SERVICE] } },
  apart: { bool: { filter: [APART, KNOWN_SERVICE] } },
  outside: { bool: { filter: [FAILED, { term: { 'ogc.service': 'other' } }] } },
};
