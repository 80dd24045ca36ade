import { basename } from 'path';
import type { Readable } from 'stream';
import type { Run } from '../../common/api/contracts/runs';
import type { KeepRule } from '../../common/usage/keep_rules';
import type {
  CatalogueSourceConfiguration,
  Configuration,
  LogSourceConfiguration,
} from '../configuration/configuration';
import { EnrichmentConfiguration } from '../configuration/enrichment';
import { readEnricherInputs } from '../enrichment/enricher_inputs';
import { keysOfFile, VisitorKeys } from '../enrichment/visitor_keys';
import { expandPaths } from '../ingest/expand_paths';
import { indexInput } from '../ingest/index_input';
import { ingest } from '../ingest/ingest';
import type { LogInput } from '../ingest/ingest_stream';
import { fileLog, followedLog, pipedLog } from '../ingest/log_inputs';
import { takeSnapshot } from '../snapshot/take_snapshot';
import { createSource } from '../sources/create_source';
import { patientTransport, PATIENCE } from '../store/retry';
import type { Transport } from '../store/transport';
import { storedXmlFacts } from '../store/xml_facts';
import { storedVisitorKeys } from '../store/visitor_keys';
import { configured, JobSurroundings, performJob } from './perform';

/** Takes a snapshot of a source and keeps its run. @throws SextantError */
export function snapshotJob(
  name: string,
  configuration: CatalogueSourceConfiguration,
  surroundings: JobSurroundings,
  run?: string
): Promise<Run> {
  return performJob(
    {
      kind: 'snapshot',
      source: name,
      run,
      files: configuration.type === 'file' ? configuration.paths.map((p) => basename(p)) : [],
      work: async (started, onProgress, stop) => {
        const { transport, now } = surroundings;
        const source = createSource(configuration, storedXmlFacts(transport, name));
        try {
          return await takeSnapshot(source, started, {
            transport,
            now,
            onProgress: (progress) => {
              onProgress(progress);
              stop.throwIfAborted();
            },
            about: configuration,
            minimumShare: configuration.minimum_share,
          });
        } finally {
          await source.close?.();
        }
      },
    },
    surroundings
  );
}

export interface IngestJob extends Omit<LogSourceConfiguration, 'paths'> {
  readonly enrichment: EnrichmentConfiguration;
  readonly source: string;
  readonly inputs: readonly IngestInput[];
  /** IANA zone in which the cubes count hours and days. */
  readonly timeZone: string;
  /** Which requests stay as documents. Default: all. */
  readonly keep?: readonly KeepRule[];
  /** Keeps reading files that grow, until it is stopped. */
  readonly follow?: boolean;
  readonly sourceId?: string;
  /** Threads that enrich. */
  readonly workers?: number;
  readonly leaseTtl?: number;
  readonly run?: string;
}

function visitorKeysOf(
  { enrichment }: IngestJob,
  transport: Transport,
  now: () => Date
): VisitorKeys {
  const { visitor_key_file: file } = enrichment;
  return file === undefined ? storedVisitorKeys(transport, now) : keysOfFile(file);
}

/** A file, or standard input. */
export type IngestInput = { readonly path: string } | { readonly stream: Readable };

function logOf(input: IngestInput, follow: boolean, stop: AbortSignal): LogInput {
  if ('stream' in input) return pipedLog(input.stream);
  return follow ? followedLog(input.path, stop) : fileLog(input.path);
}

/** Reads logs into OpenSearch and keeps the run. @throws SextantError */
export function ingestJob(job: IngestJob, surroundings: JobSurroundings): Promise<Run> {
  const { now, stop: stopped } = surroundings;
  const patience = { ...PATIENCE, isWanted: () => stopped?.aborted !== true };
  const transport = patientTransport(surroundings.transport, patience);
  const { follow = false } = job;

  async function work(
    started: Run,
    onProgress: (run: Run) => void,
    stop: AbortSignal
  ): Promise<Run> {
    return ingest(
      job.inputs.map((input) => logOf(input, follow, stop)),
      started,
      {
        transport,
        enrichment: await readEnricherInputs({ enrichment: job.enrichment, log: job, transport }),
        keys: visitorKeysOf(job, transport, now),
        documents: job.index && indexInput(job.index, transport),
        server: job.server,
        sourceId: job.sourceId,
        timeZone: job.timeZone,
        keep: job.keep,
        threads: job.workers ?? 1,
        follow,
        now,
        stop,
        patience,
        leaseTtl: job.leaseTtl,
        onProgress,
      }
    );
  }

  const logs = job.inputs.map((input) => ('path' in input ? basename(input.path) : 'stdin'));
  const files = job.index ? [...logs, job.index.name] : logs;
  return performJob(
    { kind: 'ingest', source: job.source, run: job.run, files, work },
    { ...surroundings, transport }
  );
}

/** The ingest of a configured log source. @throws SextantError not_found */
export function configuredIngest(configuration: Configuration, source: string): IngestJob {
  const { paths, ...rest } = configured(configuration.logSources, source);
  const { enrichment, timeZone, keep } = configuration;
  const files = rest.index && paths.length === 0 ? [] : expandPaths(paths);
  const inputs = files.map((path) => ({ path }));
  return { ...rest, enrichment, source, timeZone, keep, inputs };
}
