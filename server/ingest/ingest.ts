import type { Run } from '../../common/api/contracts/runs';
import { keepBy, KeepRule } from '../../common/usage/keep_rules';
import { SextantError } from '../../common/errors';
import { createConfiguredEnricher } from '../enrichment/configured_enricher';
import { digestOf } from '../digest';
import type { EnricherInputs, LogReading } from '../enrichment/enricher_inputs';
import type { VisitorKeys } from '../enrichment/visitor_keys';
import { writeBulk } from '../store/bulk_body';
import { generationStore } from '../store/generations';
import { LEASE_TTL, leaseStore, LONGEST_WAIT } from '../store/leases';
import { Patience, PATIENCE } from '../store/retry';
import { streamStore } from '../store/streams';
import type { Transport } from '../store/transport';
import { blockWork } from './block_work';
import { bulkQueue } from './bulk_queue';
import type { FollowedFile } from './files_to_follow';
import { ingestDocuments } from './ingest_documents';
import { inlinePool } from './inline_pool';
import { ingestStream, LogInput, StreamEnd } from './ingest_stream';
import { knownGenerations } from './known_generations';
import type { IngestInput } from './line_inputs';
import { refusedLines } from './refused_lines';
import { rejectWriter } from './reject_writer';
import { RunCounts } from './run_counts';
import type { BlockPool, StreamServices } from './stream_services';
import { threadPool } from './threads/thread_pool';

export interface IngestOptions {
  /** Patient: it outlasts an OpenSearch that is away. */
  readonly transport: Transport;
  readonly enrichment: EnricherInputs;
  readonly keys: VisitorKeys;
  /** How lines are read, to be remembered with the logs. */
  readonly reading?: LogReading;
  /** Of an index of logs that were parsed before. */
  readonly documents?: IngestInput;
  /** Configured name of the server that wrote the logs: part of every id. */
  readonly server: string;
  /** Of standard input, where its start does not tell it from others. */
  readonly sourceId?: string;
  /** IANA zone of the hours and days of cubes. */
  readonly timeZone: string;
  /** Which requests stay as documents. Default: all. */
  readonly keep?: readonly KeepRule[];
  /** That enrich; with one, this thread does. */
  readonly threads: number;
  /** Files that are read side by side as they appear and grow, until `stop`. */
  readonly followed?: AsyncIterable<FollowedFile>;
  readonly now: () => Date;
  readonly stop: AbortSignal;
  readonly patience?: Patience;
  /** Of a process that does not renew its leases, ms. */
  readonly leaseTtl?: number;
  /** Called as counts grow. */
  readonly onProgress: (run: Run) => void;
}

/** What the form of rows and documents is called: where it changes, logs that are read again are rewritten. */
const FORM = 2;

const pauseFor = (ms: number, stop: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    const end = () => (clearTimeout(timer), resolve());
    if (stop.aborted) end();
    else stop.addEventListener('abort', end, { once: true });
  });

function poolOf(options: IngestOptions): {
  pool: BlockPool;
  digest: string;
  versions: Partial<Run>;
} {
  const { enrichment, keys, timeZone, threads, keep = [] } = options;
  const configured = createConfiguredEnricher(enrichment, keys);
  const { links, rules, digest } = configured.versions;
  const pool =
    threads > 1
      ? threadPool(threads, enrichment, { kind: 'ingest', timeZone, keep }, keys)
      : inlinePool(blockWork(() => configured, keepBy(keep), timeZone));
  return {
    pool,
    digest: digestOf([FORM, digest, timeZone, keep]),
    versions: { links_version: links, rules_version: rules },
  };
}

/** Share of the bytes of all inputs that was read; undefined where nobody knows how many there are. */
function progressOf(inputs: readonly LogInput[], read: number): number | undefined {
  const sizes = inputs.map(({ size }) => size ?? NaN);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return total > 0 ? Math.min(1, read / total) : undefined;
}

