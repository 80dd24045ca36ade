import { onlineLink, OnlineLink } from '../../common/catalogue/online_link';
import { INDEX } from '../../common/index_schema/indices';
import { RecordDocument } from '../../common/index_schema/records';
import { documentStore } from './documents';
import { Transport } from './transport';

const PAGE = 1000;

/** What the records of the last snapshot say of their services. */
export type StoredLinks = Required<Pick<RecordDocument, 'uuid' | 'catalogue' | 'kind'>> & {
  readonly links: OnlineLink[];
};

function readLink(text: string): OnlineLink[] {
  const parsed: unknown = JSON.parse(text);
  return onlineLink.is(parsed) ? [parsed] : [];
}

/** Every record of the last whole snapshots with its links; none before the first. @throws SextantError */
export async function storedLinks(transport: Transport): Promise<StoredLinks[]> {
  const documents = documentStore<RecordDocument>(transport, INDEX.records);
  const records: StoredLinks[] = [];
  let after: readonly string[] | undefined;
  for (;;) {
    const page = await documents.search({
      size: PAGE,
      // Two sources may hold the same record.
      sort: [{ uuid: 'asc' }, { source: 'asc' }],
      _source: ['uuid', 'source', 'catalogue', 'kind', 'links'],
      ...(after ? { search_after: after } : {}),
    });
    for (const { document } of page) {
      const { uuid = '', catalogue = [], kind = [], links = [] } = document;
      records.push({ uuid, catalogue, kind, links: links.flatMap(readLink) });
    }
    const last = page[page.length - 1];
    if (!last || page.length < PAGE) return records;
    after = [last.document.uuid ?? '', last.document.source ?? ''];
  }
}
