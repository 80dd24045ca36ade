import type { UsageRow } from '../../../common/usage/cubes';
import { askThread, startThread, Thread } from '../../cli/workers/thread';
import type { EnricherInputs } from '../../enrichment/enricher_inputs';
import type { VisitorKeys } from '../../enrichment/visitor_keys';
import type { BlockResult } from '../block_task';
import type { BlockPool } from '../stream_services';
import type { IngestThreadStart, ThreadTask } from './messages';

/** Blocks under way for each thread: one is worked on, one waits. */
const BLOCKS_PER_THREAD = 2;

/** Threads that each enrich, and add up what they enriched. */
export function threadPool(
  threads: number,
  inputs: EnricherInputs,
  start: Omit<IngestThreadStart, 'inputs'>,
  keys: VisitorKeys
): BlockPool {
  const begin: IngestThreadStart = { ...start, inputs };
  const members: Thread[] = Array.from({ length: threads }, () => startThread(begin, keys));
  const [first] = members;
  if (!first) throw new Error('A pool has one thread at least');

  const busy = () => members.reduce((sum, { waiting }) => sum + waiting.size, 0);

  return {
    threads,
    work(task) {
      const free = members.reduce((a, b) => (b.waiting.size < a.waiting.size ? b : a));
      const message: ThreadTask = { work: task };
      const own = [task.bytes.buffer as ArrayBuffer];
      return askThread<BlockResult>(task.inOrder ? first : free, message, own);
    },
    async ready() {
      while (busy() >= threads * BLOCKS_PER_THREAD) {
        await Promise.race(
          members.flatMap(({ waiting }) => Array.from(waiting.values(), (w) => w.settled))
        );
      }
    },
    async flush(key, refused) {
      const message: ThreadTask = { flush: key, refused };
      const rows = await Promise.all(
        members.map((member) => askThread<UsageRow[]>(member, message, []))
      );
      return rows.filter(({ length }) => length > 0);
    },
    async close() {
      await Promise.all(members.map(({ worker }) => worker.terminate()));
    },
  };
}
