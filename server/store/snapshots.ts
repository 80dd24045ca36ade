import { INDEX } from '../../common/index_schema/indices';
import { RecordDocument } from '../../common/index_schema/records';
import { bulkCreate, BulkOutcome } from './bulk';
import { deleteIndex, ensureIndex, indicesOf, refresh, updateAliases } from './indices';
import { toSextantError } from './opensearch_error';
import { Transport } from './transport';

/** A snapshot being written: invisible until it is committed. */
export interface OpenSnapshot {
  add(records: readonly RecordDocument[]): Promise<BulkOutcome>;
  /** Shows it in place of the source's snapshot before, in one step. */
  commit(): Promise<void>;
  abandon(): Promise<void>;
}

const RUN_ID = 'snapshot-[0-9tz]+-[0-9a-f]+';

/** Each snapshot of a source is an index of its own behind the alias `sextant-records`. */
export async function openSnapshot(
  transport: Transport,
  source: string,
  run: string
): Promise<OpenSnapshot> {
  const prefix = `${INDEX.records}-${source}-`;
  const index = `${prefix}${run.toLowerCase()}`;
  const ofThisSource = new RegExp(`^${RUN_ID}$`);
  await ensureIndex(transport, index);

  const add = (records: readonly RecordDocument[]) =>
    bulkCreate(
      transport,
      records.map((document) => ({ id: document.uuid ?? '', document, target: { index } }))
    );

  async function commit(): Promise<void> {
    try {
      await refresh(transport, index);
    } catch (error) {
      throw toSextantError(error);
    }
    const before = (await indicesOf(transport, INDEX.records)).filter(
      (name) => name.startsWith(prefix) && ofThisSource.test(name.slice(prefix.length))
    );
    await updateAliases(transport, [
      { add: { index, alias: INDEX.records } },
      ...before.map((old) => ({ remove_index: { index: old } })),
    ]);
  }

  return { add, commit, abandon: () => deleteIndex(transport, index) };
}
