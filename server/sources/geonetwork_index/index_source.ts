import { CatalogueGroup, SourceView } from '../../../common/catalogue/catalogue_record';
import { CatalogueSource, SourceItem } from '../catalogue_source';
import { fieldsOfHits, mapHit } from '../geonetwork_hit/map_hit';
import { groupNames, mergeGroups } from '../group_names';
import { Thesaurus } from '../thesauri';
import { RECORDS, TEMPLATES, WORKING_COPIES } from './index_queries';
import { IndexAccess, indexReader } from './index_reader';

export interface IndexSourceOptions extends IndexAccess {
  readonly groups: readonly CatalogueGroup[];
  readonly thesauri: readonly Thesaurus[];
  readonly view: SourceView | 'auto';
  readonly recordLink?: string;
  /** Groups with their labels, which the index does not hold. */
  readonly readGroups?: () => Promise<readonly CatalogueGroup[]>;
}

/** GeoNetwork's own index: it holds every record with all its rights, whatever the account. */
export function indexSource(options: IndexSourceOptions): CatalogueSource {
  const { thesauri, view, recordLink, readGroups } = options;
  const reader = indexReader(options);
  const groups = async () => mergeGroups((await readGroups?.()) ?? [], options.groups);

  async function* items(): AsyncGenerator<SourceItem> {
    const reading = { names: groupNames(await groups()), thesauri, operationsShown: true };
    for await (const hit of reader.hits(RECORDS, fieldsOfHits(thesauri))) {
      yield mapHit(hit, reading);
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
