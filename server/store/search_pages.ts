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

/**
 * All documents that match, page by page, as they change: memory holds two pages, of which one is
 * asked for while the other is worked on. @throws SextantError
 */
export async function* searchPages<D extends object>(
  transport: Transport,
  index: string,
  { query, by, size = PAGE, _source }: PagedSearch
): AsyncGenerator<readonly Found<D>[]> {
  const documents = documentStore<D>(transport, index);
  const ask = (after?: readonly unknown[]) =>
    documents.search({
      query,
      size,
      sort: by.map((field) => ({ [field]: 'asc' })),
      track_total_hits: false,
      ...(_source ? { _source: Array.from(new Set([...by, ..._source])) } : {}),
      ...(after === undefined ? {} : { search_after: after }),
    });
  let asked = ask();
  for (;;) {
    const page = await asked;
    const last = page[page.length - 1];
    const more = last !== undefined && page.length === size;
    if (more) {
      const values = new Map<string, unknown>(Object.entries(last.document));
      asked = ask(by.map((field) => values.get(field)));
      // A failure is met at the next turn, or by nobody where the reader wants no more.
      asked.catch(() => undefined);
    }
    if (page.length > 0) yield page;
    if (!more) return;
  }
}
