import { countsAll, MonthCoverage } from '../../common/panels/source/coverage';
import { CUBE_NAMES } from '../../common/usage/cubes';
import { monthRows } from '../../common/usage/month_rows';
import { readCoverage } from '../store/coverage';
import type { Transport } from '../store/transport';
import { isClosed } from './merged_months';

export interface MonthToSum {
  /** 2026.01 */
  readonly month: string;
  /** Start of the first day that is not over; ms since the epoch. */
  readonly until: number;
}

/**
 * Months that go on and have days that are over but not added up, or whose lines came late.
 *
 * @param timeZone IANA zone of the days
 */
export async function monthsToSum(
  transport: Transport,
  timeZone: string,
  now: Date
): Promise<MonthToSum[]> {
  const { overUntil } = monthRows(timeZone);
  const isSummed = (each: MonthCoverage, until: number) =>
    CUBE_NAMES.every((cube) => {
      const sums = each.monthly?.[cube];
      return sums?.until === until && countsAll(sums, each);
    });
  return (await readCoverage(transport)).flatMap((each) => {
    const { month, counted } = each;
    const until =
      counted > 0 && !isClosed(month, now) ? overUntil(month, now.getTime()) : undefined;
    return until === undefined || isSummed(each, until) ? [] : [{ month, until }];
  });
}
