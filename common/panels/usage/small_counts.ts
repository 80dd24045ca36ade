import type { Filters } from '../../query/filter_fields';

/** Fewer than this are not told of one record in one country: they may be known people (DOMAIN, privacy). */
export const FEWEST = 5;

/** What narrows requests to a record, directly or by the layer that shows it. */
const OF_A_RECORD = ['record', 'layer', 'shape', 'text', 'tile'] as const;
const OF_A_COUNTRY = ['country', 'network'] as const;

const isAny = (filters: Filters, names: readonly (keyof Filters)[]): boolean =>
  names.some((name) => (filters[name] ?? []).length > 0);

export function tellsRecord(filters: Filters = {}): boolean {
  return isAny(filters, OF_A_RECORD);
}

export function tellsCountry(filters: Filters = {}): boolean {
  return isAny(filters, OF_A_COUNTRY);
}
