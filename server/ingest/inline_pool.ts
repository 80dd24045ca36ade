import type { BlockWork } from './block_work';
import type { BlockResult } from './block_task';
import type { BlockPool } from './stream_services';

/** Works in this thread, one block after another. */
export function inlinePool({ work, flush }: BlockWork): BlockPool {
  let last: Promise<unknown> = Promise.resolve();
  return {
    threads: 1,
    work(task): Promise<BlockResult> {
      const next = last.then(() => work(task));
      last = next.catch(() => undefined);
      return next;
    },
    ready: () => last.then(() => undefined),
    flush: async (key, refused) => [flush(key, refused)],
    close: async () => undefined,
  };
}
