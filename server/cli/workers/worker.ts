import { parentPort, workerData } from 'worker_threads';
import { ConfiguredEnricher, createConfiguredEnricher } from '../../enrichment/configured_enricher';
import type { VisitorKeys } from '../../enrichment/visitor_keys';
import { ingestThread } from '../../ingest/threads/ingest_thread';
import type { LogLine } from '../../ingest/log_line';
import { enrichBatch } from '../enrich_lines';
import { linesOfBlock } from './line_blocks';
import type { BlockAnswer, BlockTask, ThreadStart, WorkerStart } from './messages';
import { Answer, serveThread } from './serve_thread';

/** May be the start of a request over several lines, which `join_records.ts` puts together. */
const opensRecord = ({ line }: LogLine) => {
  const code = line.charCodeAt(0);
  return (code === 60 || code === 32 || code === 9) && line.trimStart().startsWith('<Request');
};

/** Answers blocks of lines by their documents. */
const enrichThread =
  ({ inputs, server, withRejects }: WorkerStart) =>
  (keys: VisitorKeys) => {
    let configured: ConfiguredEnricher | undefined;

    return async function answer({ name, bytes, offset }: BlockTask): Promise<Answer> {
      configured = configured ?? createConfiguredEnricher(inputs, keys);
      const lines = linesOfBlock({ bytes, offset });
      const alone: BlockAnswer = { bytes, offset };
      const own = [bytes.buffer as ArrayBuffer];
      if (lines.some(opensRecord)) return { answer: alone, own };
      const batch = await enrichBatch(configured, lines, { name, server, withRejects });
      if ((batch.counts.reasons.header ?? 0) > 0) {
        // It remembers the header, which says nothing of what this thread reads next.
        configured = undefined;
        return { answer: alone, own };
      }
      const whole: BlockAnswer = { ...alone, result: batch };
      return { answer: whole, own: [...own, batch.documents.buffer as ArrayBuffer] };
    };
  };

/** What the thread was started for, until it is ended. */
export function serve(): void {
  if (!parentPort) throw new Error('This is a worker: "--workers N" starts it');
  const start: ThreadStart = workerData;
  if (start.kind === 'ingest') serveThread(parentPort, ingestThread(start));
  else serveThread(parentPort, enrichThread(start));
}
