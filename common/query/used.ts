import type { RequestDocument } from '../index_schema/requests';
import type { QueryClause } from './query_clause';

/** The ways of use that are counted, each as a figure of its own. */
export const COUNTED_USES = ['consultation', 'visualisation', 'download'] as const;
export type CountedUse = (typeof COUNTED_USES)[number];

const succeeded = (use: CountedUse): QueryClause[] => [
  { term: { 'sextant.usage': use } },
  { term: { 'event.outcome': 'success' } },
];

/**
 * What counts as a use, wherever one is counted: what was refused or failed is none, and a download
 * answered 304 was not sent again: it counts in COUNTER only (definition "download").
 */
export const USED: Readonly<Record<CountedUse, QueryClause>> = {
  consultation: { bool: { filter: succeeded('consultation') } },
  visualisation: { bool: { filter: succeeded('visualisation') } },
  download: {
    bool: {
      filter: succeeded('download'),
      must_not: [{ term: { 'http.response.status_code': 304 } }],
    },
  },
};

/** Whether `USED.download` finds a request. */
export const isDownload = (
  document: Pick<RequestDocument, 'sextant.usage' | 'event.outcome' | 'http.response.status_code'>
): boolean =>
  document['sextant.usage'] === 'download' &&
  document['event.outcome'] === 'success' &&
  document['http.response.status_code'] !== 304;

/** COUNTER suits downloads and consultations, not the tiles of a map; it decides itself what succeeded. */
export const SUITED_TO_COUNTER: QueryClause = {
  terms: { 'sextant.usage': ['consultation', 'download'] },
};

/** Used in one of these ways. */
export const usedAs = (...uses: readonly CountedUse[]): QueryClause => ({
  bool: { should: uses.map((use) => USED[use]), minimum_should_match: 1 },
});
