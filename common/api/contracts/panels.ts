import * as t from 'io-ts';
import { oneOf } from '../../codecs/literals';
import { catalogueName } from '../../codecs/names';
import { instant, timeRange } from '../../codecs/time_range';
import { MadeOf, madeOf } from '../../panels/source/made_of';
import { CHART_DATA, ChartData, ChartKind, CHART_KINDS } from '../../panels/chart_data';
import { VERSUS } from '../../query/earlier_period';
import { FILTER_NAMES, Filters } from '../../query/filter_fields';
import { defineContract } from '../contract';

const MOST_VALUES = 50;
const LONGEST_VALUE = 512;

const filterValues = t.refinement(
  t.array(t.refinement(t.string, ({ length }) => length <= LONGEST_VALUE, 'filter value')),
  ({ length }) => length <= MOST_VALUES,
  `at most ${MOST_VALUES} values`
);

export function filtersCodec(): t.Type<Filters, Filters, unknown> {
  const fields: Record<string, typeof filterValues> = {};
  for (const name of FILTER_NAMES) fields[name] = filterValues;
  return t.exact(t.partial(fields), 'filters');
}

const tableState = t.intersection([
  t.strict({ page: t.refinement(t.Int, (page) => page >= 0 && page < 1000, 'page') }),
  t.partial({
    sort: t.strict({ column: t.string, descending: t.boolean }),
    columns: t.record(
      t.string,
      t.refinement(t.string, ({ length }) => length <= 200, 'text')
    ),
  }),
]);

/** Something to show, or why not: one panel that fails does not blank the page. */
export type PanelResult = {
  [K in ChartKind]: { chart: K; data: ChartData[K]; made_of?: MadeOf };
}[ChartKind];

const [first, second, ...rest] = CHART_KINDS.map((kind) =>
  t.intersection([
    t.strict({ chart: t.literal(kind), data: CHART_DATA[kind] as t.Mixed }),
    t.partial({ made_of: madeOf }),
  ])
);
const panelResult = t.union([first!, second!, ...rest]) as unknown as t.Type<PanelResult>;
const panelFailure = t.strict({
  failed: oneOf(['forbidden', 'opensearch_error', 'internal', 'not_available'] as const),
  message: t.string,
});

/** What panels of a catalogue were read from. */
const sight = t.intersection([
  t.strict({
    /** The reader sees some of the records only; figures that nothing narrows are of all. */
    partial: t.boolean,
  }),
  t.partial({
    /** Instant of the snapshot shown, ISO 8601; absent: there was none yet. */
    snapshot_at: t.string,
  }),
]);

/** What a page asks of a report on what it shows. */
export const reportQuestion = t.intersection([
  t.strict({ filters: filtersCodec(), time: timeRange }),
  t.partial({
    /** A catalogue as of this instant; of a date, as of the end of that day. */
    as_of: instant,
  }),
]);
export type ReportQuestion = t.TypeOf<typeof reportQuestion>;

/** What a page asks of its panels. */
export const panelsQuestion = t.intersection([
  t.strict({
    panels: t.refinement(t.array(t.string), ({ length }) => length <= 50, 'at most 50 panels'),
    filters: filtersCodec(),
    time: timeRange,
  }),
  t.partial({
    /** What figures of the services are compared with. */
    versus: oneOf(VERSUS),
    catalogue: catalogueName,
    tables: t.record(t.string, tableState),
    /** Panels of a catalogue as of this instant; of a date, as of the end of that day. */
    as_of: instant,
  }),
]);
export type PanelsQuestion = t.TypeOf<typeof panelsQuestion>;

/** Fills panels: identifiers and filters go there, data for charts comes back; never a query. */
export const readPanels = defineContract({
  method: 'post',
  path: '/api/sextant/panels',
  body: panelsQuestion,
  response: t.intersection([
    t.strict({ panels: t.record(t.string, t.union([panelResult, panelFailure])) }),
    t.exact(t.partial({ sight })),
  ]),
});

export type PanelsResponse = t.TypeOf<(typeof readPanels)['response']>;
export type PanelOutcome = PanelsResponse['panels'][string];
