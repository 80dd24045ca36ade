import type { Catalogue } from '../../common/api/contracts/catalogues';
import { SextantError } from '../../common/errors';
import { CatalogueDocument } from '../../common/index_schema/catalogues';
import { INDEX } from '../../common/index_schema/indices';
import { thesauriOf } from '../../common/catalogue/thesauri';
import { bulkWrite, BulkWrite } from './bulk';
import { documentStore } from './documents';
import { refresh } from './indices';
import { Transport } from './transport';

const MOST_CATALOGUES = 1000;

/** Case of a catalogue's name does not matter in addresses. */
export function catalogueKey(name: string): string {
  return name.toLowerCase();
}

export function catalogueStore(transport: Transport) {
  const documents = documentStore<CatalogueDocument>(transport, INDEX.catalogues);

  async function list(): Promise<CatalogueDocument[]> {
    const found = await documents.search({ size: MOST_CATALOGUES, sort: [{ name: 'asc' }] });
    return found.map(({ document }) => document);
  }

  /** @throws SextantError not_found, naming those that exist */
  async function find(name: string): Promise<CatalogueDocument> {
    const found = await documents.get(catalogueKey(name));
    if (found) return found;
    const names = (await list()).map((catalogue) => catalogue.name).slice(0, 20);
    const others = names.length === 0 ? 'no snapshot was taken yet' : `try ${names.join(', ')}`;
    throw new SextantError('not_found', `No catalogue is named "${name}": ${others}`);
  }

  /** Writes and removes catalogues with one request, and lets searches see it. @throws SextantError */
  async function change(
    saved: readonly CatalogueDocument[],
    removed: readonly string[]
  ): Promise<void> {
    const target = { index: INDEX.catalogues };
    const { rejected } = await bulkWrite(transport, [
      ...saved.map((document): BulkWrite => {
        return { id: catalogueKey(document.name ?? ''), document, target, action: 'index' };
      }),
      ...removed.map((name): BulkWrite => {
        return { id: catalogueKey(name), document: {}, target, action: 'delete' };
      }),
    ]);
    const [first] = rejected;
    if (first) {
      const what = `${rejected.length} catalogues were refused: ${first.reason}`;
      throw new SextantError('opensearch_error', what);
    }
    await refresh(transport, INDEX.catalogues);
  }

  return { list, find, change };
}

/** As pages see it. */
export function toCatalogue(document: CatalogueDocument): Catalogue {
  return {
    name: document.name ?? '',
    label: { fr: document['label.fr'], en: document['label.en'] },
    description: { fr: document['description.fr'], en: document['description.en'] },
    view: document.view === 'complete' ? 'complete' : 'public',
    environment: document.environment,
    snapshot_at: document.snapshot_at,
    thesauri: thesauriOf(document),
  };
}
