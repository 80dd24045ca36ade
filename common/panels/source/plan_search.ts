import { chooseInterval } from '../../query/time_interval';
import type { QueryClause } from '../../query/query_clause';
import type { Filters } from '../../query/filter_fields';
import type { Period } from '../../query/resolve_time';
import { CUBES, CUBE_NAMES, CubeName } from '../../usage/cubes';
import { DURATION_ERROR } from '../../usage/durations';
import { Grain, zoneStarts } from '../../usage/periods';
import type { AnyPanel, PanelContext } from '../define_panel';
import { PanelAnswer } from '../panel_answer';
import { panelQuery } from '../panel_query';
import {
  Coverage,
  cubesAreComplete,
  dailyIndices,
  monthlyIndices,
  rawIsComplete,
} from './coverage';
import {
  Aggregations,
  aggregationsOfCube,
  countsVisitors,
  hasPercentilesOverTime,
  insideOf,
  kindOf,
  MOST_PERCENTILE_MARKS,
  NotInCube,
  Step,
  stepOfAll,
} from './cube_aggregation';
import { tellsVisitor, VisitorsTold, wholeForgottenMonths } from './forgotten_visitors';
import type { MadeOf, Source } from './made_of';
import { queryFields } from './query_fields';
import { readFromCube } from './read_from_cube';
import { FEWEST_STEPS, GRAIN_LENGTH } from './whole_period';

/** HDR with two significant digits. */
const RAW_ERROR = 0.01;

/** Name of the aggregation that counts requests where `hits.total` counts rows. */
const REQUESTS = 'sextant_requests';

type SummedSource = 'daily' | 'monthly';

/** Rows by day and month stand beside those of the cube, month by month; another source is one alias. */
type Where =
  | { readonly source: Exclude<Source, SummedSource>; readonly indices?: undefined }
  | { readonly source: SummedSource; readonly indices: string };

export type PlannedSearch = Where & {
  readonly body: Record<string, unknown>;
  /** What the panel reads the answer with. */
  readonly context: PanelContext;
  readonly madeOf: MadeOf;
  /** The answer in the shape in which requests give it. */
  answerOf(answer: PanelAnswer): PanelAnswer;
};

function kindsIn(aggs: Aggregations): string[] {
  return Object.values(aggs).flatMap((each) => [kindOf(each).kind, ...kindsIn(insideOf(each))]);
}

function accuracy(aggs: Aggregations, error: number): Partial<MadeOf> {
  const kinds = kindsIn(aggs);
  return {
    ...(kinds.includes('percentiles') ? { error } : {}),
    ...(kinds.includes('cardinality') ? { estimated: true } : {}),
  };
}

function clausesOf(body: Record<string, unknown>): QueryClause[] {
  return Object(Object(body.query).bool).filter ?? [];
}

/** Its metrics are numbers of visitors and nothing else. */
function countsVisitorsAlone(aggs: Aggregations): boolean {
  const all = Object.values(aggs);
  return (
    all.length > 0 &&
    all.every((each) => {
      const inside = insideOf(each);
      const isBucket = Object.keys(inside).length > 0;
      return isBucket ? countsVisitorsAlone(inside) : countsVisitors(kindOf(each));
    })
  );
}

/** How visitors can be told, and of which period. */
function visitorsIn(
  panel: AnyPanel,
  asked: PanelContext,
  filters: Filters,
  coverage: Coverage
): { told: VisitorsTold; period: Period } {
  const { period } = asked;
  const whole = wholeForgottenMonths(coverage, period);
  if (!whole) return { told: 'all', period };
  const { aggs = {}, query } = panelQuery(panel, asked, filters);
  const fields = queryFields(Object(query)) ?? [];
  const isNarrow = !fields.every((field) => field === '@timestamp' || tellsVisitor(field));
  if (isNarrow) return { told: 'none', period };
  if (countsVisitorsAlone(aggs as Aggregations)) return { told: 'of_months', period: whole };
  const isWhole = whole.from === period.from && whole.to === period.to;
  return { told: isWhole ? 'of_months' : 'none', period };
}

/** What a search on cubes may suppose. */
interface OnCubes {
  readonly cubes?: readonly CubeName[];
  readonly coverage?: Coverage;
  /** Visitors are left out beside other measures where the cube does not tell them. */
  readonly withoutVisitors?: boolean;
  /** Coarser than the cube's own, where its rows are told so. */
  readonly grain?: Grain;
}

type PlannedOnCube = PlannedSearch & {
  readonly source: CubeName;
  /** Of time, that its answer tells apart. */
  readonly step: Step;
};

