import type { MessagePort, TransferListItem } from 'worker_threads';
import { messageOf, SextantError } from '../../../common/errors';
import type { VisitorKeys } from '../../enrichment/visitor_keys';
import type { FromThread, KeysGiven, ToThread } from './messages';

/** What a task gave, with the memory that goes back with it. */
export interface Answer {
  readonly answer: unknown;
  readonly own: readonly TransferListItem[];
}

/** The keys of the main thread: all threads must tell visitors by the same ones. */
function askedKeys(send: (message: FromThread) => void) {
  const known = new Map<string, Buffer | undefined>();
  let waiting: { resolve(): void; reject(error: Error): void } | undefined;
  const keys: VisitorKeys = {
    keyOf: (month) => known.get(month),
    ensure: (months) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        send({ months });
      }),
  };
  function receive(message: KeysGiven): void {
    for (const [month, key] of message.keys) known.set(month, key && Buffer.from(key));
    if (message.failure === undefined) waiting?.resolve();
    else waiting?.reject(new SextantError('source_invalid', message.failure));
  }
  return { keys, receive };
}

/** Does tasks one after another, since an enricher does one batch at a time, until the thread is ended. */
export function serveThread<T extends object>(
  port: MessagePort,
  make: (keys: VisitorKeys) => (task: T) => Promise<Answer>
): void {
  const send = (message: FromThread, own: readonly TransferListItem[] = []) =>
    port.postMessage(message, own);
  const { keys, receive } = askedKeys(send);
  const work = make(keys);
  let last: Promise<void> = Promise.resolve();
  port.on('message', (message: ToThread | KeysGiven) => {
    if ('keys' in message) return receive(message);
    const { id, task } = message;
    last = last
      .then(() => work(task as T))
      .then(({ answer, own }) => send({ id, answer }, own))
      .catch((error) => send({ id, failure: messageOf(error) }));
  });
}
