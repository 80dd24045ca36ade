import { once } from 'events';
import { Writable } from 'stream';
import { jsonOf } from '../../common/enrich/document_part';
import { excerptOf } from '../../common/enrich/excerpt';
import { Enriched, LineOrigin } from '../../common/enrich/options';
import { Enricher } from '../../common/enrich/create_enricher';
import { messageOf, SextantError } from '../../common/errors';
import { ConfiguredEnricher } from '../enrichment/configured_enricher';
import { JsonLines } from '../ingest/json_lines';
import type { IngestInput } from '../ingest/line_inputs';
import type { LogLine } from '../ingest/log_line';

/** lines = parsed + rejected; a header is rejected as `header`, which is no mistake. */
export interface LineCounts {
  lines: number;
  parsed: number;
  rejected: number;
  /** How often each reason came. */
  readonly reasons: Record<string, number>;
}

/** What a batch of lines gave. */
export interface BatchResult {
  /** A document a line; nothing else is in their memory. */
  readonly documents: Uint8Array;
  /** A reject a line; empty where nobody reads them. */
  readonly refused: string;
  readonly counts: LineCounts;
}

export interface EnrichLinesOptions {
  readonly server: string;
  readonly configured: ConfiguredEnricher;
  /** Gets a document a line. */
  readonly documents: Writable;
  /** Gets a reject a line: file, offset, reason and a masked excerpt. */
  readonly rejects?: Writable;
}

/** Lines that are enriched at once: their texts are in memory. */
const BATCH = 500;

/** Waits while the reader of the stream is behind: memory stays bounded. */
async function write(stream: Writable, text: string | Uint8Array): Promise<void> {
  if (text.length > 0 && !stream.write(text)) await once(stream, 'drain');
}

/** Writes what a batch gave and adds it to the counts. */
export async function writeBatch(
  { documents, refused, counts }: BatchResult,
  to: Pick<EnrichLinesOptions, 'documents' | 'rejects'>,
  total: LineCounts
): Promise<void> {
  total.lines += counts.lines;
  total.parsed += counts.parsed;
  total.rejected += counts.rejected;
  for (const [reason, times] of Object.entries(counts.reasons)) {
    total.reasons[reason] = (total.reasons[reason] ?? 0) + times;
  }
  await write(to.documents, documents);
  if (to.rejects) await write(to.rejects, refused);
}

function enrichLine({ enrich }: Enricher, read: LogLine, origin: LineOrigin): Enriched {
  const { line, rejected } = read;
  return rejected === undefined ? enrich(line, origin) : { rejected, excerpt: excerptOf(line) };
}

interface BatchOrigin {
  /** The file's, where a line does not say its own. */
  readonly name: string;
  readonly server: string;
  readonly withRejects: boolean;
}

/** Of a thread: a batch is enriched without a pause. */
const documents = new JsonLines(BATCH);

/** A document is text before the next one is made: few objects live at once. */
function enrichAll(
  enricher: Enricher,
  lines: readonly LogLine[],
  { name, server, withRejects }: BatchOrigin
): BatchResult {
  const counts: LineCounts = { lines: lines.length, parsed: 0, rejected: 0, reasons: {} };
  // A batch may be enriched again, where a key was not there.
  documents.clear();
  let refused = '';
  for (const each of lines) {
    const { offset, file = name } = each;
    const { parts, rejected, ...rest } = enrichLine(enricher, each, { server, file, offset });
    if (parts) {
      counts.parsed += 1;
      documents.add(jsonOf(parts));
    } else {
      const reason = String(rejected);
      counts.rejected += 1;
      counts.reasons[reason] = (counts.reasons[reason] ?? 0) + 1;
      if (withRejects) refused += `${JSON.stringify({ file, offset, rejected, ...rest })}\n`;
    }
  }
  return { documents: documents.take(), refused, counts };
}

/** Enriches lines that are in memory. */
export const enrichBatch = (
  configured: ConfiguredEnricher,
  lines: readonly LogLine[],
  origin: BatchOrigin
): Promise<BatchResult> => configured.batch((enricher) => enrichAll(enricher, lines, origin));

/**
 * Enriches every line of the inputs. Where one cannot be read to its end, its lines count and the others
 * are read all the same; the error comes last.
 *
 * @throws SextantError with a sentence for each input that could not be read whole
 */
export async function enrichLines(
  inputs: readonly IngestInput[],
  options: EnrichLinesOptions,
  counts: LineCounts
): Promise<void> {
  const { configured, rejects, server } = options;
  const failures: string[] = [];
  for (const input of inputs) {
    const lines = input.lines();
    for (;;) {
      let next: IteratorResult<LogLine[]>;
      try {
        next = await lines.next();
      } catch (error) {
        failures.push(
          error instanceof SextantError
            ? error.message
            : `${input.name} cannot be read: ${messageOf(error)}`
        );
        break;
      }
      if (next.done) break;
      for (let at = 0; at < next.value.length; at += BATCH) {
        const batch = next.value.slice(at, at + BATCH);
        const about = { name: input.name, server, withRejects: Boolean(rejects) };
        await writeBatch(await enrichBatch(configured, batch, about), options, counts);
      }
    }
  }
  if (failures.length > 0) throw new SextantError('source_invalid', failures.join('; '));
}
