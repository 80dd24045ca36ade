import * as t from 'io-ts';
import { before, Period } from '../../common/codecs/period';
import { decodeOrThrow } from '../../common/codecs/decode';
import { INDEX } from '../../common/index_schema/indices';
import { MONTHLY, MonthlyKind } from '../../common/index_schema/months';
import { bulkChanges } from '../store/bulk_changes';
import { orNone } from '../store/documents';
import { deleteIndex } from '../store/indices';
import { viewPages } from '../store/view_pages';
import { Transport } from '../store/transport';
import { destroyVisitorKey, VISITOR_KEYS_INDEX } from '../store/visitor_keys';

const indicesCodec = t.record(t.string, t.unknown);

/** Whether all of a month of UTC lies before an instant. @param month 2026.01 or 2026-01 */
export function isOver(month: string, instant: Date): boolean {
  const [year = 0, number = 0] = month.split(/[.-]/).map(Number);
  return Date.UTC(year, number, 1) <= instant.getTime();
}

interface MonthIndex {
  readonly name: string;
  readonly month: string;
}

/** Indices of a kind, current or not, with their months. */
export async function monthIndices(transport: Transport, kind: MonthlyKind): Promise<MonthIndex[]> {
  const request = { method: 'GET', path: `/${MONTHLY[kind]}-*/_alias` };
  const querystring = { allow_no_indices: true, ignore_unavailable: true };
  const answer = await orNone(transport.request({ ...request, querystring }));
  const names = Object.keys(decodeOrThrow(indicesCodec, answer?.body ?? {}, 'opensearch_error'));
  const pattern = new RegExp(`^${MONTHLY[kind]}-(\\d{4}\\.\\d{2})-g\\d+$`);
  return names.flatMap((name) => {
    const month = pattern.exec(name)?.[1];
    return month === undefined ? [] : [{ name, month }];
  });
}

/** Deletes indices of months that are older than their kind is kept. @returns how many */
export async function expireMonths(
  transport: Transport,
  kinds: readonly MonthlyKind[],
  kept: Period,
  now: Date
): Promise<number> {
  const limit = before(now, kept);
  let deleted = 0;
  for (const kind of kinds) {
    for (const { name, month } of await monthIndices(transport, kind)) {
      if (!isOver(month, limit)) continue;
      await deleteIndex(transport, name);
      deleted += 1;
    }
  }
  return deleted;
}

/**
 * Destroys keys of visitors of months whose raw requests are gone and past their time: nobody can
 * test any more whether an address was there. @returns how many
 */
export async function destroyKeys(transport: Transport, kept: Period, now: Date): Promise<number> {
  const exists = await orNone(
    transport.request({ method: 'GET', path: `/${VISITOR_KEYS_INDEX}/_alias` })
  );
  if (!exists) return 0;
  const limit = before(now, kept);
  const raw = new Set((await monthIndices(transport, 'requests')).map(({ month }) => month));
  let destroyed = 0;
  const search = {
    index: VISITOR_KEYS_INDEX,
    query: { match_all: {} },
    sort: [{ '@timestamp': 'asc' }],
    fields: false as const,
  };
  for await (const page of viewPages(transport, search)) {
    for (const { id: month } of page) {
      if (!isOver(month, limit) || raw.has(month.replace('-', '.'))) continue;
      await destroyVisitorKey(transport, month);
      destroyed += 1;
    }
  }
  return destroyed;
}

/** Deletes documents of one index that are older than they are kept. @returns how many */
export async function expireDocuments(
  transport: Transport,
  index: (typeof INDEX)['rejects' | 'usage-counter' | 'counted-days'],
  kept: Period,
  now: Date
): Promise<number> {
  let deleted = 0;
  const search = {
    index,
    query: { range: { '@timestamp': { lt: before(now, kept).toISOString() } } },
    sort: [{ '@timestamp': 'asc' }],
    fields: false as const,
  };
  for await (const page of viewPages(transport, search)) {
    await bulkChanges(
      transport,
      page.map(({ id }) => ({ action: 'delete', index, id }))
    );
    deleted += page.length;
  }
  return deleted;
}
