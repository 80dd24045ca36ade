import { CatalogueGroup, SourceView } from '../../../common/catalogue/catalogue_record';
import { CatalogueSource, SourceItem } from '../catalogue_source';
import { mapHit } from '../geonetwork_hit/map_hit';
import { Thesaurus } from '../thesauri';
import { groupNames } from '../group_names';
import { readHits } from './read_hits';

export interface FileSourceOptions {
  readonly paths: readonly string[];
  readonly groups: readonly CatalogueGroup[];
  readonly thesauri: readonly Thesaurus[];
  readonly view: SourceView | 'auto';
  /** Address of a record with `{uuid}` in it. */
  readonly recordLink?: string;
}

/** Import without access: saved answers of `_search`, or NDJSON of hits. */
export function fileSource(options: FileSourceOptions): CatalogueSource {
  async function* items(): AsyncGenerator<SourceItem> {
    const reading = { names: groupNames(options.groups), thesauri: options.thesauri };
    for (const path of options.paths) {
      for await (const hit of readHits(path)) yield mapHit(hit, reading);
    }
  }
  return {
    groups: async () => options.groups,
    items,
    view: options.view,
    linkTo: (uuid) => options.recordLink?.replace('{uuid}', encodeURIComponent(uuid)),
  };
}
