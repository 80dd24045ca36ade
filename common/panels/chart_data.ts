import * as t from 'io-ts';
import { oneOf } from '../codecs/literals';
import { FILTER_NAMES } from '../query/filter_fields';

const nullable = <C extends t.Mixed>(codec: C) => t.union([codec, t.null]);

/** Units are words that the page turns into the reader's language and size (ms or s, kB or MB). */
export const UNITS = ['count', 'percent', 'year', 'milliseconds', 'bytes'] as const;
const unit = oneOf(UNITS);
export type Unit = t.TypeOf<typeof unit>;

/** What a click on a mark filters by. */
const markFilter = t.strict({ name: oneOf(FILTER_NAMES), value: t.string });
export type MarkFilter = t.TypeOf<typeof markFilter>;

/** One part of a whole, or one row of a ranking. `words` names the key in words: see filter_fields. */
const part = t.intersection([
  t.strict({ key: t.string, count: t.number }),
  t.partial({ words: t.string, group: t.string, filter: markFilter }),
]);
export type Part = t.TypeOf<typeof part>;

/** One number. `value` is null where nothing tells it: shown as "–", never as 0. */
const figure = t.intersection([
  t.strict({ value: nullable(t.number), unit }),
  t.partial({
    approximate: t.boolean,
    filter: markFilter,
    /** The same number at an earlier date, an ISO 8601 instant; null where it was not known. */
    before: t.strict({ value: nullable(t.number), at: t.string }),
    /** The same counted another way: `wording.beside.<key>` says how. */
    beside: t.intersection([
      t.strict({ key: t.string, value: nullable(t.number) }),
      t.partial({ filter: markFilter }),
    ]),
    /** The same number of the period compared with; null where nothing tells it. */
    earlier: nullable(t.number),
  }),
]);

const shares = t.strict({ total: t.number, parts: t.array(part) });

/** `others` is the count outside the rows shown. */
const ranking = t.strict({ others: t.number, rows: t.array(part) });

const timedSeries = t.intersection([
  t.strict({ key: t.string, points: t.array(t.tuple([t.number, nullable(t.number)])) }),
  t.partial({ words: t.string, filter: markFilter }),
]);
export type TimedSeries = t.TypeOf<typeof timedSeries>;

/** Points are [milliseconds since the epoch, value]; `interval` is a length in
 * milliseconds; `lines` are thresholds, named by `wording.threshold.<key>`; of `gaps` nothing is known,
 * which is not 0. */
const timeSeries = t.intersection([
  t.strict({
    unit,
    stacked: t.boolean,
    approximate: t.boolean,
    from: t.number,
    to: t.number,
    interval: t.number,
    series: t.array(timedSeries),
  }),
  t.partial({
    lines: t.array(t.strict({ key: t.string, value: t.number })),
    gaps: t.array(t.tuple([t.number, t.number])),
    /** From this instant on the numbers are not final, ms since the epoch. */
    provisional_from: t.number,
    /** Years lie over each other: of instants only the month is told. */
    cycle: t.literal('year'),
    /** Of the period compared with, its instants moved onto this one: drawn dashed. */
    earlier: t.strict({ from: t.number, to: t.number, series: t.array(timedSeries) }),
  }),
]);

/** Steps of time in their order, none left out; `cumulated` is the sum up to each. */
const columns = t.intersection([
  t.strict({ step: oneOf(['year', 'month'] as const), bars: t.array(part) }),
  t.partial({ cumulated: t.array(t.number) }),
]);

/** Counts in boxes of the globe, each [west, south, east, north] in degrees; `others` are in none of them. */
const density = t.strict({
  total: t.number,
  others: t.number,
  cells: t.array(
    t.intersection([part, t.strict({ box: t.tuple([t.number, t.number, t.number, t.number]) })])
  ),
});

const heading = t.intersection([t.strict({ key: t.string }), t.partial({ words: t.string })]);
export type Heading = t.TypeOf<typeof heading>;
const counted = t.intersection([t.strict({ count: t.number }), t.partial({ filter: markFilter })]);

/** Counts by two properties: cells in the order of the columns. `total` is what a full cell holds. */
const matrix = t.strict({
  total: t.number,
  columns: t.array(heading),
  rows: t.array(t.intersection([heading, t.strict({ cells: t.array(counted) })])),
});

/**
 * Values by two properties as colours: cells in the order of the columns, null where nothing tells the
 * value. `key` and `words` say what is measured. Where a cell is made of several spans of time of one
 * `length` (ms), its peak is the start of the one that stands out most, ms since the epoch; null: none does.
 */
const heatmap = t.intersection([
  heading,
  t.strict({
    unit,
    columns: t.array(heading),
    rows: t.array(
      t.intersection([
        heading,
        t.strict({ cells: t.array(nullable(t.number)) }),
        t.partial({ peaks: t.array(nullable(t.number)) }),
      ])
    ),
  }),
  t.partial({ length: t.number }),
]);

/** Keys are ISO 3166-1 alpha-2 codes; `others`: of no known country, or too few to be told. */
const countries = t.strict({ others: t.number, rows: t.array(part) });

/** Boxes in degrees, each [west, south, east, north]; `cells` are squares of the globe by their corner. */
const extents = t.strict({
  /** Of how many documents. */
  total: t.number,
  without: t.number,
  boxes: t.array(
    t.strict({ box: t.tuple([t.number, t.number, t.number, t.number]), count: t.number })
  ),
  cells: t.array(t.intersection([part, t.strict({ lon: t.number, lat: t.number })])),
});

const cell = t.union([
  t.null,
  t.string,
  t.number,
  t.strict({ text: nullable(t.string), href: nullable(t.string) }),
]);
export type Cell = t.TypeOf<typeof cell>;

const rowField = t.strict({ name: t.string, values: t.array(t.string) });

/**
 * `without`: columns that mean nothing here and are left out; `details`: every field of the document
 * that a row is, in the order of the rows; `since`: from when on logs tell what it shows, ISO 8601.
 */
const table = t.intersection([
  t.strict({ total: t.number, rows: t.array(t.record(t.string, cell)) }),
  t.partial({ without: t.array(t.string), details: t.array(t.array(rowField)), since: t.string }),
]);

/** What each kind of chart draws. Adding a kind here without a renderer does not compile. */
export const CHART_DATA = {
  figure,
  shares,
  ranking,
  time_series: timeSeries,
  columns,
  matrix,
  heatmap,
  countries,
  extents,
  density,
  table,
} as const;

export type ChartKind = keyof typeof CHART_DATA;
export type ChartData = { [K in ChartKind]: t.TypeOf<(typeof CHART_DATA)[K]> };
export const CHART_KINDS = Object.keys(CHART_DATA) as ChartKind[];
