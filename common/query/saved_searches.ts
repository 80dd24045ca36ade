import type { Filters } from './filter_fields';

type SearchId = 'real_users' | 'all' | '5xx' | '4xx' | 'exceptions' | 'suspected' | 'slow';

/** A search on requests that has a name. */
interface SavedSearch {
  readonly id: SearchId;
  readonly filters: Filters;
}

/** Milliseconds from which an answer is slow, where the configuration gives no threshold. */
export const SLOW = 2000;

/** The searches that are there from the start; `sextant.searches.<id>` names them. */
export const BUILT_IN_SEARCHES: readonly SavedSearch[] = [
  { id: 'real_users', filters: {} },
  { id: 'all', filters: { users: ['all'] } },
  { id: '5xx', filters: { users: ['all'], status: ['5xx'] } },
  { id: '4xx', filters: { users: ['all'], status: ['4xx'] } },
  { id: 'exceptions', filters: { users: ['all'], exception: ['certain'] } },
  { id: 'suspected', filters: { users: ['all'], exception: ['suspected'] } },
  { id: 'slow', filters: { users: ['all'], duration: [`>=${SLOW}`] } },
];

/** Whether a page is filtered exactly as a search says. */
export function isSearch(search: Filters, filters: Filters): boolean {
  const written = (of: Filters) =>
    JSON.stringify(
      Object.entries(of)
        .filter(([, values]) => values && values.length > 0)
        .sort(([a], [b]) => (a < b ? -1 : 1))
    );
  return written(search) === written(filters);
}
