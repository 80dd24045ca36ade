import * as t from 'io-ts';
import { decodeOrThrow } from '../../common/codecs/decode';
import { MONTHLY } from '../../common/index_schema/months';
import { CUBE_NAMES } from '../../common/usage/cubes';
import { orNone } from '../store/documents';
import { toSextantError } from '../store/opensearch_error';
import type { Transport } from '../store/transport';

const mappings = t.record(
  t.string,
  t.type({ mappings: t.partial({ _meta: t.partial({ merged_rows: t.number }) }) })
);
const counts = t.type({
  indices: t.record(t.string, t.type({ primaries: t.type({ docs: t.type({ count: t.number }) }) })),
});

/** Notes in the index how many rows a merge left: later ones show by their number. */
export async function markMerged(transport: Transport, index: string, rows: number): Promise<void> {
  const body = { _meta: { merged_rows: rows } };
  try {
    await transport.request({ method: 'PUT', path: `/${index}/_mapping`, body });
  } catch (error) {
    throw toSextantError(error);
  }
}

/** What comes late for a month: logs are rotated and shipped by the day. */
const GRACE = 2 * 86_400_000;

const isClosed = (month: string, now: Date) => {
  const [year = 0, number = 0] = month.split('.').map(Number);
  return Date.UTC(year, number, 1) + GRACE <= now.getTime();
};

/** Closed months of UTC some of whose rows were written since they were merged, oldest first: 2026.01. */
export async function monthsToMerge(transport: Transport, now: Date): Promise<string[]> {
  const months = new Set<string>();
  for (const cube of CUBE_NAMES) {
    const pattern = new RegExp(`^${MONTHLY[cube]}-(\\d{4}\\.\\d{2})-g\\d+$`);
    const ask = (part: string) =>
      orNone(transport.request({ method: 'GET', path: `/${MONTHLY[cube]}/${part}` }));
    const [mapped, counted] = [await ask('_mapping'), await ask('_stats/docs')];
    if (!mapped || !counted) continue;
    const merged = decodeOrThrow(mappings, mapped.body, 'opensearch_error');
    const { indices } = decodeOrThrow(counts, counted.body, 'opensearch_error');
    for (const [index, { primaries }] of Object.entries(indices)) {
      const month = pattern.exec(index)?.[1];
      const rows = merged[index]?.mappings._meta?.merged_rows;
      const isMerged = primaries.docs.count === (rows ?? 0);
      if (month !== undefined && isClosed(month, now) && !isMerged) months.add(month);
    }
  }
  return Array.from(months).sort();
}
