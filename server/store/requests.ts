import { INDEX } from '../../common/index_schema/indices';
import { RequestDocument } from '../../common/index_schema/requests';
import { bulkCreate, BulkOutcome } from './bulk';
import { documentStore } from './documents';
import { ensureIndex, indicesOf } from './indices';
import { Transport } from './transport';

export interface IdentifiedRequest {
  readonly id: string;
  readonly document: RequestDocument;
}

/** The month of an instant in UTC, as in index names: 2026.01. */
function monthOf(timestamp: string): string {
  return timestamp.slice(0, 7).replace('-', '.');
}

/**
 * Writes requests into the index of their month, `sextant-requests-YYYY.MM-gNNNN`, through the
 * month's write alias, so that a new generation of a month can take its place.
 */
export function requestStore(transport: Transport) {
  const months = new Map<string, Promise<void>>();

  function ensureMonth(month: string): Promise<void> {
    const writeAlias = `${INDEX.requests}-${month}`;
    const known = months.get(month);
    if (known) return known;
    const aliases = { [writeAlias]: { is_write_index: true }, [INDEX.requests]: {} };
    // A month that was reprocessed is written in a later generation.
    const made = indicesOf(transport, writeAlias).then((existing) =>
      existing.length > 0 ? undefined : ensureIndex(transport, `${writeAlias}-g0001`, { aliases })
    );
    months.set(month, made);
    made.catch(() => months.delete(month));
    return made;
  }

  async function write(requests: readonly IdentifiedRequest[]): Promise<BulkOutcome> {
    const named = requests.map(({ id, document }) => {
      const month = monthOf(document['@timestamp'] ?? '');
      return { id, document, month };
    });
    await Promise.all(Array.from(new Set(named.map(({ month }) => month)), ensureMonth));
    return bulkCreate(
      transport,
      named.map(({ id, document, month }) => ({
        id,
        document,
        target: { index: `${INDEX.requests}-${month}`, requireAlias: true },
      }))
    );
  }

  return { write };
}

/** Instant of the newest request, ISO 8601; undefined where there is none. */
export async function lastRequest(transport: Transport): Promise<string | undefined> {
  const documents = documentStore<RequestDocument>(transport, INDEX.requests);
  const sort = [{ '@timestamp': { order: 'desc', unmapped_type: 'date' } }];
  const [newest] = await documents.search({ size: 1, sort, _source: ['@timestamp'] });
  return newest?.document['@timestamp'];
}

/** How many requests were enriched by other rules than these. */
export async function countOfOtherRules(transport: Transport, rules: string): Promise<number> {
  const documents = documentStore<RequestDocument>(transport, INDEX.requests);
  const query = { bool: { must_not: { term: { 'sextant.rules_version': rules } } } };
  return (await documents.page({ size: 0, track_total_hits: true, query })).total;
}
