import {
  MONTHLY_KINDS,
  monthAlias,
  MonthlyKind,
  monthOf,
  SUMMED_KINDS,
} from '../../common/index_schema/months';
import type { RequestDocument } from '../../common/index_schema/requests';
import { CUBE_NAMES, UsageRow } from '../../common/usage/cubes';
import { monthlyRows } from '../../common/usage/month_rows';
import { usageAccumulator } from '../../common/usage/usage_accumulator';
import { provision } from '../../server/provisioning/provision';
import { generationStore } from '../../server/store/generations';
import { readCoverage } from '../../server/store/coverage';
import { deleteIndex, indicesOf, refresh } from '../../server/store/indices';
import type { Transport } from '../../server/store/transport';
import { BENCH_DAYS, requestsOfDay, SAMPLE_REQUESTS } from './sessions';

export const TIME_ZONE = 'UTC';

/** Bytes of a bulk write. */
const BODY = 8 * 1024 * 1024;

interface Write {
  readonly kind: MonthlyKind;
  readonly month: string;
  readonly document: object;
}

const ofRequest = (document: RequestDocument): Write => ({
  kind: 'requests',
  month: monthOf(document['@timestamp'] ?? ''),
  document,
});
type Sum = ReturnType<typeof usageAccumulator>;

/** Adds rows up as maintenance does for a closed month. */
function addTo(sum: Sum, rows: readonly UsageRow[], start: number): void {
  const at = { '@timestamp': new Date(start).toISOString() };
  for (const row of rows) sum.addRow({ ...row, document: { ...row.document, ...at } } as UsageRow);
}

/** Rows of traffic, one a day for each combination. */
function byDay(rows: readonly UsageRow[], day: number): Write[] {
  const sum = usageAccumulator(TIME_ZONE);
  addTo(
    sum,
    rows.filter(({ cube }) => cube === 'traffic'),
    day
  );
  return sum.rows().map(({ month, document }) => ({ kind: 'daily', month, document }));
}

/** @param until of a month that goes on */
function byMonth(sum: Sum, until?: number): Write[] {
  const rows = sum.rows();
  return CUBE_NAMES.flatMap((cube) => {
    const ofCube = rows.filter((row) => row.cube === cube);
    const { month = '', document } = ofCube[0] ?? {};
    const main = document?.['@timestamp'] ?? '';
    return monthlyRows(cube, { main, until }).flatMap(({ kind, from }) =>
      from(ofCube).map((each): Write => ({ kind, month, document: each }))
    );
  });
}

const monthStart = (day: number) => new Date(day).setUTCDate(1);

const ofRow = ({ cube, month, document }: UsageRow): Write => ({ kind: cube, month, document });

async function send(transport: Transport, bulkBody: string): Promise<void> {
  const querystring = { filter_path: 'errors', require_alias: true };
  const request = { method: 'POST', path: '/_bulk', querystring, bulkBody };
  const { errors } = Object((await transport.request(request)).body);
  if (errors) throw new Error('OpenSearch refused documents');
}

/** Sends bodies while the next is made. */
function writer(transport: Transport) {
  let flying: Promise<void> = Promise.resolve();
  let body = '';
  async function flush(): Promise<void> {
    await flying;
    if (body !== '') flying = send(transport, body);
    flying.catch(() => undefined);
    body = '';
  }
  return {
    async write(writes: readonly Write[]): Promise<void> {
      for (const { kind, month, document } of writes) {
        body += `{"index":{"_index":"${monthAlias(kind, month)}"}}\n${JSON.stringify(document)}\n`;
        if (body.length >= BODY) await flush();
      }
    },
    async end(): Promise<void> {
      await flush();
      await flying;
    },
  };
}

/** What an earlier run left. @throws Error where there is nothing */
export async function whatIsFilled(transport: Transport): Promise<Filled> {
  const coverage = await readCoverage(transport);
  const requests = coverage.reduce((sum, { counted }) => sum + counted, 0);
  const path = '/sextant-usage-*/_count';
  const { count: rows } = Object((await transport.request({ method: 'GET', path })).body);
  if (requests === 0) throw new Error('Nothing is stored there: run it without --reuse first');
  return { requests, rows, seconds: 0 };
}

/** Nothing is searched while it is filled, and nothing is lost that could not be made again. */
const setRefresh = (
  transport: Transport,
  month: string,
  refresh_interval: string,
  durability: string
) =>
  transport.request({
    method: 'PUT',
    path: `/sextant-requests-${month}-g*,sextant-usage-*-${month}-g*/_settings`,
    body: { index: { refresh_interval, 'translog.durability': durability } },
  });

export interface Filled {
  readonly requests: number;
  readonly rows: number;
  readonly seconds: number;
}

/**
 * Fills empty indices with so many requests over thirteen months, and the rows of the cubes as they are
 * once closed months are merged. Memory holds one day.
 *
 * @param raw without it only the rows are written
 */
export async function fill(
  transport: Transport,
  sessions: Parameters<typeof requestsOfDay>[0],
  count: number,
  raw: boolean,
  say: (sentence: string) => void
): Promise<Filled> {
  const started = process.hrtime.bigint();
  for (const kind of MONTHLY_KINDS) {
    for (const index of await indicesOf(transport, `${monthAlias(kind, '*')}`)) {
      await deleteIndex(transport, index);
    }
  }
  await provision(transport);
  const generations = generationStore(transport);
  const publics = Math.max(1, Math.round(count / SAMPLE_REQUESTS / 4));
  const months = new Set<string>();
  const out = writer(transport);
  let written = 0;
  let rows = 0;
  let ofMonth = usageAccumulator(TIME_ZONE);
  for (const [at, day] of BENCH_DAYS.entries()) {
    const wanted = Math.round((count * (at + 1)) / BENCH_DAYS.length) - written;
    const requests = requestsOfDay(sessions, day, wanted, publics);
    const usage = usageAccumulator(TIME_ZONE);
    for (const request of requests) usage.add(request, raw);
    const made = usage.rows();
    // The last day goes on: it is not added up yet.
    const isLast = at === BENCH_DAYS.length - 1;
    const days = isLast ? [] : byDay(made, day);
    const begins = day === monthStart(day);
    const sums = begins || isLast ? byMonth(ofMonth, isLast ? day : undefined) : [];
    if (begins) ofMonth = usageAccumulator(TIME_ZONE);
    addTo(ofMonth, made, monthStart(day));
    const writes = [...(raw ? requests.map(ofRequest) : []), ...made.map(ofRow), ...days, ...sums];
    for (const { month } of writes) {
      if (months.has(month)) continue;
      await generations.ensure(month);
      await generations.swap(month, await generations.prepare(month, SUMMED_KINDS));
      await setRefresh(transport, month, '-1', 'async');
      months.add(month);
    }
    await out.write(writes);
    written += wanted;
    rows += made.length + days.length + sums.length;
    if (at % 30 === 29) say(`${written.toLocaleString('en')} requests, ${rows} rows`);
  }
  await out.end();
  for (const month of months) await setRefresh(transport, month, '5s', 'request');
  await refresh(transport, 'sextant-*');
  return { requests: written, rows, seconds: Number(process.hrtime.bigint() - started) / 1e9 };
}
