import { chooseInterval } from '../../query/time_interval';
import type { Filters } from '../../query/filter_fields';
import type { AnyPanel, PanelContext } from '../define_panel';
import type { Coverage } from './coverage';
import { wholeForgottenMonths } from './forgotten_visitors';
import { OnCubes, PlannedOnCube, planOnCube, PlannedSearch, SummedSource } from './plan_on_cube';
import { dailyIndices, monthlyIndices, SummedIndices } from './summed_indices';
import { GRAIN_LENGTH } from './whole_period';

/** Over so long a period marks are of days at least: nothing is lost by rows of days. */
const isToldByDays = ({ period }: PanelContext) =>
  chooseInterval(period, { least: GRAIN_LENGTH.hour }).length >= GRAIN_LENGTH.day;

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

const fromSums = (
  found: PlannedOnCube,
  source: SummedSource,
  { indices, since }: SummedIndices
): PlannedSearch => ({
  ...found,
  source,
  indices: indices.join(','),
  body: since.length === 0 ? found.body : onlySince(found.body, since),
  madeOf: { ...found.madeOf, source },
});

/** Where a search that tells no step of time finer than a month reads it by month. */
function monthsOf({ source, step, catalogue, context }: PlannedOnCube, coverage: Coverage) {
  const { period, timeZone } = context;
  if (step !== 'month') return undefined;
  return monthlyIndices(coverage, period, source, timeZone, catalogue);
}

/** Rows of long periods by month or day where these are stored: a fraction of those of the cube. */
export function planOnSums(
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
  const months = monthsOf(byDay, coverage);
  if (months) {
    const { times, unique } = months;
    const told = planOnCube(panel, context, filters, { ...on, times, unique });
    return fromSums(told ?? byDay, 'monthly', months);
  }
  const days = cube === 'traffic' ? dailyIndices(coverage, byDay.context.period) : undefined;
  return days ? fromSums(byDay, 'daily', days) : planned;
}

/**
 * Visitors of months whose hashes are gone, by what they asked, where rows by month number them. Undefined where
 * the panel asks for no visitors, where a month is cut, or where some number is not told so.
 */
export function planByNumbers(
  panel: AnyPanel,
  context: PanelContext,
  filters: Filters,
  coverage: Coverage
): PlannedSearch | undefined {
  if (!wholeForgottenMonths(coverage, context.period)) return undefined;
  const on: OnCubes = { coverage, cubes: ['audience'], grain: 'day', unique: true, lacking: [] };
  const byDay = planOnCube(panel, context, filters, on);
  const months = byDay?.tellsVisitors ? monthsOf(byDay, coverage) : undefined;
  if (!months?.unique || !months.lacking) return undefined;
  const { times, lacking } = months;
  const told = planOnCube(panel, context, filters, { ...on, times, lacking });
  return told && fromSums(told, 'monthly', months);
}

/** More percentiles than a cube gives, where months are told by month: each row has its times as numbers. */
export function planManyPercentiles(
  panel: AnyPanel,
  context: PanelContext,
  filters: Filters,
  coverage: Coverage
): PlannedSearch | undefined {
  const on: OnCubes = { coverage, manyPercentiles: true };
  const planned = planOnCube(panel, context, filters, on);
  const summed = planned && planOnSums(planned, panel, context, filters, on);
  return summed?.source === 'monthly' ? summed : undefined;
}
