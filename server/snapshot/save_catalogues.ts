import type { Run } from '../../common/api/contracts/runs';
import { CatalogueGroup, SourceView } from '../../common/catalogue/catalogue_record';
import { catalogueStore } from '../store/catalogues';
import { geocatalogueGroup } from './geocatalogue_group';
import { Thesaurus } from '../sources/thesauri';
import { Transport } from '../store/transport';

/** What is configured of a source for its catalogues' pages. */
export interface SourceAbout {
  /** production, validation …: shown on the pages. */
  readonly environment?: string;
  /** Name or id of the group of the Géocatalogue. */
  readonly geocatalogue?: string;
  /** Address of a record's editor with `{uuid}` in it. */
  readonly editor_link?: string;
  readonly thesauri?: readonly Thesaurus[];
}

export interface SeenCatalogues {
  /** Names that records carry. */
  readonly names: ReadonlySet<string>;
  /** Groups that the source or the configuration tells more of. */
  readonly groups: readonly CatalogueGroup[];
  readonly run: Run;
  readonly view: SourceView;
  readonly about: SourceAbout;
  /** ISO 8601. */
  readonly at: string;
}

/** One document per catalogue of the source with a published record; others of it are removed. */
export async function saveCatalogues(transport: Transport, seen: SeenCatalogues): Promise<void> {
  const store = catalogueStore(transport);
  const groups = new Map(seen.groups.map((group) => [group.name, group]));
  const { geocatalogue: wanted, thesauri: configured } = seen.about;
  const geocatalogue = geocatalogueGroup(seen.groups, wanted);
  const thesauri = configured?.map(({ name, label }) => JSON.stringify({ name, label }));
  const saved = Array.from(seen.names, (name) => {
    const group = groups.get(name);
    return {
      name,
      'label.fr': group?.label?.fr,
      'label.en': group?.label?.en,
      'description.fr': group?.description?.fr,
      'description.en': group?.description?.en,
      group_id: group?.id,
      source: seen.run.source,
      environment: seen.about.environment,
      geocatalogue_group: geocatalogue,
      thesauri,
      editor_link: seen.about.editor_link,
      view: group?.view ?? seen.view,
      snapshot: seen.run.id,
      snapshot_at: seen.at,
    };
  });
  const gone = (await store.list())
    .filter(({ source, name = '' }) => source === seen.run.source && !seen.names.has(name))
    .map(({ name = '' }) => name);
  await store.change(saved, gone);
}
