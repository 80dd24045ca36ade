import * as t from 'io-ts';
import { decodeOrThrow } from '../../common/codecs/decode';
import { MONTHLY, MonthlyKind, SUM_FORM } from '../../common/index_schema/months';
import { CUBE_NAMES } from '../../common/usage/cubes';
import { orNone } from '../store/documents';
import { toSextantError } from '../store/opensearch_error';
import type { Transport } from '../store/transport';

const mappings = t.record(
  t.string,
  t.type({ mappings: t.partial({ _meta: t.partial({ merged_rows: t.number, form: t.number }) }) })
);
const counts = t.type({
  indices: t.record(t.string, t.type({ primaries: t.type({ docs: t.type({ count: t.number }) }) })),
});

/** Notes in the index how many rows a merge left: later ones show by their number. */
export async function markMerged(transport: Transport, index: string, rows: number): Promise<void> {
  const body = { _meta: { merged_rows: rows, form: SUM_FORM } };
  try {
    await transport.request({ method: 'PUT', path: `/${index}/_mapping`, body });
  } catch (error) {
    throw toSextantError(error);
  }
}

/** What comes late for a month: logs are rotated and shipped by the day. */
const GRACE = 2 * 86_400_000;

/** Nothing is expected for it any more. @param month 2026.01 */
export const isClosed = (month: string, now: Date) => {
  const [year = 0, number = 0] = month.split('.').map(Number);
  return Date.UTC(year, number, 1) + GRACE <= now.getTime();
};

interface MonthRows {
  readonly month: string;
  readonly rows: number;
  /** As many as the last merge left. */
  readonly isMerged: boolean;
  /** Written as they are written now. */
  readonly isOfForm: boolean;
}

/** The indices of a kind, as far as they are of months. */
async function rowsOf(transport: Transport, kind: MonthlyKind): Promise<MonthRows[]> {
  const pattern = new RegExp(`^${MONTHLY[kind]}-(\\d{4}\\.\\d{2})-g\\d+$`);
  const ask = (part: string) =>
    orNone(transport.request({ method: 'GET', path: `/${MONTHLY[kind]}/${part}` }));
  const [mapped, counted] = [await ask('_mapping'), await ask('_stats/docs')];
  if (!mapped || !counted) return [];
  const merged = decodeOrThrow(mappings, mapped.body, 'opensearch_error');
  const { indices } = decodeOrThrow(counts, counted.body, 'opensearch_error');
  return Object.entries(indices).flatMap(([index, { primaries }]) => {
    const month = pattern.exec(index)?.[1];
    const rows = primaries.docs.count;
    const { merged_rows: left = 0, form } = merged[index]?.mappings._meta ?? {};
    if (month === undefined) return [];
    return [{ month, rows, isMerged: rows === left, isOfForm: form === SUM_FORM }];
  });
}

/**
 * Closed months of UTC some of whose rows were written since they were merged, or are not summed up by day and
 * month yet, oldest first: 2026.01.
 */
export async function monthsToMerge(transport: Transport, now: Date): Promise<string[]> {
  const months = new Set<string>();
  const monthsOf = async (kind: MonthlyKind) =>
    new Set(
      (await rowsOf(transport, kind)).filter((each) => each.isOfForm).map((each) => each.month)
    );
  for (const cube of CUBE_NAMES) {
    const sums = [await monthsOf(`monthly_${cube}`)];
    if (cube === 'traffic') sums.push(await monthsOf('daily'));
    for (const { month, rows, isMerged } of await rowsOf(transport, cube)) {
      const isSummed = rows === 0 || sums.every((each) => each.has(month));
      if (isClosed(month, now) && (!isMerged || !isSummed)) months.add(month);
    }
  }
  return Array.from(months).sort();
}
