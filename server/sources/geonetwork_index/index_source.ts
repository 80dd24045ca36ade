import { CatalogueGroup, SourceView } from '../../../common/catalogue/catalogue_record';
import { CatalogueSource, KnownRevisions, SourceItem } from '../catalogue_source';
import { fieldsOfHits, mapHit } from '../geonetwork_hit/map_hit';
import { groupNames, mergeGroups } from '../group_names';
import { Thesaurus } from '../thesauri';
import {
  RECORDS,
  RECORDS_WITHOUT_UUID,
  recordsWithUuid,
  TEMPLATES,
  WORKING_COPIES,
} from './index_queries';
import { IndexAccess, indexReader } from './index_reader';

export interface IndexSourceOptions extends IndexAccess {
  readonly groups: readonly CatalogueGroup[];
  readonly thesauri: readonly Thesaurus[];
  readonly view: SourceView | 'auto';
  readonly recordLink?: string;
  /** Groups with their labels, which the index does not hold. */
  readonly readGroups?: () => Promise<readonly CatalogueGroup[]>;
}

type Found = { readonly same: string } | { readonly hit: unknown };

/** Of records that changed, read at once. */
const BATCH = 200;

/** GeoNetwork's own index: it holds every record with all its rights, whatever the account. */
export function indexSource(options: IndexSourceOptions): CatalogueSource {
  const { thesauri, view, recordLink, readGroups } = options;
  const reader = indexReader(options);
  const groups = async () => mergeGroups((await readGroups?.()) ?? [], options.groups);

  const fields = fieldsOfHits(thesauri);

  /** Hits of records that are not as they are known; of the others that they are. */
  async function* changedHits(known: KnownRevisions): AsyncGenerator<Found> {
    for await (const page of reader.revisions(RECORDS)) {
      const before = await known(page.map(({ uuid }) => uuid));
      const wanted = new Set<string>();
      for (const { uuid, revision } of page) {
        if (revision !== undefined && before.get(uuid) === revision) yield { same: uuid };
        else wanted.add(uuid);
      }
      const uuids = Array.from(wanted);
      for (let from = 0; from < uuids.length; from += BATCH) {
        const some = recordsWithUuid(uuids.slice(from, from + BATCH));
        for (const hit of await reader.page(some, fields)) yield { hit };
      }
    }
    for await (const hit of reader.hits(RECORDS_WITHOUT_UUID, fields)) yield { hit };
  }

  async function* allHits(): AsyncGenerator<Found> {
    for await (const hit of reader.hits(RECORDS, fields)) yield { hit };
  }

  async function* items(known?: KnownRevisions): AsyncGenerator<SourceItem> {
    const reading = { names: groupNames(await groups()), thesauri, operationsShown: true };
    for await (const found of known ? changedHits(known) : allHits()) {
      if ('same' in found) yield found;
      else yield { ...mapHit(found.hit, reading), revision: await reader.revisionOf(found.hit) };
    }
    for (let left = await reader.count(TEMPLATES); left > 0; left -= 1) {
      yield { leftOut: 'template' };
    }
    for (let left = await reader.count(WORKING_COPIES); left > 0; left -= 1) {
      yield { leftOut: 'draft' };
    }
  }

  return {
    groups,
    items,
    view: view === 'auto' ? 'complete' : view,
    linkTo: (uuid) => recordLink?.replace('{uuid}', encodeURIComponent(uuid)),
    close: () => reader.close(),
  };
}
