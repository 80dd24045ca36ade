import { Enricher } from '../../common/enrich/create_enricher';
import { Enriched } from '../../common/enrich/options';
import type { IngestInput } from '../ingest/ingest';
import type { LogLine } from '../ingest/read_lines';
import { ConfiguredEnricher } from './configured_enricher';

/**
 * Enriches each batch of lines as it is read, since the keys of its months may have to be loaded;
 * who then reads the batch line by line finds the answers ready.
 */
export function enrichAhead(
  inputs: readonly IngestInput[],
  server: string,
  configured: ConfiguredEnricher
): { readonly inputs: IngestInput[]; readonly enricher: Enricher } {
  let ready = new Map<number, Enriched>();

  async function* linesOf(input: IngestInput): AsyncGenerator<LogLine[]> {
    for await (const lines of input.lines()) {
      ready = await configured.batch(
        ({ enrich }) =>
          new Map(
            lines.map(({ line, offset }) => [
              offset,
              enrich(line, { server, file: input.name, offset }),
            ])
          )
      );
      yield lines;
    }
  }

  return {
    inputs: inputs.map((input) => ({ name: input.name, lines: () => linesOf(input) })),
    enricher: {
      enrich(_line, { offset }) {
        const enriched = ready.get(offset);
        if (!enriched) throw new Error(`The line at ${offset} was not read`);
        return enriched;
      },
      enrichEntry() {
        throw new Error('Only lines are enriched ahead');
      },
    },
  };
}
