import { documentStore, Found } from './documents';
import { Transport } from './transport';

const PAGE = 1000;

interface PagedSearch {
  readonly query: object;
  /** Fields that tell each document from the others, by which pages follow each other. */
  readonly by: readonly string[];
  readonly size?: number;
  readonly _source?: readonly string[];
}

/** All documents that match, page by page: memory holds one page. @throws SextantError */
export async function* searchPages<D extends object>(
  transport: Transport,
  index: string,
  { query, by, size = PAGE, _source }: PagedSearch
): AsyncGenerator<readonly Found<D>[]> {
  const documents = documentStore<D>(transport, index);
  let after: readonly unknown[] | undefined;
  for (;;) {
    const page = await documents.search({
      query,
      size,
      sort: by.map((field) => ({ [field]: 'asc' })),
      track_total_hits: false,
      ...(_source ? { _source: Array.from(new Set([...by, ..._source])) } : {}),
      ...(after === undefined ? {} : { search_after: after }),
    });
    if (page.length > 0) yield page;
    const last = page[page.length - 1];
    if (!last || page.length < size) return;
    const values = new Map<string, unknown>(Object.entries(last.document));
    after = by.map((field) => values.get(field));
  }
}
