import { Worker } from 'worker_threads';
import type { TransferListItem } from 'worker_threads';
import { messageOf, SextantError } from '../../../common/errors';
import type { VisitorKeys } from '../../enrichment/visitor_keys';
import type { FromThread, KeysGiven, ThreadStart, ToThread } from './messages';
import { workerScript } from './worker_script';

interface Waiting {
  resolve(answer: unknown): void;
  reject(error: unknown): void;
  /** Fulfilled by an answer and by a failure. */
  readonly settled: Promise<void>;
}

/** A thread and what it was asked. */
export interface Thread {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
}

/** A thread's young objects are documents that die at once: a small nursery is as fast, and memory flat. */
const LIMITS = { maxYoungGenerationSizeMb: 12 };

let lastId = 0;

async function keysGiven(keys: VisitorKeys, months: readonly string[]): Promise<KeysGiven> {
  try {
    await keys.ensure(months);
    return { keys: months.map((month) => [month, keys.keyOf(month)] as const) };
  } catch (error) {
    return { keys: [], failure: messageOf(error) };
  }
}

/** Starts a thread that may ask for the visitor keys of this one. */
export function startThread(start: ThreadStart, keys: VisitorKeys): Thread {
  const worker = new Worker(workerScript(), { workerData: start, resourceLimits: LIMITS });
  const waiting: Thread['waiting'] = new Map();
  const failAll = (error: unknown) => {
    waiting.forEach(({ reject }) => reject(error));
    waiting.clear();
  };
  worker.on('message', (message: FromThread) => {
    if ('months' in message) {
      keysGiven(keys, message.months).then((given) => worker.postMessage(given), failAll);
      return;
    }
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if ('failure' in message) asked?.reject(new SextantError('source_invalid', message.failure));
    else asked?.resolve(message.answer);
  });
  worker.on('error', failAll);
  worker.on('exit', () => failAll(new Error('A worker thread ended before its work was done')));
  return { worker, waiting };
}

/** Gives a thread a task, whose memory `own` goes with it. */
export function askThread<A>(
  { worker, waiting }: Thread,
  task: object,
  own: readonly TransferListItem[]
): Promise<A> {
  lastId += 1;
  const message: ToThread = { id: lastId, task };
  let settle: () => void = () => undefined;
  const settled = new Promise<void>((resolve) => (settle = resolve));
  const answer = new Promise<unknown>((resolve, reject) => {
    waiting.set(message.id, { resolve, reject, settled });
  });
  // It is awaited in the order of lines: a failure before its turn is no unhandled one.
  answer.then(settle, settle);
  worker.postMessage(message, own);
  return answer as Promise<A>;
}
