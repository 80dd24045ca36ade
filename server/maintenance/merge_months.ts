import * as t from 'io-ts';
import { before, Period } from '../../common/codecs/period';
import { decodeOrThrow } from '../../common/codecs/decode';
import { SextantError } from '../../common/errors';
import { holdStreams } from '../reprocess/stream_leases';
import { leaseStore } from '../store/leases';
import type { Transport } from '../store/transport';
import { isOver, monthIndices } from './expire';
import { monthsToSum } from './months_to_sum';
import { mergeMonth, sumMonthSoFar } from './merge_month';
import { monthsToMerge } from './merged_months';

export interface MergeWork {
  readonly transport: Transport;
  readonly timeZone: string;
  /** How long raw requests are kept: hashes of visitors go with them. */
  readonly kept: Period;
  readonly now: () => Date;
  readonly stop: AbortSignal;
}

const countCodec = t.type({ count: t.number });

/** Months past their time whose requests are gone, while the cube still holds hashes of visitors. */
async function monthsToForget({ transport, kept, now }: MergeWork): Promise<string[]> {
  const limit = before(now(), kept);
  const raw = new Set((await monthIndices(transport, 'requests')).map(({ month }) => month));
  const months = new Set<string>();
  for (const { name, month } of await monthIndices(transport, 'audience')) {
    if (raw.has(month) || !isOver(month, limit)) continue;
    const body = { query: { exists: { field: 'sextant.visitor' } } };
    const answer = await transport.request({ method: 'POST', path: `/${name}/_count`, body });
    if (decodeOrThrow(countCodec, answer.body, 'opensearch_error').count > 0) months.add(month);
  }
  return Array.from(months);
}

/**
 * Merges the cubes of closed months, adds up the days of those that go on, and turns hashes of visitors into
 * numbers where the requests are gone. Where a log was left half read it is left for the next time.
 * @returns months that were merged
 */
export async function mergeMonths(work: MergeWork): Promise<number> {
  const { transport, timeZone, now, stop } = work;
  const toForget = new Set(await monthsToForget(work));
  const months = new Set([...(await monthsToMerge(transport, now())), ...toForget]);
  const open = (await monthsToSum(transport, timeZone, now())).filter(
    ({ month }) => !months.has(month)
  );
  if (months.size + open.length === 0) return 0;
  let streams: Awaited<ReturnType<typeof holdStreams>>;
  try {
    streams = await holdStreams(transport, leaseStore({ transport, now }), stop);
  } catch (error) {
    if (error instanceof SextantError && error.code === 'conflict' && !stop.aborted) return 0;
    throw error;
  }
  let merged = 0;
  try {
    for (const month of months) {
      stop.throwIfAborted();
      streams.assertHeld();
      await mergeMonth(transport, month, { timeZone, forgetVisitors: toForget.has(month) });
      merged += 1;
    }
    for (const { month, until } of open) {
      stop.throwIfAborted();
      streams.assertHeld();
      await sumMonthSoFar(transport, month, until, timeZone);
    }
  } finally {
    await streams.release();
  }
  return merged;
}
