import { CatalogueRecord } from '../../../common/catalogue/catalogue_record';
import { ContentReader, RecordContent } from '../content/record_content';
import { fieldsOfHits, mapHit } from '../geonetwork_hit/map_hit';
import { Thesaurus } from '../thesauri';
import { recordsWithUuid } from './index_queries';
import { IndexAccess, indexReader } from './index_reader';

/** Without what the tables tell: an index may be late. */
function contentOf(record: CatalogueRecord): RecordContent['facts'] {
  const { validators, privileges, workflow, ownerGroup, owner, ...rest } = record;
  return rest;
}

/**
 * Contents of a database's records from GeoNetwork's index; what the index lacks is read from the
 * XML.
 */
export function indexContent(
  access: IndexAccess,
  thesauri: readonly Thesaurus[],
  fromXml: ContentReader
): ContentReader & { close(): Promise<void> } {
  const reader = indexReader(access);
  const fields = fieldsOfHits(thesauri);
  const reading = { names: new Map<string, string>(), thesauri };
  return {
    read: async (revisions, xmlOf) => {
      const contents = new Map<string, RecordContent>();
      const uuids = revisions.map(({ uuid }) => uuid);
      for (const hit of await reader.page(recordsWithUuid(uuids), fields)) {
        const item = mapHit(hit, reading);
        if ('record' in item && item.record.title !== undefined) {
          contents.set(item.record.uuid, { facts: contentOf(item.record) });
        }
      }
      const missing = revisions.filter(({ uuid }) => !contents.has(uuid));
      if (missing.length > 0) {
        (await fromXml.read(missing, xmlOf)).forEach((content, uuid) =>
          contents.set(uuid, content)
        );
      }
      return contents;
    },
    revisions: async (uuids) => {
      const found = new Map<string, string | undefined>();
      for await (const page of reader.revisions(recordsWithUuid(uuids))) {
        page.forEach(({ uuid, revision }) => found.set(uuid, revision));
      }
      return found;
    },
    close: () => reader.close(),
  };
}
