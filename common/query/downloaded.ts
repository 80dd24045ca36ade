import type { QueryClause } from './filter_query';

/** A refused download is none; 304 counts in COUNTER only (definition "download"). */
export const DOWNLOADED: QueryClause = {
  bool: {
    filter: [{ term: { 'sextant.usage': 'download' } }, { term: { 'event.outcome': 'success' } }],
    must_not: [{ term: { 'http.response.status_code': 304 } }],
  },
};