/** The panel's search on a cube. @throws NotInCube where it cannot answer it */
function onCube(
  panel: AnyPanel,
  cube: CubeName,
  asked: PanelContext,
  filters: Filters,
  { coverage = [], withoutVisitors = false, grain = CUBES[cube].grain }: OnCubes
): PlannedOnCube {
  const { dimensions } = CUBES[cube];
  const { told: toldByHashes, period: whole } = visitorsIn(panel, asked, filters, coverage);
  const told = withoutVisitors && cube !== 'audience' ? 'none' : toldByHashes;
  const from = zoneStarts(asked.timeZone)[grain](whole.from);
  const period = { from, to: whole.to };
  const of = (most?: number): PanelContext => ({
    ...asked,
    period,
    interval: chooseInterval(period, { least: GRAIN_LENGTH[grain], most }),
  });
  const first = (panel.search(of()).aggs ?? {}) as Aggregations;
  const context = hasPercentilesOverTime(first) ? of(MOST_PERCENTILE_MARKS) : of();
  const body = panelQuery(panel, context, filters);
  if (body.size !== 0) throw new NotInCube('documents');
  const fields = queryFields(Object(body.query));
  const names: readonly string[] = ['@timestamp', ...dimensions];
  if (!fields?.every((field) => names.includes(field))) throw new NotInCube('a filter');
  const aggs = (body.aggs ?? {}) as Aggregations;
  const step = stepOfAll(aggs);
  // A search that narrows the time besides its period may cut a month in two.
  const isNarrowed = fields.filter((field) => field === '@timestamp').length > 1;
  if (grain === 'day' && step === 'hour') throw new NotInCube('hours');
  return {
    source: cube,
    step: isNarrowed && step === 'month' ? 'day' : step,
    body: {
      ...body,
      track_total_hits: false,
      aggs: { ...aggregationsOfCube(cube, aggs, told), [REQUESTS]: { filter: { match_all: {} } } },
    },
    context,
    madeOf: { source: cube, ...period, ...accuracy(aggs, DURATION_ERROR) },
    answerOf: ({ hits, aggregations }) => ({
      hits: { ...hits, total: Number(Object(aggregations?.[REQUESTS]).doc_count ?? 0) },
      aggregations: readFromCube(aggs, aggregations),
    }),
  };
}

/** The panel on the first cube that can answer it, of the finest grain; undefined where none can. */
export function planOnCube(
  panel: AnyPanel,
  context: PanelContext,
  filters: Filters,
  on: OnCubes = {}
): PlannedOnCube | undefined {
  for (const cube of on.cubes ?? CUBE_NAMES) {
    try {
      return onCube(panel, cube, context, filters, on);
    } catch (error) {
      if (!(error instanceof NotInCube)) throw error;
    }
  }
  return undefined;
}

/** Over so long a period marks are of days at least: nothing is lost by rows of days. */
const isToldByDays = ({ period }: PanelContext) =>
  chooseInterval(period, { least: GRAIN_LENGTH.hour }).length >= GRAIN_LENGTH.day;

/** Rows of long periods by month or day where these are stored: a fraction of those of the cube. */
function bySums(
  planned: PlannedOnCube,
  panel: AnyPanel,
  context: PanelContext,
  filters: Filters,
  coverage: Coverage
): PlannedSearch {
  if (!isToldByDays(context)) return planned;
  const { source: cube } = planned;
  const on: OnCubes = { cubes: [cube], coverage, grain: 'day' };
  const byDay = planOnCube(panel, context, filters, on);
  if (!byDay) return planned;
  const from = (source: SummedSource, indices: readonly string[]): PlannedSearch => ({
    ...byDay,
    source,
    indices: indices.join(','),
    madeOf: { ...byDay.madeOf, source },
  });
  const { period, timeZone } = byDay.context;
  const months =
    byDay.step === 'month' ? monthlyIndices(coverage, period, cube, timeZone) : undefined;
  if (months) return from('monthly', months);
  const days = cube === 'traffic' ? dailyIndices(coverage, period) : undefined;
  return days ? from('daily', days) : planned;
}

/** The panel on the requests themselves. */
export function planOnRequests(
  panel: AnyPanel,
  context: PanelContext,
  filters: Filters
): PlannedSearch {
  const body = panelQuery(panel, context, filters);
  return {
    source: 'requests',
    body,
    context,
    madeOf: { source: 'requests', ...accuracyOfRaw(body) },
    answerOf: (answer) => answer,
  };
}

function accuracyOfRaw(body: Record<string, unknown>): Partial<MadeOf> {
  try {
    return accuracy((body.aggs ?? {}) as Aggregations, RAW_ERROR);
  } catch (error) {
    if (error instanceof NotInCube) return {};
    throw error;
  }
}

/**
 * Where a panel of requests gets its numbers from: cubes over long periods, so that years cost what a week
 * does; else the requests where all of them are there; else a cube. Undefined where nothing tells it.
 *
 * @param coverage what is stored; without it only requests are known
 */
export function planSearch(
  panel: AnyPanel,
  context: PanelContext,
  filters: Filters,
  coverage?: Coverage
): PlannedSearch | undefined {
  const raw = planOnRequests(panel, context, filters);
  if (!coverage) return raw;
  const { period } = context;
  const usable = cubesAreComplete(coverage, period);
  const cube = usable ? planOnCube(panel, context, filters, { coverage }) : undefined;
  if (cube) {
    const { grain } = CUBES[cube.source];
    const steps = (period.to - period.from) / GRAIN_LENGTH[grain];
    if (steps >= FEWEST_STEPS[grain]) return bySums(cube, panel, context, filters, coverage);
  }
  if (rawIsComplete(coverage, period, clausesOf(raw.body))) return raw;
  if (cube) return cube;
  const on = { coverage, withoutVisitors: true };
  const most = usable ? planOnCube(panel, context, filters, on) : undefined;
  if (most) return most;
  // A list of documents shows those that are there, and says so.
  return raw.body.size === 0 ? undefined : { ...raw, madeOf: { ...raw.madeOf, partial: true } };
}
