import { SextantError } from '../../common/errors';
import { INDEX } from '../../common/index_schema/indices';
import { RecordDocument } from '../../common/index_schema/records';
import { documentStore } from './documents';
import { Transport } from './transport';

export function recordStore(transport: Transport) {
  const documents = documentStore<RecordDocument>(transport, INDEX.records);

  /** @throws SextantError not_found where the catalogue has no such record, or the user may not see it */
  async function find(catalogue: string, uuid: string): Promise<RecordDocument> {
    const filter = [{ term: { catalogue } }, { term: { uuid } }];
    const [found] = await documents.search({ size: 1, query: { bool: { filter } } });
    if (found) return found.document;
    throw new SextantError('not_found', `${catalogue} has no record "${uuid}"`);
  }

  return { find };
}
