/** Filters of requests by what the record says that they concern: only records tell it. */
export const RECORD_FILTERS = ['data_centre', 'doi'] as const;
export type RecordFilter = (typeof RECORD_FILTERS)[number];

export function isRecordFilter(name: string): name is RecordFilter {
  return RECORD_FILTERS.some((one) => one === name);
}

/** Identifiers (uuid) of the records that have each value asked for. */
export type RecordsOf = Readonly<
  Partial<Record<RecordFilter, Readonly<Record<string, readonly string[]>>>>
>;
