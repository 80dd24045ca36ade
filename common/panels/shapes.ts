import { FILTERS, FilterName } from '../query/filter_fields';
import { writeValue } from '../query/filter_value';
import { Part } from './chart_data';
import { Bucket, bucketsOf, PanelAnswer, totalOf } from './panel_answer';

/** The filter that a click on this value sets, and the words that name the value. */
export function markOf(name: FilterName, value: string): Pick<Part, 'filter' | 'words'> {
  const words: string | undefined = FILTERS[name].words;
  const filter = { name, value: writeValue(value) };
  return { filter, ...(words === undefined ? {} : { words }) };
}

export function partOf(name: FilterName, { key, doc_count: count }: Bucket): Part {
  return { key: String(key), count, ...markOf(name, String(key)) };
}

/** Terms of a filter's field, each value a part that filters. */
export function sharesOf(name: FilterName, size = 10) {
  return {
    search: () => ({ aggs: { parts: { terms: { field: FILTERS[name].field, size } } } }),
    read: (answer: PanelAnswer) => ({
      total: totalOf(answer),
      parts: bucketsOf(answer.aggregations, 'parts').map((bucket) => partOf(name, bucket)),
    }),
  };
}

/** A share in percent; null where there is nothing to share. */
export function percentOf(count: number, total: number): number | null {
  return total === 0 ? null : (100 * count) / total;
}

const NANOSECONDS = 1e6;

/** Durations are stored in ns and shown in ms. */
export function milliseconds(nanoseconds: number | null): number | null {
  return nanoseconds === null ? null : nanoseconds / NANOSECONDS;
}

/** HDR with two significant digits: within 1 % of the true value, and fast on both lines of OpenSearch. */
export function durationPercentiles(percents: readonly number[]): Record<string, unknown> {
  return {
    percentiles: {
      field: 'event.duration',
      percents,
      hdr: { number_of_significant_value_digits: 2 },
    },
  };
}
