import { FiguresDocument } from '../index_schema/figures';
import { FILTERS, FilterName } from '../query/filter_fields';
import { writeValue } from '../query/filter_value';
import { ChartData, Part } from './chart_data';
import type { PanelContext, TableColumn } from './define_panel';
import { Bucket, bucketsOf, othersOf, PanelAnswer, totalOf } from './panel_answer';

/** The filter that a click on this value sets, and the words that name the value. */
export function markOf(name: FilterName, value: string): Pick<Part, 'filter' | 'words'> {
  const words: string | undefined = FILTERS[name].words;
  const filter = { name, value: writeValue(value) };
  return { filter, ...(words === undefined ? {} : { words }) };
}

/** A table's column whose values are those of a filter. */
export function filterColumn(name: FilterName): Pick<TableColumn, 'mark'> {
  return { mark: (value) => ({ name, value: writeValue(value) }) };
}

export function partOf(name: FilterName, { key, doc_count: count }: Bucket): Part {
  return { key: String(key), count, ...markOf(name, String(key)) };
}

/** Counts of all records of a catalogue by value, from its figures. */
export type Whole = (
  totals: FiguresDocument
) => readonly (readonly [value: string, count: number])[];

function wholeShares(name: FilterName, totals: FiguresDocument, whole: Whole) {
  const parts = whole(totals)
    .filter(([, count]) => count > 0)
    .map(([key, count]) => partOf(name, { key, doc_count: count }))
    .sort((a, b) => b.count - a.count);
  return { total: totals.records ?? 0, parts };
}

/**
 * Terms of a filter's field, each value a part that filters.
 * @param whole of a catalogue of which the reader sees a part: the figures of all its records
 */
export function sharesOf(name: FilterName, whole?: Whole, size = 10) {
  return {
    search: () => ({ aggs: { parts: { terms: { field: FILTERS[name].field, size } } } }),
    read: (answer: PanelAnswer, { totals }: Pick<PanelContext, 'totals'>) =>
      totals && whole
        ? wholeShares(name, totals, whole)
        : {
            total: totalOf(answer),
            parts: bucketsOf(answer.aggregations, 'parts').map((bucket) => partOf(name, bucket)),
          },
  };
}

/** The most frequent values of a filter's field, each a row that filters. */
export function rankingOf(name: FilterName, size = 12) {
  return {
    search: () => ({ aggs: { rows: { terms: { field: FILTERS[name].field, size } } } }),
    read: ({ aggregations }: PanelAnswer) => ({
      others: othersOf(aggregations, 'rows'),
      rows: bucketsOf(aggregations, 'rows').map((bucket) => partOf(name, bucket)),
    }),
  };
}

/** A share in percent; null where there is nothing to share. */
export function percentOf(count: number, total: number): number | null {
  return total === 0 ? null : (100 * count) / total;
}

/** One curve of shares in percent, as data of a chart; `lines` are the thresholds of it. */
export function shareOverTime(
  { period, interval }: Pick<PanelContext, 'period' | 'interval'>,
  lines: ChartData['time_series']['lines'],
  series: ChartData['time_series']['series'][number]
): ChartData['time_series'] {
  return {
    unit: 'percent',
    stacked: false,
    approximate: false,
    ...period,
    interval: interval.length,
    lines,
    series: [series],
  };
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
