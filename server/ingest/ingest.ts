import { basename } from 'path';
import { Readable } from 'stream';
import type { Run } from '../../common/api/contracts/runs';
import type { Enricher } from '../../common/enrich/create_enricher';
import { excerptOf } from '../../common/enrich/excerpt';
import type { Enriched, LineOrigin } from '../../common/enrich/options';
import { IdentifiedReject, rejectStore } from '../store/rejects';
import { IdentifiedRequest, requestStore } from '../store/requests';
import { Transport } from '../store/transport';
import { lineId } from './line_id';
import { readFramedLines } from './framed_lines';
import type { LogLine } from './log_line';
import { readFileLines, readLines } from './read_lines';

export interface IngestInput {
  /** Name of the file as stored. */
  readonly name: string;
  lines(): AsyncGenerator<LogLine[]>;
}

export const fileInput = (path: string): IngestInput => ({
  name: basename(path),
  lines: () => readFileLines(path),
});

export const streamInput = (name: string, stream: Readable): IngestInput => ({
  name,
  lines: () => readLines(stream, name),
});

/** Lines with their own file and offset: `file id ⇥ offset ⇥ line`. */
export const framedInput = (name: string, stream: Readable): IngestInput => ({
  name,
  lines: () => readFramedLines(stream, name),
});

export interface IngestOptions {
  readonly transport: Transport;
  readonly enricher: Enricher;
  /** Configured name of the server that wrote the logs: part of every id. */
  readonly server: string;
  readonly now: () => Date;
  /** Called as counts grow. */
  readonly onProgress: (run: Run) => void;
}

/** Documents a bulk write; larger ones gain nothing. */
const BATCH = 3000;

/** Bulk writes under way at once: one is sent while the next is enriched. */
const IN_FLIGHT = 2;

/**
 * Reads logs into `sextant-requests`. Every line read is accounted for in the run:
 * read = indexed + known + rejected. Reading waits for writing, so memory stays bounded.
 */
export async function ingest(
  inputs: readonly IngestInput[],
  run: Run,
  options: IngestOptions
): Promise<Run> {
  const requests = requestStore(options.transport);
  const rejects = rejectStore(options.transport);
  const writes = new Set<Promise<void>>();
  let failure: unknown;
  const counts = { read: 0, indexed: 0, known: 0, rejected: 0, bytes: 0 };
  const progress = () => options.onProgress({ ...run, ...counts });

  const rejectOf = (
    id: string,
    reason: string,
    file: string,
    offset: number,
    excerpt?: string
  ) => ({
    id,
    document: {
      '@timestamp': options.now().toISOString(),
      run: run.id,
      reason,
      'log.file.path': file,
      'log.offset': offset,
      ...(excerpt === undefined ? {} : { excerpt }),
    },
  });

  const enrichLine = ({ line, rejected }: LogLine, origin: LineOrigin): Enriched =>
    rejected === undefined
      ? options.enricher.enrich(line, origin)
      : { rejected, excerpt: excerptOf(line) };

  async function write(batch: IdentifiedRequest[], refused: IdentifiedReject[]): Promise<void> {
    const outcome = await requests.write(batch);
    const byIndex = outcome.rejected.map(({ write: { id }, reason }) => {
      const document = batch.find((request) => request.id === id)?.document;
      const offset = document?.['log.offset'] ?? 0;
      return rejectOf(id, reason, document?.['log.file.path'] ?? '', offset);
    });
    await rejects.write([...refused, ...byIndex]);
    counts.indexed += outcome.written;
    counts.known += outcome.known;
    counts.rejected += refused.length + byIndex.length;
    progress();
  }

  async function send(batch: IdentifiedRequest[], refused: IdentifiedReject[]): Promise<void> {
    const sent: Promise<void> = write(batch, refused)
      .catch((error) => {
        failure = failure ?? error;
      })
      .then(() => void writes.delete(sent));
    writes.add(sent);
    if (writes.size >= IN_FLIGHT) await Promise.race(writes);
    if (failure !== undefined) throw failure;
  }

  for (const input of inputs) {
    let batch: IdentifiedRequest[] = [];
    let refused: IdentifiedReject[] = [];
    try {
      for await (const lines of input.lines()) {
        for (const each of lines) {
          const { line, offset, file = input.name } = each;
          const id = lineId(options.server, offset, line);
          const enriched = enrichLine(each, { server: options.server, file, offset });
          if (enriched.document) batch.push({ id, document: enriched.document });
          else refused.push(rejectOf(id, enriched.rejected, file, offset, enriched.excerpt));
          counts.read += 1;
          counts.bytes += Buffer.byteLength(line) + 1;
          if (batch.length + refused.length >= BATCH) {
            await send(batch, refused);
            batch = [];
            refused = [];
          }
        }
      }
    } finally {
      // An archive that is cut short gave its lines first: they count.
      if (failure === undefined) await send(batch, refused);
    }
  }
  await Promise.all(writes);
  if (failure !== undefined) throw failure;
  return { ...run, ...counts };
}
