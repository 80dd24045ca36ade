import { Filters } from './filter_fields';
import type { ServicesTab } from './services_tab';

/** Filters that say themselves which requests a reader wants to see. */
const ABOUT_OUTCOME = ['outcome', 'failure', 'exception', 'status', 'duration'] as const;

/**
 * What a tab of the services page shows unless the reader says otherwise: real users, and of the
 * requests those in error. The server has no such defaults: it narrows by what it is given.
 */
export function withDefaults(filters: Filters, tab: ServicesTab): Filters {
  const users = filters.users ?? (filters.client ? undefined : ['real']);
  const chosen = ABOUT_OUTCOME.some((name) => filters[name] !== undefined);
  return {
    ...filters,
    ...(users ? { users } : {}),
    ...(tab === 'errors' && !chosen ? { outcome: ['failure'] } : {}),
  };
}
