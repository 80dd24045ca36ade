import { monthAlias, MonthlyKind, monthOf } from '../../common/index_schema/months';
import type { RequestDocument } from '../../common/index_schema/requests';
import type { UsageRow } from '../../common/usage/cubes';
import { usageAccumulator } from '../../common/usage/usage_accumulator';
import { provision } from '../../server/provisioning/provision';
import { generationStore } from '../../server/store/generations';
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
const ofRow = ({ cube, month, document }: UsageRow): Write => ({ kind: cube, month, document });

async function send(transport: Transport, bulkBody: string): Promise<void> {
  const querystring = { filter_path: 'errors', require_alias: true };
  const request = { method: 'POST', path: '/_bulk', querystring, bulkBody };
  const { errors } = Object((await transport.request(request)).body);
  if (errors) throw new Error('OpenSearch refused documents');
}

async function write(transport: Transport, writes: readonly Write[]): Promise<void> {
  let body = '';
  for (const { kind, month, document } of writes) {
    const action = { index: { _index: monthAlias(kind, month) } };
    body += `${JSON.stringify(action)}\n${JSON.stringify(document)}\n`;
    if (body.length < BODY) continue;
    await send(transport, body);
    body = '';
  }
  if (body !== '') await send(transport, body);
}

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
  for (const kind of ['requests', 'traffic', 'content', 'audience'] as const) {
    for (const index of await indicesOf(transport, `${monthAlias(kind, '*')}`)) {
      await deleteIndex(transport, index);
    }
  }
  await provision(transport);
  const generations = generationStore(transport);
  const publics = Math.max(1, Math.round(count / SAMPLE_REQUESTS / 4));
  const months = new Set<string>();
  let written = 0;
  let rows = 0;
  for (const [at, day] of BENCH_DAYS.entries()) {
    const wanted = Math.round((count * (at + 1)) / BENCH_DAYS.length) - written;
    const requests = requestsOfDay(sessions, day, wanted, publics);
    const usage = usageAccumulator(TIME_ZONE);
    for (const request of requests) usage.add(request, raw);
    const made = usage.rows();
    const writes = [...(raw ? requests.map(ofRequest) : []), ...made.map(ofRow)];
    for (const { month } of writes) {
      if (!months.has(month)) await generations.ensure(month);
      months.add(month);
    }
    await write(transport, writes);
    written += wanted;
    rows += made.length;
    if (at % 30 === 29) say(`${written.toLocaleString('en')} requests, ${rows} rows`);
  }
  await refresh(transport, 'sextant-*');
  return { requests: written, rows, seconds: Number(process.hrtime.bigint() - started) / 1e9 };
}
