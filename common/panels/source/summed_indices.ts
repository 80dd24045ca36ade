import { monthAlias, MonthlyKind } from '../../index_schema/months';
import type { UniqueWithin } from '../../index_schema/usage_unique';
import type { Period } from '../../query/resolve_time';
import type { CubeName } from '../../usage/cubes';
import { monthRows } from '../../usage/month_rows';
import {
  countsAll,
  Coverage,
  MonthCoverage,
  MonthSums,
  sumsByDay,
  TimeBuckets,
  within,
} from './coverage';

/** Where a search reads what is summed up. */
export interface SummedIndices {
  readonly indices: readonly string[];
  /** Of all times that rows by month tell; absent where they tell none. */
  readonly times?: TimeBuckets;
  /** Numbers of unique visitors can be read where rows have them; false where some must not. */
  readonly unique?: boolean;
  /** By what the numbers do not tell visitors in months whose hashes are gone; absent: one of these has none. */
  readonly lacking?: readonly UniqueWithin[];
  /** Indices of which only rows from an instant on count, as sums tell what is before. */
  readonly since: readonly { readonly prefix: string; readonly from: number }[];
}

/** How one month is told: by sums, and by its cube where they end before it. */
function told(
  { month, forgotten = false }: MonthCoverage,
  cube: CubeName,
  kind: MonthlyKind,
  sums: Partial<MonthSums> = {}
): SummedIndices {
  const alias = monthAlias(kind, month);
  const { times, until, unique } = sums;
  const numbers = unique === true ? (sums.lacking ?? []) : undefined;
  const lacking = forgotten ? numbers : [];
  if (until === undefined) return { indices: [alias], times, unique, lacking, since: [] };
  const rest = monthAlias(cube, month);
  const since = [{ prefix: `${rest}-`, from: until }];
  return { indices: [alias, rest], times, unique, lacking, since };
}

/** What a search keeps to: every catalogue apart from the others, or one by its name. */
export type OneCatalogue = { readonly each: true } | { readonly name: string };

/** The rows by month that tell it, those by catalogue where these tell more. */
function toldByMonth(
  month: MonthCoverage,
  cube: CubeName,
  catalogue: OneCatalogue | undefined
): SummedIndices {
  const sums = month.monthly?.[cube];
  const { catalogues, unique } = sums ?? {};
  // Of a request of two catalogues, who sees one of them is told both.
  const seesAll = unique !== false;
  const isThere =
    catalogues && catalogue && ('each' in catalogue ? seesAll : catalogue.name in catalogues);
  if (!isThere) return told(month, cube, `monthly_${cube}`, sums);
  const lacking = sums?.lacking?.filter((each) => each !== 'catalogue');
  return told(month, cube, 'monthly_catalogue', { ...sums, unique: true, lacking });
}

function toldByDay(month: MonthCoverage, cube: CubeName): SummedIndices {
  const sums = cube === 'traffic' ? sumsByDay(month) : undefined;
  return countsAll(sums, month) ? told(month, cube, 'daily', sums) : told(month, cube, cube);
}

const spanning = (all: readonly TimeBuckets[]): TimeBuckets | undefined =>
  all.length === 0
    ? undefined
    : {
        lowest: Math.min(...all.map(({ lowest }) => lowest)),
        highest: Math.max(...all.map(({ highest }) => highest)),
      };

const together = (months: readonly SummedIndices[]): SummedIndices => ({
  indices: months.flatMap(({ indices }) => indices),
  times: spanning(months.flatMap(({ times }) => times ?? [])),
  unique:
    months.some(({ unique }) => unique === true) && months.every(({ unique }) => unique !== false),
  lacking: months.every(({ lacking }) => lacking)
    ? months.flatMap(({ lacking = [] }) => lacking)
    : undefined,
  since: months.flatMap(({ since }) => since),
});

/**
 * The months of a period, each by the aliases in which its traffic is told by day: rows by day where these count
 * all that the cube does, else the cube. Undefined where none has rows by day.
 */
export function dailyIndices(coverage: Coverage, period: Period): SummedIndices | undefined {
  const months = within(coverage, period);
  if (!months.some((month) => countsAll(sumsByDay(month), month))) return undefined;
  return together(months.map((month) => toldByDay(month, 'traffic')));
}

/**
 * The same by month: rows by month where each of them lies within the period or outside it, else those by
 * day. Undefined where none can be told by month.
 *
 * @param catalogue of a search for visitors that keeps to one, in each of its parts
 */
export function monthlyIndices(
  coverage: Coverage,
  { from, to }: Period,
  cube: CubeName,
  timeZone: string,
  catalogue?: OneCatalogue
): SummedIndices | undefined {
  const { edgesOf } = monthRows(timeZone);
  const isWhole = (month: string, until = Infinity) => {
    const edges = edgesOf(month);
    const ends = edges.slice(1).map((end) => Math.min(end, until));
    return ends.every((end, at) => {
      const start = Math.min(edges[at] ?? end, end);
      const isWithin = from <= start && end <= to;
      return isWithin || to <= start || end <= from;
    });
  };
  const isByMonth = (each: MonthCoverage) => {
    const sums = each.monthly?.[cube];
    return countsAll(sums, each) && isWhole(each.month, sums?.until);
  };
  const months = within(coverage, { from, to });
  if (!months.some(isByMonth)) return undefined;
  return together(
    months.map((each) =>
      isByMonth(each) ? toldByMonth(each, cube, catalogue) : toldByDay(each, cube)
    )
  );
}
