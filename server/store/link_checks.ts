import { createHash } from 'crypto';
import { BrokenLink, checkedAddress } from '../../common/catalogue/link_check';
import { OnlineLink } from '../../common/catalogue/online_link';
import { INDEX } from '../../common/index_schema/indices';
import { LinkDocument } from '../../common/index_schema/links';
import { bulkWrite } from './bulk';
import { getDocuments } from './get_documents';
import { searchPages } from './search_pages';
import { Transport } from './transport';

const idOf = (address: string): string =>
  createHash('sha256').update(address).digest('base64url').slice(0, 32);

const FIELDS = ['outcome', 'status', 'reason', 'checked', 'broken_since'] as const;
/** Ids of one request. */
const AT_ONCE = 1000;

/** What addresses that records link to answered when they were last asked. */
export function linkCheckStore(transport: Transport) {
  /**
   * By address, of those that were asked before. Addresses are known by their hash: readers of one
   * catalogue may not read those of others. @throws SextantError
   */
  async function find(addresses: readonly string[]): Promise<ReadonlyMap<string, LinkDocument>> {
    const found = new Map<string, LinkDocument>();
    for (let from = 0; from < addresses.length; from += AT_ONCE) {
      const some = new Map(addresses.slice(from, from + AT_ONCE).map((each) => [idOf(each), each]));
      const ids = Array.from(some.keys());
      const documents = await getDocuments<LinkDocument>(transport, INDEX.links, ids, FIELDS);
      documents.forEach((document, id) => found.set(some.get(id) ?? '', document));
    }
    return found;
  }

  async function save(documents: readonly LinkDocument[]): Promise<void> {
    await bulkWrite(
      transport,
      documents.map((document) => ({
        id: idOf(document.address ?? ''),
        document,
        target: { index: INDEX.links },
        action: 'index',
      }))
    );
  }

  /** Addresses that were found broken. @throws SextantError */
  async function broken(): Promise<ReadonlySet<string>> {
    const addresses = new Set<string>();
    const search = { query: { term: { outcome: 'broken' } }, by: ['checked', 'host'] };
    const unsorted = { ...search, _source: ['address'] };
    for await (const page of searchPages<LinkDocument>(transport, INDEX.links, unsorted)) {
      page.forEach(({ document: { address = '' } }) => addresses.add(address));
    }
    return addresses;
  }

  /** Of these links the broken ones. @throws SextantError */
  async function brokenOf(links: readonly OnlineLink[]): Promise<BrokenLink[]> {
    const asked = links.map((link) => ({ url: link.url, address: checkedAddress(link) ?? '' }));
    const known = await find(asked.map(({ address }) => address));
    return asked.flatMap(({ url, address }) => {
      const {
        outcome,
        checked = '',
        status,
        reason,
        broken_since: since,
      } = known.get(address) ?? {};
      if (outcome !== 'broken') return [];
      return [
        {
          ...{ url, checked },
          ...(status === undefined ? {} : { status }),
          ...(reason === undefined ? {} : { reason }),
          ...(since === undefined ? {} : { since }),
        },
      ];
    });
  }

  return { find, save, broken, brokenOf };
}
