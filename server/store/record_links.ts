import { onlineLink, OnlineLink } from '../../common/catalogue/online_link';
import { INDEX } from '../../common/index_schema/indices';
import { RecordDocument } from '../../common/index_schema/records';
import { searchPages } from './search_pages';
import { Transport } from './transport';

/** What the records of the last snapshot say of their services. */
export type StoredLinks = Required<Pick<RecordDocument, 'uuid' | 'catalogue' | 'kind'>> & {
  readonly links: OnlineLink[];
};

function readLink(text: string): OnlineLink[] {
  const parsed: unknown = JSON.parse(text);
  return onlineLink.is(parsed) ? [parsed] : [];
}

const FIELDS = ['uuid', 'source', 'catalogue', 'kind', 'links'] as const;

/** Every record of the last whole snapshots with its links; none before the first. @throws SextantError */
export async function storedLinks(transport: Transport): Promise<StoredLinks[]> {
  const records: StoredLinks[] = [];
  // Two sources may hold the same record.
  const search = { query: { match_all: {} }, by: ['uuid', 'source'], _source: FIELDS };
  for await (const page of searchPages<RecordDocument>(transport, INDEX.records, search)) {
    for (const { document } of page) {
      const { uuid = '', catalogue = [], kind = [], links = [] } = document;
      records.push({ uuid, catalogue, kind, links: links.flatMap(readLink) });
    }
  }
  return records;
}
