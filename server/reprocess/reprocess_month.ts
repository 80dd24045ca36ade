import { SextantError } from '../../common/errors';
import { generationIndex, Generations, MONTHLY_KINDS } from '../../common/index_schema/months';
import type { RequestDocument } from '../../common/index_schema/requests';
import { usageAccumulator } from '../../common/usage/usage_accumulator';
import { BulkChange, bulkChanges } from '../store/bulk_changes';
import type { Found } from '../store/documents';
import type { GenerationStore } from '../store/generations';
import { viewPages } from '../store/view_pages';
import type { Transport } from '../store/transport';
import type { EnrichedAgain } from './enrich_again';
import { countDocuments, gapOf } from './origin';

export interface MonthServices {
  readonly transport: Transport;
  readonly generations: GenerationStore;
  readonly timeZone: string;
  readonly enrich: (found: readonly Found<RequestDocument>[]) => Promise<EnrichedAgain[]>;
  /** Called with the number of documents that were written. @throws where the work must end */
  readonly onWritten: (documents: number) => void;
}

/** Rows of cubes held in memory: they are written in parts, which queries add up. */
const MOST_ROWS = 100_000;

/** Writes the requests of a month and their sums into a generation that nobody sees. */
async function fill(
  month: string,
  from: string,
  next: Generations,
  { transport, timeZone, enrich, onWritten }: MonthServices
): Promise<void> {
  const to = generationIndex('requests', month, next.requests);
  let sums = usageAccumulator(timeZone);
  let part = 0;

  async function writeSums(): Promise<void> {
    const changes = sums.rows().map(({ cube, document }, ordinal): BulkChange => {
      const index = generationIndex(cube, month, next[cube]);
      return { action: 'index', index, id: `${next[cube]}/reprocess/${part}/${ordinal}`, document };
    });
    await bulkChanges(transport, changes);
    sums = usageAccumulator(timeZone);
    part += 1;
  }

  const search = { index: from, query: { match_all: {} }, sort: [] };
  for await (const page of viewPages<RequestDocument>(transport, search)) {
    const enriched = await enrich(page);
    for (const { document } of enriched) sums.add(document);
    await bulkChanges(
      transport,
      enriched.map(({ id, document }) => ({ action: 'index', index: to, id, document }))
    );
    if (sums.size > MOST_ROWS) await writeSums();
    onWritten(enriched.length);
  }
  await writeSums();
}

/**
 * Enriches the stored requests of a month again, into a new generation of them and of the cubes,
 * which takes the place of the current one in one step when it is whole. The leases of all logs are
 * held by the caller.
 *
 * @param month 2026.01
 * @returns requests of it; 0 where there are none
 * @throws SextantError conflict where the documents are not all: nothing is changed
 */
export async function reprocessMonth(
  month: string,
  services: MonthServices,
  assertHeld: () => void
): Promise<number> {
  const { transport, generations } = services;
  const current = await generations.current(month);
  if (current.requests === undefined) return 0;
  const from = generationIndex('requests', month, current.requests);
  const documents = await countDocuments(transport, from);
  if (documents === 0) return 0;
  const gap = await gapOf(transport, month, current, documents);
  if (gap !== undefined) throw new SextantError('conflict', gap);
  const next = await generations.prepare(month, MONTHLY_KINDS);
  try {
    await fill(month, from, next, services);
    const written = await countDocuments(
      transport,
      generationIndex('requests', month, next.requests)
    );
    const now = await countDocuments(transport, from);
    if (written !== documents || now !== documents) {
      throw new SextantError(
        'conflict',
        `${month} changed meanwhile (${documents} requests, then ${now}; ${written} written): try again`
      );
    }
    assertHeld();
    await generations.swap(month, next);
    return documents;
  } catch (error) {
    await generations.abandon(month, next).catch(() => undefined);
    throw error;
  }
}
