import { MessagePort, parentPort, workerData } from 'worker_threads';
import { messageOf, SextantError } from '../../../common/errors';
import { ConfiguredEnricher, createConfiguredEnricher } from '../../enrichment/configured_enricher';
import type { VisitorKeys } from '../../enrichment/visitor_keys';
import type { LogLine } from '../../ingest/log_line';
import { enrichBatch } from '../enrich_lines';
import { linesOfBlock } from './line_blocks';
import type { BlockAnswer, BlockTask, FromWorker, ToWorker, WorkerStart } from './messages';

/** May be the start of a request over several lines, which `join_records.ts` puts together. */
const opensRecord = ({ line }: LogLine) => {
  const code = line.charCodeAt(0);
  return (code === 60 || code === 32 || code === 9) && line.trimStart().startsWith('<Request');
};

/** The keys of the main thread: all threads must tell visitors by the same ones. */
function askedKeys(port: MessagePort) {
  const known = new Map<string, Buffer | undefined>();
  let waiting: { resolve(): void; reject(error: Error): void } | undefined;
  const keys: VisitorKeys = {
    keyOf: (month) => known.get(month),
    ensure: (months) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        const wanted: FromWorker = { months };
        port.postMessage(wanted);
      }),
  };
  function receive(message: Exclude<ToWorker, BlockTask>): void {
    for (const [month, key] of message.keys) known.set(month, key && Buffer.from(key));
    if (message.failure === undefined) waiting?.resolve();
    else waiting?.reject(new SextantError('source_invalid', message.failure));
  }
  return { keys, receive };
}

/** Answers blocks of lines by their documents, until the thread is ended. */
export function serve(): void {
  const port = parentPort;
  if (!port) throw new Error('This is a worker: "sextant enrich --workers N" starts it');
  const { inputs, server, withRejects }: WorkerStart = workerData;
  const { keys, receive } = askedKeys(port);
  let configured: ConfiguredEnricher | undefined;

  async function answer({ id, name, bytes, offset }: BlockTask): Promise<void> {
    configured = configured ?? createConfiguredEnricher(inputs, keys);
    const lines = linesOfBlock({ bytes, offset });
    const alone: BlockAnswer = { id, bytes, offset };
    const own = [bytes.buffer as ArrayBuffer];
    if (lines.some(opensRecord)) return port?.postMessage(alone, own);
    const batch = await enrichBatch(configured, lines, { name, server, withRejects });
    if ((batch.counts.reasons.header ?? 0) > 0) {
      // It remembers the header, which says nothing of what this thread reads next.
      configured = undefined;
      return port?.postMessage(alone, own);
    }
    const text = Buffer.allocUnsafeSlow(Buffer.byteLength(batch.documents));
    text.write(batch.documents);
    const whole: BlockAnswer = { ...alone, result: { ...batch, documents: text } };
    port?.postMessage(whole, [...own, text.buffer as ArrayBuffer]);
  }

  // One after another: an enricher does one batch at a time.
  let last: Promise<void> = Promise.resolve();
  port.on('message', (message: ToWorker) => {
    if ('keys' in message) return receive(message);
    last = last
      .then(() => answer(message))
      .catch((error) => {
        const failure: FromWorker = { id: message.id, failure: messageOf(error) };
        port.postMessage(failure);
      });
  });
}
