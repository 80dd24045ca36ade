import { INDEX } from '../../common/index_schema/indices';
import { RejectDocument } from '../../common/index_schema/runs';
import { bulkCreate } from './bulk';
import { Transport } from './transport';

export interface IdentifiedReject {
  readonly id: string;
  readonly document: RejectDocument;
}

/** Keeps lines and records that could not be read, with their reason. */
export function rejectStore(transport: Transport) {
  async function write(rejects: readonly IdentifiedReject[]): Promise<void> {
    const target = { index: INDEX.rejects };
    await bulkCreate(
      transport,
      rejects.map((reject) => ({ ...reject, target }))
    );
  }
  return { write };
}
