import { generationIndex, MonthlyKind } from '../../common/index_schema/months';
import { CUBE_NAMES, CubeName, UsageRow } from '../../common/usage/cubes';
import { visitorForgetter } from '../../common/usage/forget_visitors';
import { monthRows, rowsByCatalogue, rowsByMonth } from '../../common/usage/month_rows';
import { periodsIn } from '../../common/usage/periods';
import { usageAccumulator } from '../../common/usage/usage_accumulator';
import { SextantError } from '../../common/errors';
import { bulkCreate } from '../store/bulk';
import { generationStore } from '../store/generations';
import { refresh } from '../store/indices';
import { viewPages } from '../store/view_pages';
import type { Transport } from '../store/transport';
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

const asItIs: Change = (row) => row;

function forgetting(): Change {
  const forget = visitorForgetter();
  return (row) => (row.cube === 'audience' ? { ...row, document: forget(row.document) } : row);
}

/** Rows of a cube and month that are merged into an index of their own. */
interface Merge {
  readonly cube: CubeName;
  readonly month: string;
  readonly from: string;
  readonly to: string;
  /** The start of the row in which those of an instant are added up. */
  readonly startOf: (timestamp: string) => string;
  /** Its last step: how all of its rows are written. Absent: as they are, some at a time. */
  readonly finish?: (rows: readonly UsageRow[]) => readonly object[];
  /** Rows from there on are left out; ms. */
  readonly until?: number;
}

/** Rows of one cube and month in the order of time, those of one start added up. */
async function* mergedRows(
  transport: Transport,
  { cube, month, from: index, startOf, until }: Merge,
  timeZone: string,
  onRead: (rows: number) => void
): AsyncGenerator<UsageRow[]> {
  const search = {
    index,
    // Rows left empty by an earlier attempt have no time.
    query:
      until === undefined
        ? { exists: { field: '@timestamp' } }
        : { range: { '@timestamp': { lt: until, format: 'epoch_millis' } } },
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
  const { to, finish } = merge;
  let before = 0;
  let after = 0;
  let batch: object[] = [];
  const flush = async () => {
    if (batch.length > 0) await writeRows(transport, to, after - batch.length, batch);
    batch = [];
  };
  const write = async (documents: readonly object[]) => {
    for (const document of documents) {
      batch.push(document);
      after += 1;
      if (batch.length >= BATCH) await flush();
    }
  };
  let all: UsageRow[] = [];
  const onRead = (rows: number) => void (before += rows);
  for await (const rows of mergedRows(transport, merge, timeZone, onRead)) {
    const changed = rows.map(change);
    if (finish) all = all.concat(changed);
    else await write(changed.map(({ document }) => document));
  }
  if (finish) await write(finish(all));
  await flush();
  await markMerged(transport, to, after);
  return { before, after };
}

/** What a month is merged into. */
interface Step extends Pick<Merge, 'cube' | 'startOf' | 'finish' | 'until'> {
  readonly kind: MonthlyKind;
  /** What its rows are made of: the cube as it was, or the days of traffic, which are fewer. */
  readonly from: MonthlyKind;
}

interface SumOptions {
  readonly timeZone: string;
  /** Of a month that goes on: where its days end that are over; ms. */
  readonly until?: number;
  readonly forget?: boolean;
}

/** The hours of traffic as days, and the days of each cube as one row a month. */
function sumsOf(
  month: string,
  cubes: readonly CubeName[],
  { timeZone, until, forget }: SumOptions
): Step[] {
  const periodsOf = periodsIn(timeZone);
  const { startOf, mainStart } = monthRows(timeZone);
  const main = new Date(mainStart(month)).toISOString();
  const byMonth = (timestamp: string) =>
    new Date(startOf(month, Date.parse(timestamp))).toISOString();
  return cubes.flatMap((cube): Step[] => {
    const from = cube === 'traffic' ? 'daily' : cube;
    const days: Step = {
      kind: 'daily',
      cube,
      from: cube,
      startOf: (timestamp) => periodsOf(timestamp).day,
      until,
    };
    const months: Step = {
      kind: `monthly_${cube}`,
      cube,
      from,
      startOf: byMonth,
      finish: (rows) => rowsByMonth(rows, { main, until, forget }),
      until,
    };
    const catalogues: Step = {
      ...months,
      kind: 'monthly_catalogue',
      finish: (rows) => rowsByCatalogue(rows, { main, forget }),
    };
    if (cube === 'traffic') return [days, months];
    return cube === 'audience' && until === undefined ? [months, catalogues] : [months];
  });
}

/** Each cube in one row for each combination, then its sums. */
const mergesOf = (month: string, cubes: readonly CubeName[], options: SumOptions): Step[] => [
  ...cubes.map((cube): Step => ({
    kind: cube,
    cube,
    from: cube,
    startOf: (timestamp) => timestamp,
  })),
  ...sumsOf(month, cubes, options),
];

/** Makes new generations of what the steps make, which take the place of the old in one step. */
async function renew(
  transport: Transport,
  month: string,
  timeZone: string,
  stepsFor: (cubes: readonly CubeName[]) => readonly Step[],
  change: Change = asItIs
): Promise<MergedMonth> {
  const generations = generationStore(transport);
  const current = await generations.current(month);
  const steps = stepsFor(CUBE_NAMES.filter((cube) => current[cube] !== undefined));
  const next = await generations.prepare(
    month,
    steps.map(({ kind }) => kind)
  );
  const total = { before: 0, after: 0 };
  try {
    for (const { kind, from: made, ...step } of steps) {
      const isMerge = kind === made;
      // Sums are made of cubes as they were, that is with the hashes of visitors.
      const isNew = made === 'daily';
      const from = generationIndex(made, month, isNew ? next[made] : (current[made] ?? 0));
      if (isNew) await refresh(transport, from);
      const to = generationIndex(kind, month, next[kind]);
      const merge = { ...step, month, from, to };
      const merged = await mergeCube(transport, merge, timeZone, isMerge ? change : asItIs);
      if (!isMerge) continue;
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

/**
 * Merges the rows of a closed month, of which every piece of every log wrote its own, into one for each
 * combination, and adds them up by day and month: a new generation takes the place of the old in one step.
 * Memory holds the rows of one hour or day, and then those by month of one cube. The leases of all streams that
 * write the month must be held.
 *
 * @param month of UTC, as in names of indices: 2026.01
 * @throws SextantError; the month is then as it was
 */
export const mergeMonth = (
  transport: Transport,
  month: string,
  { timeZone, forgetVisitors = false }: MergeOptions
): Promise<MergedMonth> =>
  renew(
    transport,
    month,
    timeZone,
    (cubes) => mergesOf(month, cubes, { timeZone, forget: forgetVisitors }),
    forgetVisitors ? forgetting() : undefined
  );

/**
 * Adds up the days of a month that goes on, by day and month, as far as they are over: a page of the last weeks then
 * reads the rows of today alone. The rows themselves stay as they are. Leases as for `mergeMonth`.
 *
 * @param until start of a day of the zone; ms
 * @throws SextantError; the sums are then as they were
 */
export async function sumMonthSoFar(
  transport: Transport,
  month: string,
  until: number,
  timeZone: string
): Promise<void> {
  await renew(transport, month, timeZone, (cubes) => sumsOf(month, cubes, { timeZone, until }));
}