/**
 * Reads logs into `sextant-requests` and the cubes, exactly once each line (docs/adr/0015). Every line read
 * is accounted for in the run: read = indexed + known + left_out + rejected. Reading waits for writing, so
 * memory stays bounded.
 *
 * @throws SextantError after the lines that could be read
 */
export async function ingest(
  inputs: readonly LogInput[],
  run: Run,
  options: IngestOptions
): Promise<Run> {
  const { transport, now, stop, timeZone, server, sourceId } = options;
  const patience = options.patience ?? PATIENCE;
  const { pool, digest, versions } = poolOf(options);
  let bytes = 0;
  const counts: RunCounts = new RunCounts((all) =>
    options.onProgress({ ...run, ...versions, ...all, progress: progressOf(inputs, bytes) })
  );
  const rejects = rejectWriter(transport, run.id, now, counts);
  const refusedOnes = refusedLines();
  const generations = knownGenerations(generationStore(transport));
  const services: StreamServices = {
    streams: streamStore(transport, now),
    generations,
    pool,
    counts,
    timeZone,
    digest,
    reading: JSON.stringify(options.reading ?? {}),
    queue: bulkQueue(
      (body) => writeBulk(transport, body, patience),
      ({ written, known, refused }) => {
        counts.add({ indexed: written, known });
        rejects.addRefused(refused);
        refusedOnes.add(refused);
      }
    ),
    refused: refusedOnes,
    async writeRows(body) {
      const { stale, refused } = await writeBulk(transport, body, patience);
      const [first] = refused;
      if (first) throw new SextantError('opensearch_error', `${body.target}: ${first.reason}`);
      if (stale > 0) throw new SextantError('conflict', 'Another process has taken over the log');
    },
    rejects: rejects.add,
    flushRejects: rejects.flush,
  };
  const ttl = options.leaseTtl ?? LEASE_TTL;
  const leases = leaseStore({ transport, now, ttl });
  const shared = {
    server,
    sourceId,
    leases,
    stop,
    onBytes: (more: number) => {
      bytes += more;
      counts.add({ bytes: more });
    },
  };

  async function readOnce(input: LogInput): Promise<StreamEnd> {
    const isAlone = input.isOnce === true && pool.threads > 1;
    const end = await ingestStream(input, services, shared, isAlone);
    return end === 'in_order' ? ingestStream(input, services, shared, true) : end;
  }

  /** Until it is done, or left to who asked for its lease. */
  async function readOn(input: LogInput): Promise<StreamEnd> {
    const end = await readOnce(input);
    if (end !== 'asked_for' || stop.aborted) return end;
    generations.forget();
    // Who asked for the lease looks for it so often.
    await pauseFor(3 * LONGEST_WAIT, stop);
    return end;
  }

  async function readAll(): Promise<void> {
    for (const input of inputs) {
      while (!stop.aborted && (await readOn(input)) === 'asked_for' && !input.isOnce);
    }
  }

  async function followAll(files: AsyncIterable<FollowedFile>): Promise<void> {
    const reading = new Set<Promise<void>>();
    let fail: (error: unknown) => void = () => undefined;
    const failed = new Promise<never>((_, reject) => (fail = reject));
    failed.catch(() => undefined);
    const next = files[Symbol.asyncIterator]();
    for (;;) {
      const { done, value: file } = await Promise.race([next.next(), failed]);
      if (done) break;
      const read: Promise<void> = readOn(file.input)
        .then((end) => file.leave(end === 'asked_for'))
        .finally(() => reading.delete(read));
      read.catch(fail);
      reading.add(read);
    }
    await Promise.all(Array.from(reading));
  }

  try {
    if (options.documents) await ingestDocuments(options.documents, services, shared);
    await readAll();
    if (options.followed) await followAll(options.followed);
  } finally {
    await rejects.flush().finally(() => pool.close());
  }
  stop.throwIfAborted();
  return { ...run, ...versions, ...counts.all };
}
