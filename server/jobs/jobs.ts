import { basename } from 'path';
import type { Run } from '../../common/api/contracts/runs';
import type {
  CatalogueSourceConfiguration,
  Configuration,
  LogSourceConfiguration,
} from '../configuration/configuration';
import { EnrichmentConfiguration } from '../configuration/enrichment';
import { createConfiguredEnricher } from '../enrichment/configured_enricher';
import { enrichAhead } from '../enrichment/enrich_ahead';
import { readEnricherInputs } from '../enrichment/enricher_inputs';
import { keysOfFile, VisitorKeys } from '../enrichment/visitor_keys';
import { expandPaths } from '../ingest/expand_paths';
import { indexInput } from '../ingest/index_input';
import { fileInput, ingest, IngestInput } from '../ingest/ingest';
import { takeSnapshot } from '../snapshot/take_snapshot';
import { createSource } from '../sources/create_source';
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
      work: (started, onProgress, stop) =>
        takeSnapshot(createSource(configuration), started, {
          transport: surroundings.transport,
          now: surroundings.now,
          onProgress: (progress) => {
            onProgress(progress);
            stop.throwIfAborted();
          },
          about: configuration,
          minimumShare: configuration.minimum_share,
        }),
    },
    surroundings
  );
}

export interface IngestJob extends Omit<LogSourceConfiguration, 'paths'> {
  readonly enrichment: EnrichmentConfiguration;
  readonly source: string;
  readonly inputs: readonly IngestInput[];
  readonly run?: string;
}

function visitorKeysOf({ enrichment }: IngestJob, surroundings: JobSurroundings): VisitorKeys {
  const { visitor_key_file: file } = enrichment;
  return file === undefined
    ? storedVisitorKeys(surroundings.transport, surroundings.now)
    : keysOfFile(file);
}

/** Reads logs into OpenSearch and keeps the run. @throws SextantError */
export function ingestJob(job: IngestJob, surroundings: JobSurroundings): Promise<Run> {
  const { transport, now } = surroundings;

  async function work(started: Run, onProgress: (run: Run) => void): Promise<Run> {
    const inputs = await readEnricherInputs({ enrichment: job.enrichment, log: job, transport });
    const configured = createConfiguredEnricher(inputs, visitorKeysOf(job, surroundings));
    const run = { ...started, links_version: configured.versions.links };
    const index = job.index === undefined ? [] : [indexInput(job.index, transport)];
    const ahead = enrichAhead([...job.inputs, ...index], job.server, configured);
    return ingest(ahead.inputs, run, {
      transport,
      enricher: ahead.enricher,
      server: job.server,
      now,
      onProgress,
    });
  }

  const files = [...job.inputs, ...(job.index ? [job.index] : [])].map(({ name }) => name);
  return performJob(
    { kind: 'ingest', source: job.source, run: job.run, files, work },
    surroundings
  );
}

/** The ingest of a configured log source. @throws SextantError not_found */
export function configuredIngest(configuration: Configuration, source: string): IngestJob {
  const { paths, ...rest } = configured(configuration.logSources, source);
  const { enrichment } = configuration;
  const files = rest.index && paths.length === 0 ? [] : expandPaths(paths);
  return { ...rest, enrichment, source, inputs: files.map(fileInput) };
}
