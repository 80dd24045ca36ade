import { OF_A_VISITOR } from '../../index_schema/usage_unique';
import type { Period } from '../../query/resolve_time';
import type { Coverage } from './coverage';

/**
 * How visitors can be counted in a period of a cube. `all`: by their hashes, within whatever narrows them.
 * `of_months`: of some months the hashes are gone, each visitor counts once in the month, and only by what a
 * visitor is. `by_numbers`: rows by month number the visitors of these months, within some choices of fields.
 * `none`: not at all.
 */
export type VisitorsTold = 'all' | 'of_months' | 'by_numbers' | 'none';

const DAY = 24 * 3600_000;
export const MONTHLY_INTERVALS = ['month', '1M', 'quarter', '1q', 'year', '1y'];

export const tellsVisitor = (field: string) => OF_A_VISITOR.some((each) => each === field);

/** What is left to tell within the buckets of an aggregation. */
export function toldWithin(
  told: VisitorsTold,
  kind: string,
  body: Readonly<Record<string, unknown>>,
  fields: readonly string[]
): VisitorsTold {
  if (told !== 'of_months') return told;
  if (kind === 'date_histogram') {
    return MONTHLY_INTERVALS.includes(String(body.calendar_interval)) ? told : 'none';
  }
  return fields.every(tellsVisitor) ? told : 'none';
}

function spanOf(month: string): Period {
  const [year = 0, number = 0] = month.split('.').map(Number);
  return { from: Date.UTC(year, number - 1, 1), to: Date.UTC(year, number, 1) };
}

/**
 * The period widened to the whole of those months whose visitors are numbers: a part of one cannot be told.
 * Days of the zone and months of UTC differ by hours, which are passed over.
 *
 * @returns undefined where there is no such month
 */
export function wholeForgottenMonths(coverage: Coverage, { from, to }: Period): Period | undefined {
  const spans = coverage
    .filter(({ forgotten }) => forgotten)
    .map(({ month }) => spanOf(month))
    .filter((span) => Math.min(to, span.to) - Math.max(from, span.from) >= DAY);
  if (spans.length === 0) return undefined;
  const first = Math.min(...spans.map((span) => span.from));
  const last = Math.max(...spans.map((span) => span.to));
  return {
    from: first < from - DAY ? first : from,
    to: last > to + DAY ? last : to,
  };
}
