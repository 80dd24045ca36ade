import type { VisitorKeys } from '../../enrichment/visitor_keys';
import type { LineBytes } from './line_blocks';
import type { BlockAnswer, BlockTask, WorkerStart } from './messages';
import { askThread, startThread } from './thread';

export interface WorkerPool {
  /** Hands the block's memory over; it comes back with the answer. */
  enrich(name: string, block: LineBytes): Promise<BlockAnswer>;
  close(): Promise<void>;
}

/** Threads that each have an enricher of their own, with the visitor keys of this one. */
export function startWorkers(threads: number, start: WorkerStart, keys: VisitorKeys): WorkerPool {
  const members = Array.from({ length: threads }, () => startThread(start, keys));

  return {
    enrich(name, { bytes, offset }) {
      const member = members.reduce((a, b) => (b.waiting.size < a.waiting.size ? b : a));
      const task: BlockTask = { name, bytes, offset };
      return askThread(member, task, [bytes.buffer as ArrayBuffer]);
    },
    async close() {
      await Promise.all(members.map(({ worker }) => worker.terminate()));
    },
  };
}
