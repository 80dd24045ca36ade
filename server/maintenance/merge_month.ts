import { generationIndex, MonthlyKind } from '../../common/index_schema/months';
import { CUBE_NAMES, CubeName, UsageRow } from '../../common/usage/cubes';
import { monthRows, withTimesAsNumbers } from '../../common/usage/month_rows';
import { periodsIn } from '../../common/usage/periods';
import { usageAccumulator } from '../../common/usage/usage_accumulator';
import { SextantError } from '../../common/errors';
import { bulkCreate } from '../store/bulk';
import { generationStore } from '../store/generations';
import { refresh } from '../store/indices';
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
type Written = (document: UsageRow['document']) => object;

/** Rows of a cube and month that are merged into an index of their own. */
interface Merge {
  readonly cube: CubeName;
  readonly month: string;
  readonly from: string;
  readonly to: string;
  /** The start of the row in which those of an instant are added up. */
  readonly startOf: (timestamp: string) => string;
  readonly written: Written;
}

/** Rows of one cube and month in the order of time, those of one start added up. */
async function* mergedRows(
  transport: Transport,
  { cube, month, from: index, startOf }: Merge,
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
      const start = startOf(document['@timestamp'] ?? '');
      if (instant !== undefined && start !== instant) {
        yield open.rows();
        open = usageAccumulator(timeZone);
      }
      instant = start;
      open.addRow({ cube, month, document: { ...document, '@timestamp': start } } as UsageRow);
    }
  }
  yield open.rows();
}

async function writeRows(
  transport: Transport,
  index: string,
  first: number,
  documents: readonly object[]
): Promise<void> {
  const writes = documents.map((document, at) => ({
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
  merge: Merge,
  timeZone: string,
  change: Change
): Promise<MergedMonth> {
  const { to, written } = merge;
  let before = 0;
  let after = 0;
  let batch: object[] = [];
  const flush = async () => {
    if (batch.length > 0) await writeRows(transport, to, after - batch.length, batch);
    batch = [];
  };
  const onRead = (rows: number) => void (before += rows);
  for await (const rows of mergedRows(transport, merge, timeZone, onRead)) {
    for (const row of rows) {
      batch.push(written(change(row).document));
      after += 1;
      if (batch.length >= BATCH) await flush();
    }
  }
  await flush();
  await markMerged(transport, to, after);
  return { before, after };
}

/** What a month is merged into. */
interface Step extends Pick<Merge, 'cube' | 'startOf' | 'written'> {
  readonly kind: MonthlyKind;
  /** Absent: from the cube as it is. Else from what an earlier step has just made, which has fewer rows. */
  readonly from?: MonthlyKind;
}

/** Each cube, the hours of traffic as days, and the days of each cube as one row a month. */
function stepsOf(month: string, cubes: readonly CubeName[], timeZone: string): Step[] {
  const periodsOf = periodsIn(timeZone);
  const { startOf } = monthRows(timeZone);
  const asItIs: Written = (document) => document;
  const days = {
    ...({ kind: 'daily', cube: 'traffic', from: 'traffic', written: asItIs } as const),
    startOf: (timestamp: string) => periodsOf(timestamp).day,
  };
  const byMonth = (timestamp: string) =>
    new Date(startOf(month, Date.parse(timestamp))).toISOString();
  return cubes.flatMap((cube): Step[] => [
    { kind: cube, cube, startOf: (timestamp) => timestamp, written: asItIs },
    ...(cube === 'traffic' ? [days] : []),
    {
      kind: `monthly_${cube}`,
      cube,
      from: cube === 'traffic' ? 'daily' : cube,
      startOf: byMonth,
      written: withTimesAsNumbers,
    },
  ]);
}

/**
 * Merges the rows of a closed month, of which every piece of every log wrote its own, into one for each
 * combination, and adds them up by day and month: a new generation takes the place of the old in one step.
 * Memory holds the rows of one hour or day, and then those by month of one cube. The leases of all streams that
 * write the month must be held.
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
  const steps = stepsOf(month, cubes, timeZone);
  const next = await generations.prepare(
    month,
    steps.map(({ kind }) => kind)
  );
  const change: Change = forgetVisitors ? visitorForgetter() : (row) => row;
  const total = { before: 0, after: 0 };
  try {
    for (const { kind, cube, from: made, startOf, written } of steps) {
      const from = made
        ? generationIndex(made, month, next[made])
        : generationIndex(cube, month, current[cube] ?? 0);
      if (made) await refresh(transport, from);
      const to = generationIndex(kind, month, next[kind]);
      const merge = { cube, month, from, to, startOf, written };
      const merged = await mergeCube(transport, merge, timeZone, change);
      if (made) continue;
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
