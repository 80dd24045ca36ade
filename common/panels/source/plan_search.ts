import { chooseInterval } from '../../query/time_interval';
import type { QueryClause } from '../../query/query_clause';
import type { Filters } from '../../query/filter_fields';
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
  requestsIn,
  SummedIndices,
  TimeBuckets,
  usesAreTold,
} from './coverage';
import {
  Aggregations,
  aggregationsOfCube,
  hasPercentilesOverTime,
  insideOf,
  kindOf,
  MOST_PERCENTILE_MARKS,
  NotInCube,
  Step,
  stepOfAll,
} from './cube_aggregation';
import type { MadeOf, Source } from './made_of';
import { queryFields } from './query_fields';
import { readFromCube } from './read_from_cube';
import { asksForVisitors, visitorsIn } from './told_visitors';
import { uniqueWithinQuery } from './unique_within';
import { FEWEST_STEPS, GRAIN_LENGTH } from './whole_period';

/**
 * Requests of which numbers are made while a reader waits. Of more, a panel that a cube tells but for its
 * visitors leaves these out.
 */
const MOST_REQUESTS = 3_000_000;

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

/** What a search on cubes may suppose. */
interface OnCubes {
  readonly cubes?: readonly CubeName[];
  readonly coverage?: Coverage;
  /** Visitors are left out beside other measures where the cube does not tell them. */
  readonly withoutVisitors?: boolean;
  /** Coarser than the cube's own, where its rows are told so. */
  readonly grain?: Grain;
  /** Of times that rows by month tell. */
  readonly times?: TimeBuckets;
  /** Visitors are numbers in rows by month. */
  readonly unique?: boolean;
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
  { coverage = [], withoutVisitors = false, grain = CUBES[cube].grain, times, unique }: OnCubes
): PlannedOnCube {
  const { dimensions } = CUBES[cube];
  const { told: toldByHashes, period: whole } = visitorsIn(panel, asked, filters, coverage);
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
  const told = {
    visitors: withoutVisitors && cube !== 'audience' ? ('none' as const) : toldByHashes,
    times,
    unique: unique ? uniqueWithinQuery(Object(body.query)) : undefined,
    withoutUses: !usesAreTold(coverage, whole),
  };
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
      aggs: {
        ...aggregationsOfCube(cube, aggs, told),
        [REQUESTS]: { filter: { match_all: {} } },
      },
    },
    context,
    madeOf: {
      source: cube,
      ...period,
      ...accuracy(aggs, DURATION_ERROR),
      ...(told.visitors === 'none' && asksForVisitors(aggs)
        ? { estimated: undefined, without_visitors: true }
        : {}),
    },
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
  usual: OnCubes
): PlannedSearch {
  if (!isToldByDays(context)) return planned;
  const { source: cube } = planned;
  const { coverage = [] } = usual;
  const on: OnCubes = { ...usual, cubes: [cube], grain: 'day' };
  const byDay = planOnCube(panel, context, filters, on);
  if (!byDay) return planned;
  const from = (
    source: SummedSource,
    { indices, since }: SummedIndices,
    found: PlannedOnCube = byDay
  ): PlannedSearch => ({
    ...found,
    source,
    indices: indices.join(','),
    body: since.length === 0 ? found.body : onlySince(found.body, since),
    madeOf: { ...found.madeOf, source },
  });
  const { period, timeZone } = byDay.context;
  const months =
    byDay.step === 'month' ? monthlyIndices(coverage, period, cube, timeZone) : undefined;
  if (months) {
    const told = planOnCube(panel, context, filters, {
      ...on,
      times: months.times,
      unique: months.unique,
    });
    return from('monthly', months, told);
  }
  const days = cube === 'traffic' ? dailyIndices(coverage, period) : undefined;
  return days ? from('daily', days) : planned;
}

/** The search without the rows of cubes that its sums tell. */
function onlySince(
  body: Record<string, unknown>,
  since: SummedIndices['since']
): Record<string, unknown> {
  const summed = since.map(({ prefix, from }) => ({
    bool: {
      filter: [
        { prefix: { _index: prefix } },
        { range: { '@timestamp': { lt: from, format: 'epoch_millis' } } },
      ],
    },
  }));
  return { ...body, query: { bool: { filter: [body.query], must_not: summed } } };
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
  const on = { coverage };
  const cube = usable ? planOnCube(panel, context, filters, on) : undefined;
  const isLong = ({ source }: PlannedOnCube) => {
    const { grain } = CUBES[source];
    return (period.to - period.from) / GRAIN_LENGTH[grain] >= FEWEST_STEPS[grain];
  };
  if (cube && isLong(cube)) return bySums(cube, panel, context, filters, on);
  const hasRaw = rawIsComplete(coverage, period, clausesOf(raw.body));
  if (hasRaw && requestsIn(coverage, period) <= MOST_REQUESTS) return raw;
  if (cube) return cube;
  const onMost = { coverage, withoutVisitors: true };
  const most = usable ? planOnCube(panel, context, filters, onMost) : undefined;
  if (most && (isLong(most) || !hasRaw)) return bySums(most, panel, context, filters, onMost);
  if (hasRaw) return raw;
  // A list of documents shows those that are there, and says so.
  return raw.body.size === 0 ? undefined : { ...raw, madeOf: { ...raw.madeOf, partial: true } };
}
