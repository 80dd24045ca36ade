import type { Catalogue } from '../../common/api/contracts/catalogues';
import { SextantError } from '../../common/errors';
import { CatalogueDocument } from '../../common/index_schema/catalogues';
import { INDEX } from '../../common/index_schema/indices';
import { thesauriOf } from '../../common/catalogue/thesauri';
import { documentStore } from './documents';
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

  async function save(catalogue: CatalogueDocument): Promise<void> {
    await documents.put(catalogueKey(catalogue.name ?? ''), catalogue);
  }

  const remove = (name: string): Promise<void> => documents.remove(catalogueKey(name));

  return { list, find, save, remove };
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
