import type { Filters } from '../../query/filter_fields';
import { CUBES } from '../../usage/cubes';
import type { AnyPanel, PanelContext } from '../define_panel';
import { clausesOf, panelQuery } from '../panel_query';
import {
  Coverage,
  cubesAreComplete,
  cubesAreNearlyComplete,
  rawIsComplete,
  requestsIn,
} from './coverage';
import { Aggregations, NotInCube } from './cube_aggregation';
import type { MadeOf } from './made_of';
import { accuracy, PlannedOnCube, planOnCube, PlannedSearch } from './plan_on_cube';
import { planByNumbers, planManyPercentiles, planOnSums } from './plan_on_sums';
import { FEWEST_STEPS, GRAIN_LENGTH } from './whole_period';

/**
 * Requests of which numbers are made while a reader waits. Of more, a panel that a cube tells but for its
 * visitors leaves these out.
 */
const MOST_REQUESTS = 3_000_000;

/** HDR with two significant digits. */
const RAW_ERROR = 0.01;

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
  const hasRaw = rawIsComplete(coverage, period, clausesOf(raw.body));
  const isReadily = hasRaw && requestsIn(coverage, period) <= MOST_REQUESTS;
  const usable =
    cubesAreComplete(coverage, period) || (!isReadily && cubesAreNearlyComplete(coverage, period));
  const numbered = usable ? planByNumbers(panel, context, filters, coverage) : undefined;
  if (numbered) return numbered;
  const on = { coverage };
  const cube = usable ? planOnCube(panel, context, filters, on) : undefined;
  const isLong = ({ source }: PlannedOnCube) => {
    const { grain } = CUBES[source];
    return (period.to - period.from) / GRAIN_LENGTH[grain] >= FEWEST_STEPS[grain];
  };
  if (cube && isLong(cube)) return planOnSums(cube, panel, context, filters, on);
  if (isReadily) return raw;
  if (cube) return cube;
  const many = usable ? planManyPercentiles(panel, context, filters, coverage) : undefined;
  if (many) return many;
  const onMost = { coverage, withoutVisitors: true };
  const most = usable ? planOnCube(panel, context, filters, onMost) : undefined;
  if (most && (isLong(most) || !hasRaw)) return planOnSums(most, panel, context, filters, onMost);
  if (hasRaw) return raw;
  // A list of documents shows those that are there, and says so.
  return raw.body.size === 0 ? undefined : { ...raw, madeOf: { ...raw.madeOf, partial: true } };
}
