import { generationIndex, MonthlyKind } from '../../common/index_schema/months';
import { CUBE_NAMES, CubeName, UsageRow } from '../../common/usage/cubes';
import { visitorForgetter } from '../../common/usage/forget_visitors';
import { MonthlyRows, monthlyRows, monthRows } from '../../common/usage/month_rows';
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

function forgetting(): Change {
  const forget = visitorForgetter();
  return (row) => (row.cube === 'audience' ? { ...row, document: forget(row.document) } : row);
}

/** Rows of a cube that are merged into indices of their own. */
interface Step {
  readonly cube: CubeName;
  /** What they are made of: the cube as it was, or the days of traffic, which are fewer. */
  readonly from: MonthlyKind;
  /** Written some at a time, or once all are there, in each of some ways. */
  readonly into: MonthlyKind | readonly MonthlyRows[];
  /** The start of the row in which those of an instant are added up. */
  readonly startOf: (timestamp: string) => string;
  /** Rows from there on are left out; ms. */
  readonly until?: number;
  readonly change?: Change;
}

interface OfMonth {
  readonly month: string;
  /** IANA zone in which the rows were counted. */
  readonly timeZone: string;
}

/** Rows of one cube and month in the order of time, those of one start added up. */
async function* mergedRows(
  transport: Transport,
  index: string,
  { cube, startOf, until }: Step,
  { month, timeZone }: OfMonth,
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

/** Fills an index with rows, which is noted in it at the end. */
function rowWriter(transport: Transport, index: string) {
  let count = 0;
  let batch: object[] = [];
  async function flush(): Promise<void> {
    if (batch.length > 0) await writeRows(transport, index, count - batch.length, batch);
    batch = [];
  }
  return {
    async write(documents: readonly object[]): Promise<void> {
      for (const document of documents) {
        batch.push(document);
        count += 1;
        if (batch.length >= BATCH) await flush();
      }
    },
    /** @returns how many there are */
    async end(): Promise<number> {
      await flush();
      await markMerged(transport, index, count);
      return count;
    },
  };
}

async function mergeRows(
  transport: Transport,
  index: string,
  step: Step,
  ofMonth: OfMonth,
  indexOf: (kind: MonthlyKind) => string
): Promise<MergedMonth> {
  const { into, change = (row) => row } = step;
  let before = 0;
  const rows = mergedRows(transport, index, step, ofMonth, (read) => void (before += read));
  if (typeof into === 'string') {
    const out = rowWriter(transport, indexOf(into));
    for await (const some of rows) {
      await out.write(some.map(change).map(({ document }) => document));
    }
    return { before, after: await out.end() };
  }
  let all: UsageRow[] = [];
  for await (const some of rows) all = all.concat(some);
  for (const { kind, from } of into) {
    const out = rowWriter(transport, indexOf(kind));
    await out.write(from(all));
    await out.end();
  }
  return { before, after: all.length };
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
  const days: Step = {
    cube: 'traffic',
    from: 'traffic',
    into: 'daily',
    startOf: (timestamp) => periodsOf(timestamp).day,
    until,
  };
  const months = cubes.map((cube): Step => ({
    cube,
    from: cube === 'traffic' ? 'daily' : cube,
    into: monthlyRows(cube, { main, until, forget }),
    startOf: byMonth,
    until,
  }));
  return cubes.includes('traffic') ? [days, ...months] : months;
}

/** Each cube in one row for each combination, then its sums. */
function mergesOf(month: string, cubes: readonly CubeName[], options: SumOptions): Step[] {
  const change = options.forget ? forgetting() : undefined;
  const merges = cubes.map((cube): Step => ({
    cube,
    from: cube,
    into: cube,
    startOf: (timestamp) => timestamp,
    change,
  }));
  return [...merges, ...sumsOf(month, cubes, options)];
}

const kindsOf = ({ into }: Step): readonly MonthlyKind[] =>
  typeof into === 'string' ? [into] : into.map(({ kind }) => kind);

/** Makes new generations of what the steps make, which take the place of the old in one step. */
async function renew(
  transport: Transport,
  ofMonth: OfMonth,
  stepsFor: (cubes: readonly CubeName[]) => readonly Step[]
): Promise<MergedMonth> {
  const { month } = ofMonth;
  const generations = generationStore(transport);
  const current = await generations.current(month);
  const steps = stepsFor(CUBE_NAMES.filter((cube) => current[cube] !== undefined));
  const next = await generations.prepare(month, steps.flatMap(kindsOf));
  const indexOf = (kind: MonthlyKind) => generationIndex(kind, month, next[kind]);
  const total = { before: 0, after: 0 };
  try {
    for (const step of steps) {
      const { from, into } = step;
      // Sums are made of cubes as they were, that is with the hashes of visitors.
      const isNew = from === 'daily';
      const index = isNew ? indexOf(from) : generationIndex(from, month, current[from] ?? 0);
      if (isNew) await refresh(transport, index);
      const merged = await mergeRows(transport, index, step, ofMonth, indexOf);
      if (into !== from) continue;
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
  renew(transport, { month, timeZone }, (cubes) =>
    mergesOf(month, cubes, { timeZone, forget: forgetVisitors })
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
  await renew(transport, { month, timeZone }, (cubes) => sumsOf(month, cubes, { timeZone, until }));
}
