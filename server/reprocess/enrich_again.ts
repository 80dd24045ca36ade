import { documentOf } from '../../common/enrich/document_part';
import type { RequestDocument } from '../../common/index_schema/requests';
import { SextantError } from '../../common/errors';
import type { Configuration } from '../configuration/configuration';
import { ConfiguredEnricher, createConfiguredEnricher } from '../enrichment/configured_enricher';
import { LogReading, readEnricherInputs } from '../enrichment/enricher_inputs';
import type { VisitorKeys } from '../enrichment/visitor_keys';
import { presentFiles } from '../ingest/expand_paths';
import type { Found } from '../store/documents';
import type { Transport } from '../store/transport';
import type { LogFile } from './find_files';

export interface EnrichedAgain {
  readonly id: string;
  readonly document: RequestDocument;
}

/**
 * Enriches stored requests by the current rules and links, each as its log source says. Country and
 * visitor cannot be computed again, as the address was truncated: they are carried over.
 */
export function enrichAgain(
  { enrichment, logSources }: Pick<Configuration, 'enrichment' | 'logSources'>,
  transport: Transport,
  keys: VisitorKeys
) {
  const enrichers = new Map<string, Promise<ConfiguredEnricher>>();

  async function make(server: string): Promise<ConfiguredEnricher> {
    const source = Object.values(logSources).find((each) => each.server === server);
    const log = { host: source?.host, format: 'documents' };
    return createConfiguredEnricher(await readEnricherInputs({ enrichment, log, transport }), keys);
  }

  function enricherOf(server: string): Promise<ConfiguredEnricher> {
    const known = enrichers.get(server) ?? make(server);
    enrichers.set(server, known);
    return known;
  }

  /** In any order. @throws SextantError where one cannot be read again */
  return async (found: readonly Found<RequestDocument>[]): Promise<EnrichedAgain[]> => {
    const byServer = new Map<string, Found<RequestDocument>[]>();
    for (const each of found) {
      const server = each.document['sextant.server'] ?? '';
      byServer.set(server, [...(byServer.get(server) ?? []), each]);
    }
    const all: EnrichedAgain[] = [];
    for (const [server, documents] of byServer) {
      const configured = await enricherOf(server);
      const enriched = await configured.batch((enricher) =>
        documents.map(({ id, document }) => {
          const origin = {
            server,
            file: document['log.file.path'] ?? '',
            offset: document['log.offset'] ?? 0,
          };
          return { id, ...enricher.enrich(JSON.stringify(document), origin) };
        })
      );
      for (const { id, parts, rejected } of enriched) {
        if (parts) all.push({ id, document: documentOf(parts) });
        else throw new SextantError('conflict', `Request ${id} cannot be read again: ${rejected}`);
      }
    }
    return all;
  };
}

/**
 * Enrichers of the lines of logs by the current rules: each as the configured log that the file is of says,
 * else as it was read.
 */
export function fileEnrichers(
  { enrichment, logSources }: Pick<Configuration, 'enrichment' | 'logSources'>,
  transport: Transport,
  keys: VisitorKeys
) {
  return async ({ log, path }: LogFile): Promise<ConfiguredEnricher> => {
    const configured = Object.values(logSources).find(
      ({ server, paths }) => server === log.server && presentFiles(paths).includes(path)
    );
    const reading: LogReading = configured ?? JSON.parse(log.reading ?? '{}');
    return createConfiguredEnricher(
      await readEnricherInputs({ enrichment, log: reading, transport }),
      keys
    );
  };
}
