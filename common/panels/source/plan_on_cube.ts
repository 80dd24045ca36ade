import type { UniqueWithin } from '../../index_schema/usage_unique';
import { chooseInterval } from '../../query/time_interval';
import type { Filters } from '../../query/filter_fields';
import { CUBES, CUBE_NAMES, CubeName } from '../../usage/cubes';
import { DURATION_ERROR } from '../../usage/durations';
import { Grain, zoneStarts } from '../../usage/periods';
import type { AnyPanel, PanelContext } from '../define_panel';
import { PanelAnswer } from '../panel_answer';
import { clausesOf, panelQuery } from '../panel_query';
import { Coverage, TimeBuckets, usesAreTold } from './coverage';
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
import type { OneCatalogue } from './summed_indices';
import { asksForVisitors, oneCatalogueOf, visitorsIn } from './told_visitors';
import { uniqueWithinQuery } from './unique_within';
import { GRAIN_LENGTH } from './whole_period';

/** Name of the aggregation that counts requests where `hits.total` counts rows. */
const REQUESTS = 'sextant_requests';

export type SummedSource = 'daily' | 'monthly';

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

/** How near the numbers come, by what is asked. @param error of percentiles */
export function accuracy(aggs: Aggregations, error: number): Partial<MadeOf> {
  const kinds = kindsIn(aggs);
  return {
    ...(kinds.includes('percentiles') ? { error } : {}),
    ...(kinds.includes('cardinality') ? { estimated: true } : {}),
  };
}

/** Whether aggregations have all those that are asked: visitors that a cube does not tell are left out. */
const holdsAll = (told: Aggregations, asked: Aggregations): boolean =>
  Object.entries(asked).every(([name, each]) => {
    const found = told[name];
    return found !== undefined && holdsAll(insideOf(found), insideOf(each));
  });

/** What a search on cubes may suppose. */
export interface OnCubes {
  readonly cubes?: readonly CubeName[];
  readonly coverage?: Coverage;
  /** Visitors are left out beside other measures where the cube does not tell them. */
  readonly withoutVisitors?: boolean;
  /** Coarser than the cube's own, where its rows are told so. */
  readonly grain?: Grain;
  /** Of times that rows by month tell. */
  readonly times?: TimeBuckets;
  /** More percentiles than the rows of a cube can give: for those by month. */
  readonly manyPercentiles?: boolean;
  /** Visitors are numbers in rows by month. */
  readonly unique?: boolean;
  /** By what these do not tell them where they are all there is: where hashes are gone. */
  readonly lacking?: readonly UniqueWithin[];
}

export type PlannedOnCube = PlannedSearch & {
  readonly source: CubeName;
  /** Of time, that its answer tells apart. */
  readonly step: Step;
  readonly tellsVisitors: boolean;
  /** Of a search for visitors that keeps to one in each of its parts. */
  readonly catalogue?: OneCatalogue;
};

/** The panel's search on a cube. @throws NotInCube where it cannot answer it */
function onCube(
  panel: AnyPanel,
  cube: CubeName,
  asked: PanelContext,
  filters: Filters,
  on: OnCubes
): PlannedOnCube {
  const { coverage = [], withoutVisitors = false, grain = CUBES[cube].grain, lacking } = on;
  const { dimensions } = CUBES[cube];
  const { told: usuallyTold, period: whole } = lacking
    ? { told: 'by_numbers' as const, period: asked.period }
    : visitorsIn(panel, asked, filters, coverage);
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
    visitors: withoutVisitors && cube !== 'audience' ? ('none' as const) : usuallyTold,
    times: on.times,
    manyPercentiles: on.manyPercentiles,
    unique: on.unique ? uniqueWithinQuery(Object(body.query)) : undefined,
    lacking,
    withoutUses: !usesAreTold(coverage, whole),
  };
  const step = stepOfAll(aggs);
  const toldAggs = aggregationsOfCube(cube, aggs, told);
  const leavesOut = !holdsAll(toldAggs, aggs);
  const tellsVisitors = !leavesOut && asksForVisitors(aggs);
  // A search that narrows the time besides its period may cut a month in two.
  const isNarrowed = fields.filter((field) => field === '@timestamp').length > 1;
  if (grain === 'day' && step === 'hour') throw new NotInCube('hours');
  return {
    source: cube,
    step: isNarrowed && step === 'month' ? 'day' : step,
    tellsVisitors,
    catalogue: tellsVisitors ? oneCatalogueOf(clausesOf(body), aggs) : undefined,
    body: {
      ...body,
      track_total_hits: false,
      aggs: {
        ...toldAggs,
        [REQUESTS]: { filter: { match_all: {} } },
      },
    },
    context,
    madeOf: {
      source: cube,
      ...period,
      ...accuracy(aggs, DURATION_ERROR),
      ...(leavesOut ? { estimated: undefined, without_visitors: true } : {}),
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
