import { generationIndex } from '../../common/index_schema/months';
import { CUBE_NAMES, CubeName, UsageRow } from '../../common/usage/cubes';
import { usageAccumulator } from '../../common/usage/usage_accumulator';
import { SextantError } from '../../common/errors';
import { bulkCreate } from '../store/bulk';
import { generationStore } from '../store/generations';
import { viewPages } from '../store/view_pages';
import type { Transport } from '../store/transport';
import { visitorForgetter } from './forget_visitors';
import { markMerged } from './merged_months';

export interface MergedMonth {
  /** Rows before and after, of all cubes. */
  readonly before: number;
  readonly after: number;
}

export interface MergeOptions {
  /** IANA zone in which the rows were counted. */
  readonly timeZone: string;
  /** Hashes of visitors become numbers: the month's requests are gone. */
  readonly forgetVisitors?: boolean;
}

const BATCH = 3000;

type Change = (row: UsageRow) => UsageRow;

/** Rows of one cube and month in the order of time, those of one instant added up. */
async function* mergedRows(
  transport: Transport,
  index: string,
  place: Pick<UsageRow, 'cube' | 'month'>,
  timeZone: string,
  onRead: (rows: number) => void
): AsyncGenerator<UsageRow[]> {
  const search = {
    index,
    // Rows left empty by an earlier attempt have no time.
    query: { exists: { field: '@timestamp' } },
    sort: [{ '@timestamp': 'asc' }],
  };
  let open = usageAccumulator(timeZone);
  let instant: string | undefined;
  for await (const page of viewPages<UsageRow['document']>(transport, search)) {
    onRead(page.length);
    for (const { document } of page) {
      if (instant !== undefined && document['@timestamp'] !== instant) {
        yield open.rows();
        open = usageAccumulator(timeZone);
      }
      instant = document['@timestamp'];
      open.addRow({ ...place, document } as UsageRow);
    }
  }
  yield open.rows();
}

async function writeRows(
  transport: Transport,
  index: string,
  first: number,
  rows: readonly UsageRow[]
): Promise<void> {
  const writes = rows.map(({ document }, at) => ({
    id: `merged/${first + at}`,
    document,
    target: { index },
  }));
  const { rejected } = await bulkCreate(transport, writes);
  const [refused] = rejected;
  if (refused) throw new SextantError('opensearch_error', `A row was refused: ${refused.reason}`);
}

async function mergeCube(
  transport: Transport,
  { cube, month, from, to }: { cube: CubeName; month: string; from: string; to: string },
  timeZone: string,
  change: Change
): Promise<MergedMonth> {
  let before = 0;
  let after = 0;
  let batch: UsageRow[] = [];
  const flush = async () => {
    if (batch.length > 0) await writeRows(transport, to, after - batch.length, batch);
    batch = [];
  };
  const onRead = (rows: number) => void (before += rows);
  for await (const rows of mergedRows(transport, from, { cube, month }, timeZone, onRead)) {
    for (const row of rows) {
      batch.push(change(row));
      after += 1;
      if (batch.length >= BATCH) await flush();
    }
  }
  await flush();
  await markMerged(transport, to, after);
  return { before, after };
}

/**
 * Merges the rows of a closed month, of which every piece of every log wrote its own, into one for each
 * combination: a new generation of its cubes takes the place of the old in one step. Memory holds the rows
 * of one hour or day. The leases of all streams that write the month must be held.
 *
 * @param month of UTC, as in names of indices: 2026.01
 * @throws SextantError; the month is then as it was
 */
export async function mergeMonth(
  transport: Transport,
  month: string,
  { timeZone, forgetVisitors = false }: MergeOptions
): Promise<MergedMonth> {
  const generations = generationStore(transport);
  const current = await generations.current(month);
  const cubes = CUBE_NAMES.filter((cube) => current[cube] !== undefined);
  const next = await generations.prepare(month, cubes);
  const change: Change = forgetVisitors ? visitorForgetter() : (row) => row;
  const total = { before: 0, after: 0 };
  try {
    for (const cube of cubes) {
      const from = generationIndex(cube, month, current[cube] ?? 0);
      const to = generationIndex(cube, month, next[cube]);
      const merged = await mergeCube(transport, { cube, month, from, to }, timeZone, change);
      total.before += merged.before;
      total.after += merged.after;
    }
    await generations.swap(month, next);
  } catch (error) {
    await generations.abandon(month, next);
    throw error;
  }
  return total;
}
