import { INDEX } from '../../common/index_schema/indices';
import { RejectDocument } from '../../common/index_schema/runs';
import { documentStore } from './documents';
import { Transport } from './transport';

export interface RejectSearch {
  readonly run?: string;
  readonly reason?: string;
  /** Name of the file, as stored. */
  readonly file?: string;
  /** At most this many; all where absent. */
  readonly limit?: number;
}

const PAGE = 1000;

function queryOf({ run, reason, file }: RejectSearch): object {
  const terms = { run, reason, 'log.file.path': file };
  const filter = Object.entries(terms)
    .filter(([, value]) => value !== undefined)
    .map(([field, value]) => ({ term: { [field]: value } }));
  return { bool: { filter } };
}

/**
 * Rejected lines and records, newest first, page by page, so that any number of them can be
 * exported. The index has one shard, so that the order of documents parts those of one instant.
 *
 * @throws SextantError forbidden to all but those who may read `sextant-rejects`
 */
export async function* readRejects(
  transport: Transport,
  search: RejectSearch
): AsyncGenerator<RejectDocument[]> {
  const documents = documentStore<RejectDocument>(transport, INDEX.rejects);
  const sort = [{ '@timestamp': { order: 'desc', unmapped_type: 'date' } }, '_doc'];
  let left = search.limit ?? Infinity;
  let after: readonly unknown[] | undefined;
  while (left > 0) {
    const size = Math.min(PAGE, left);
    const query = queryOf(search);
    const found = await documents.search({
      query,
      sort,
      size,
      ...(after && { search_after: after }),
    });
    if (found.length === 0) return;
    yield found.map(({ document }) => document);
    left -= found.length;
    after = found[found.length - 1]?.sort;
    if (found.length < size) return;
  }
}
