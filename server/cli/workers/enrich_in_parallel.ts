import { messageOf, SextantError } from '../../../common/errors';
import { createConfiguredEnricher } from '../../enrichment/configured_enricher';
import type { EnricherInputs } from '../../enrichment/enricher_inputs';
import { keysOfRun, VisitorKeys } from '../../enrichment/visitor_keys';
import { decompress } from '../../ingest/decompress';
import { joinRecords } from '../../ingest/join_records';
import type { LogLine } from '../../ingest/log_line';
import { enrichLines, EnrichLinesOptions, LineCounts, writeBatch } from '../enrich_lines';
import { LineBlock, lineBlocks, LineBytes, linesOfBlock } from './line_blocks';
import type { BlockAnswer } from './messages';
import { startWorkers } from './worker_pool';

/** A log as bytes, packed or not. */
export interface BytesInput {
  readonly name: string;
  bytes(): AsyncIterable<Buffer>;
}

export interface EnrichInParallelOptions extends Omit<EnrichLinesOptions, 'configured'> {
  readonly inputs: EnricherInputs;
  /** Without them those of this run alone. */
  readonly keys?: VisitorKeys;
  readonly threads: number;
}

interface Source {
  readonly name: string;
  readonly blocks: AsyncGenerator<LineBlock>;
  /** Its lines depend on others: the rest was read in order. */
  inOrder: boolean;
}

/** Blocks under way for each thread: one is worked on, one waits or is on its way back. */
const BLOCKS_PER_THREAD = 2;

async function* linesOf(
  again: readonly LineBytes[],
  rest: AsyncIterable<LineBytes>
): AsyncGenerator<LogLine[]> {
  for (const block of again) yield linesOfBlock(block);
  for await (const block of rest) yield linesOfBlock(block);
}

/**
 * As `enrichLines`, by several threads: the same documents in the same order. Where a log turns out to
 * have headers (`#Fields`) or requests over several lines, its rest is read in order by one thread.
 *
 * @throws SextantError with a sentence for each input that could not be read whole
 */
export async function enrichInParallel(
  logs: readonly BytesInput[],
  { inputs, keys = keysOfRun(), threads, ...options }: EnrichInParallelOptions,
  counts: LineCounts
): Promise<void> {
  const { server, rejects } = options;
  const pool = startWorkers(
    threads,
    { kind: 'enrich', inputs, server, withRejects: Boolean(rejects) },
    keys
  );
  const sent: { readonly source: Source; readonly answer: Promise<BlockAnswer> }[] = [];
  const failures: string[] = [];

  /** The next block; undefined at the end, and where the log cannot be read on. */
  async function readOn({ name, blocks }: Source): Promise<LineBlock | undefined> {
    try {
      const next = await blocks.next();
      return next.done ? undefined : next.value;
    } catch (error) {
      failures.push(
        error instanceof SextantError
          ? error.message
          : `${name} cannot be read: ${messageOf(error)}`
      );
      return undefined;
    }
  }

  async function readInOrder(source: Source, first: BlockAnswer): Promise<void> {
    source.inOrder = true;
    const again: LineBytes[] = [first];
    for (let next = sent[0]; next?.source === source; next = sent[0]) {
      sent.shift();
      again.push(await next.answer);
    }
    const configured = createConfiguredEnricher(inputs, keys);
    const lines = () => joinRecords(linesOf(again, source.blocks));
    try {
      await enrichLines([{ name: source.name, lines }], { ...options, configured }, counts);
    } catch (error) {
      if (!(error instanceof SextantError)) throw error;
      failures.push(error.message);
    }
  }

  /** Waits for the oldest block and writes what it gave: the order of documents is that of lines. */
  async function settle(): Promise<void> {
    const oldest = sent.shift();
    if (!oldest) return;
    const answer = await oldest.answer;
    if (answer.result) await writeBatch(answer.result, options, counts);
    else await readInOrder(oldest.source, answer);
  }

  try {
    for (const log of logs) {
      const blocks = lineBlocks(decompress(log.bytes(), log.name));
      const source: Source = { name: log.name, blocks, inOrder: false };
      while (!source.inOrder) {
        const block = await readOn(source);
        if (!block) break;
        sent.push({ source, answer: pool.enrich(source.name, block) });
        while (sent.length >= threads * BLOCKS_PER_THREAD) await settle();
      }
    }
    while (sent.length > 0) await settle();
  } finally {
    await pool.close();
  }
  if (failures.length > 0) throw new SextantError('source_invalid', failures.join('; '));
}
