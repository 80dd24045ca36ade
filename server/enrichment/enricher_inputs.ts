import { EnrichOptions } from '../../common/enrich/options';
import { RULES_VERSION } from '../../common/enrich/rules_version';
import { EnrichmentConfiguration, enrichOptionsOf } from '../configuration/enrichment';
import { LogSourceConfiguration, lineOptionsOf } from '../configuration/log_source';
import { expandPaths } from '../ingest/expand_paths';
import { fileSource } from '../sources/file/file_source';
import { storedLinks } from '../store/record_links';
import { Transport } from '../store/transport';
import { digestOf } from '../digest';
import { LinkedRecord, linkedRecord, LinkTableData } from './linked_record';

/** All that an enricher is made of besides the keys of visitors. Plain data: it crosses to worker threads. */
export interface EnricherInputs {
  readonly options: EnrichOptions;
  readonly links: LinkTableData;
  /** Path of an `.mmdb` instead of the embedded one. */
  readonly countryDatabase?: string;
}

/** How the lines of a log are read: of a configured log, or as given on the command line. */
export type LogReading = Partial<Omit<LogSourceConfiguration, 'server' | 'paths'>>;

export interface InputsRequest {
  readonly enrichment: EnrichmentConfiguration;
  readonly log?: LogReading;
  /** Where the last snapshot is; without it only configured records are known. */
  readonly transport?: Transport;
}

async function recordsOfFiles(paths: readonly string[]): Promise<LinkedRecord[]> {
  const records: LinkedRecord[] = [];
  const source = fileSource({ paths: expandPaths(paths), groups: [], thesauri: [], view: 'auto' });
  for await (const item of source.items()) {
    if ('record' in item) records.push(linkedRecord(item.record));
  }
  return records;
}

async function recordsOf({ enrichment, transport }: InputsRequest): Promise<LinkedRecord[]> {
  if (enrichment.records) return recordsOfFiles(enrichment.records);
  if (!transport) return [];
  return (await storedLinks(transport)).map(({ uuid, catalogue, kind, links }) =>
    linkedRecord({ uuid, catalogues: catalogue, kinds: kind, links })
  );
}

/** The built-in rules, and a digest of the operator's where there are any: `1`, `1-3fa2b9`. */
function rulesVersionOf(options: EnrichOptions): string {
  const { clientRules, networks, projectRules, allProjects, downloadPaths, viewerHosts } = options;
  const rules = { clientRules, networks, projectRules, allProjects, downloadPaths, viewerHosts };
  const own = Object.values(rules).some((rule) => rule !== undefined);
  return own ? `${RULES_VERSION}-${digestOf(rules).slice(0, 6)}` : RULES_VERSION;
}

/** The version that documents get by the rules as they are now. */
export function currentRulesVersion(enrichment: EnrichmentConfiguration): string {
  return rulesVersionOf(enrichOptionsOf(enrichment));
}

/**
 * Reads what a configured enrichment depends on: once a run, for all its threads.
 *
 * @throws SextantError where records or OpenSearch cannot be read
 */
export async function readEnricherInputs(request: InputsRequest): Promise<EnricherInputs> {
  const { enrichment, log = {} } = request;
  const shared = enrichOptionsOf(enrichment);
  return {
    options: {
      ...shared,
      ...lineOptionsOf(log),
      trustedProxies: log.trusted_proxies ?? shared.trustedProxies,
      domain: log.host?.toLowerCase(),
      rulesVersion: rulesVersionOf(shared),
    },
    links: {
      records: await recordsOf(request),
      catalogues: enrichment.catalogues ?? [],
      hostAliases: enrichment.host_aliases ?? {},
    },
    countryDatabase: enrichment.country_database,
  };
}
