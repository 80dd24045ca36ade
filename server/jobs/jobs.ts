import { existsSync } from 'fs';
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
import { LogReading, readEnricherInputs } from '../enrichment/enricher_inputs';
import { keysOfFile, VisitorKeys } from '../enrichment/visitor_keys';
import { expandPaths, fixedPart, presentFiles } from '../ingest/expand_paths';
import { filesToFollow } from '../ingest/files_to_follow';
import { indexInput } from '../ingest/index_input';
import { ingest } from '../ingest/ingest';
import type { LogInput } from '../ingest/ingest_stream';
import { fileLog, pipedLog } from '../ingest/log_inputs';
import { takeSnapshot } from '../snapshot/take_snapshot';
import { createSource } from '../sources/create_source';
import { patientTransport, PATIENCE } from '../store/retry';
import type { Transport } from '../store/transport';
import { storedXmlFacts } from '../store/xml_facts';
import { storedVisitorKeys } from '../store/visitor_keys';
import { configured, JobSurroundings, performJob } from './perform';

export interface SnapshotJobOptions {
  /** Id of the run, where it was given beforehand. */
  readonly run?: string;
  /** Reads also what did not change. */
  readonly whole?: boolean;
}

/** Takes a snapshot of a source and keeps its run. @throws SextantError */
export function snapshotJob(
  name: string,
  configuration: CatalogueSourceConfiguration,
  surroundings: JobSurroundings,
  { run, whole }: SnapshotJobOptions = {}
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
            whole,
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
  /** Instead of `inputs`: files, folders and patterns whose files are read as they appear and grow. */
  readonly followed?: readonly string[];
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

const readingOf = (job: IngestJob): LogReading => ({
  format: job.format,
  host: job.host,
  duration_unit: job.duration_unit,
  time_zone: job.time_zone,
  trusted_proxies: job.trusted_proxies,
  log_format: job.log_format,
  fields: job.fields,
  columns: job.columns,
  captured_headers: job.captured_headers,
});

/** A file, or standard input. */
export type IngestInput = { readonly path: string } | { readonly stream: Readable };

const logOf = (input: IngestInput): LogInput =>
  'stream' in input ? pipedLog(input.stream) : fileLog(input.path);

/** Reads logs into OpenSearch and keeps the run. @throws SextantError */
export function ingestJob(job: IngestJob, surroundings: JobSurroundings): Promise<Run> {
  const { now, stop: stopped } = surroundings;
  const patience = { ...PATIENCE, isWanted: () => stopped?.aborted !== true };
  const transport = patientTransport(surroundings.transport, patience);
  const { followed } = job;

  async function work(
    started: Run,
    onProgress: (run: Run) => void,
    stop: AbortSignal
  ): Promise<Run> {
    return ingest(job.inputs.map(logOf), started, {
      transport,
      enrichment: await readEnricherInputs({ enrichment: job.enrichment, log: job, transport }),
      keys: visitorKeysOf(job, transport, now),
      reading: readingOf(job),
      documents: job.index && indexInput(job.index, transport),
      server: job.server,
      sourceId: job.sourceId,
      timeZone: job.timeZone,
      keep: job.keep,
      threads: job.workers ?? 1,
      followed: followed && filesToFollow(followed, stop),
      now,
      stop,
      patience,
      leaseTtl: job.leaseTtl,
      onProgress,
    });
  }

  const paths = job.inputs.map((input) => ('path' in input ? input.path : 'stdin'));
  const logs = [...paths, ...presentFiles(followed ?? [])].map((path) => basename(path));
  const files = job.index ? [...logs, job.index.name] : logs;
  return performJob(
    { kind: 'ingest', source: job.source, run: job.run, files, work },
    { ...surroundings, transport }
  );
}

/** What an ingest of files, folders and patterns reads. @throws SextantError not_found */
export function filesToIngest(
  paths: readonly string[],
  follow: boolean
): Pick<IngestJob, 'inputs' | 'followed'> {
  if (!follow) return { inputs: expandPaths(paths).map((path) => ({ path })) };
  // Of a pattern or an empty folder the files may come later; a name that is not there is a slip.
  for (const path of paths) if (!existsSync(fixedPart(path))) expandPaths([path]);
  return { inputs: [], followed: paths };
}

/** The ingest of a configured log source. @throws SextantError not_found */
export function configuredIngest(
  configuration: Configuration,
  source: string,
  follow = false
): IngestJob {
  const { paths, ...rest } = configured(configuration.logSources, source);
  const { enrichment, timeZone, keep } = configuration;
  const files = rest.index && paths.length === 0 ? { inputs: [] } : filesToIngest(paths, follow);
  return { ...rest, enrichment, source, timeZone, keep, ...files };
}
