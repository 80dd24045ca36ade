import { Worker } from 'worker_threads';
import { messageOf, SextantError } from '../../../common/errors';
import type { VisitorKeys } from '../../enrichment/visitor_keys';
import type { LineBlock } from './line_blocks';
import type { BlockAnswer, BlockTask, FromWorker, KeysGiven, WorkerStart } from './messages';
import { workerScript } from './worker_script';

export interface WorkerPool {
  /** Hands the block's memory over; it comes back with the answer. */
  enrich(name: string, block: LineBlock): Promise<BlockAnswer>;
  close(): Promise<void>;
}

interface Waiting {
  resolve(answer: BlockAnswer): void;
  reject(error: unknown): void;
}

interface Member {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
}

/** A thread's young objects are documents that die at once: a small nursery is as fast, and memory flat. */
const LIMITS = { maxYoungGenerationSizeMb: 12 };

async function keysGiven(keys: VisitorKeys, months: readonly string[]): Promise<KeysGiven> {
  try {
    await keys.ensure(months);
    return { keys: months.map((month) => [month, keys.keyOf(month)] as const) };
  } catch (error) {
    return { keys: [], failure: messageOf(error) };
  }
}

function startMember(start: WorkerStart, keys: VisitorKeys): Member {
  const worker = new Worker(workerScript(), { workerData: start, resourceLimits: LIMITS });
  const waiting = new Map<number, Waiting>();
  const failAll = (error: unknown) => {
    waiting.forEach(({ reject }) => reject(error));
    waiting.clear();
  };
  worker.on('message', (message: FromWorker) => {
    if ('months' in message) {
      keysGiven(keys, message.months).then((given) => worker.postMessage(given), failAll);
      return;
    }
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if ('failure' in message) asked?.reject(new SextantError('source_invalid', message.failure));
    else asked?.resolve(message);
  });
  worker.on('error', failAll);
  worker.on('exit', () => failAll(new Error('A worker thread ended before its work was done')));
  return { worker, waiting };
}

/** Threads that each have an enricher of their own, with the visitor keys of this one. */
export function startWorkers(threads: number, start: WorkerStart, keys: VisitorKeys): WorkerPool {
  const members = Array.from({ length: threads }, () => startMember(start, keys));
  let lastId = 0;

  return {
    enrich(name, { bytes, offset }) {
      const member = members.reduce((a, b) => (b.waiting.size < a.waiting.size ? b : a));
      lastId += 1;
      const task: BlockTask = { id: lastId, name, bytes, offset };
      const answer = new Promise<BlockAnswer>((resolve, reject) =>
        member.waiting.set(task.id, { resolve, reject })
      );
      // It is awaited in the order of lines: a failure before its turn is no unhandled one.
      answer.catch(() => undefined);
      member.worker.postMessage(task, [bytes.buffer as ArrayBuffer]);
      return answer;
    },
    async close() {
      await Promise.all(members.map(({ worker }) => worker.terminate()));
    },
  };
}
