import { brokenLink } from '../../common/catalogue/anomalies/broken_link';
import { checkedAddress } from '../../common/catalogue/link_check';
import { RecordDocument } from '../../common/index_schema/records';
import { bulkWrite } from '../store/bulk';
import { searchPages } from '../store/search_pages';
import { snapshotBefore } from '../store/snapshots';
import { storedLinks } from '../store/stored_links';
import { Transport } from '../store/transport';

type Page = readonly { readonly id: string; readonly document: RecordDocument }[];

/** Records of a source's last whole snapshot, with the index that they are in. */
async function* recordsOf(
  transport: Transport,
  source: string
): AsyncGenerator<{ readonly index: string; readonly page: Page }> {
  const before = await snapshotBefore(transport, source);
  if (!before) return;
  const { index } = before;
  const search = { query: { match_all: {} }, by: ['uuid'], _source: ['links', 'anomaly'] };
  for await (const page of searchPages<RecordDocument>(transport, index, search)) {
    yield { index, page };
  }
}

/** Every address that records of the last snapshots link to, once. @throws SextantError */
export async function linkedAddresses(
  transport: Transport,
  sources: readonly string[]
): Promise<Set<string>> {
  const addresses = new Set<string>();
  for (const source of sources) {
    for await (const { page } of recordsOf(transport, source)) {
      for (const link of page.flatMap(({ document }) => storedLinks(document))) {
        const address = checkedAddress(link);
        if (address !== undefined) addresses.add(address);
      }
    }
  }
  return addresses;
}

/**
 * Gives records with a broken link the anomaly, and takes it from those that have none any more. A
 * snapshot that is shown meanwhile has marked its records itself. @returns records with a broken link
 */
export async function markBroken(
  transport: Transport,
  sources: readonly string[],
  brokenAddresses: ReadonlySet<string>
): Promise<number> {
  const { id: rule } = brokenLink;
  let marked = 0;
  for (const source of sources) {
    for await (const { index, page } of recordsOf(transport, source)) {
      const changes = page.flatMap(({ id, document }) => {
        const { anomaly = [] } = document;
        const isBroken = storedLinks(document).some((link) =>
          brokenAddresses.has(checkedAddress(link) ?? '')
        );
        if (isBroken) marked += 1;
        if (isBroken === anomaly.includes(rule)) return [];
        const others = anomaly.filter((each) => each !== rule);
        const kept = { anomaly: isBroken ? [...others, rule] : others };
        return [{ id, document: kept, target: { index }, action: 'update' as const }];
      });
      if (changes.length > 0) await bulkWrite(transport, changes);
    }
  }
  return marked;
}
