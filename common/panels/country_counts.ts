import type { Filters } from '../query/filter_fields';
import type { ChartData } from './chart_data';
import { bucketsOf, countOf, othersOf, PanelAnswer } from './panel_answer';
import { partOf } from './shapes';
import { FEWEST, tellsRecord } from './usage/small_counts';

const MOST_COUNTRIES = 250;

/** Requests by country, those of none apart. */
export const COUNTRY_COUNTS = {
  countries: { terms: { field: 'client.geo.country_iso_code', size: MOST_COUNTRIES } },
  unknown: { missing: { field: 'client.geo.country_iso_code' } },
};

/** Of a single record, countries with few of its requests are told together (privacy). */
export function countryCounts(
  { aggregations }: PanelAnswer,
  filters: Filters | undefined
): ChartData['countries'] {
  const buckets = bucketsOf(aggregations, 'countries');
  const told = tellsRecord(filters)
    ? buckets.filter(({ doc_count: count }) => count >= FEWEST)
    : buckets;
  const all = [...buckets.map(({ doc_count: count }) => count), countOf(aggregations, 'unknown')];
  const sum = all.reduce((total, count) => total + count, othersOf(aggregations, 'countries'));
  const shown = told.reduce((total, { doc_count: count }) => total + count, 0);
  return { others: sum - shown, rows: told.map((bucket) => partOf('country', bucket)) };
}
