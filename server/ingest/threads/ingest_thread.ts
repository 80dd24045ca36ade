import { keepBy } from '../../../common/usage/keep_rules';
import type { Answer } from '../../cli/workers/serve_thread';
import { ConfiguredEnricher, createConfiguredEnricher } from '../../enrichment/configured_enricher';
import type { VisitorKeys } from '../../enrichment/visitor_keys';
import { blockWork } from '../block_work';
import type { IngestThreadStart, ThreadTask } from './messages';

/** Answers blocks by what is to be written, and gives the sums of a piece when asked. */
export const ingestThread =
  ({ inputs, timeZone, keep }: IngestThreadStart) =>
  (keys: VisitorKeys) => {
    let configured: ConfiguredEnricher | undefined;
    const enricher = () => (configured = configured ?? createConfiguredEnricher(inputs, keys));
    const { work, flush } = blockWork(enricher, keepBy(keep), timeZone);

    return async function answer(task: ThreadTask): Promise<Answer> {
      if (task.flush !== undefined) return { answer: flush(task.flush, task.refused), own: [] };
      const result = await work(task.work);
      return { answer: result, own: result.bodies.map(({ bytes }) => bytes.buffer as ArrayBuffer) };
    };
  };
