import type { Run } from '../../common/api/contracts/runs';
import { CatalogueGroup, SourceView } from '../../common/catalogue/catalogue_record';
import { catalogueStore } from '../store/catalogues';
import { Transport } from '../store/transport';

export interface SeenCatalogues {
  /** Names that records carry. */
  readonly names: ReadonlySet<string>;
  /** Groups that the source or the configuration tells more of. */
  readonly groups: readonly CatalogueGroup[];
  readonly run: Run;
  readonly view: SourceView;
  readonly environment?: string;
  /** ISO 8601. */
  readonly at: string;
}

/** One document per catalogue of the source with a published record; others of it are removed. */
export async function saveCatalogues(transport: Transport, seen: SeenCatalogues): Promise<void> {
  const store = catalogueStore(transport);
  const groups = new Map(seen.groups.map((group) => [group.name, group]));
  await Promise.all(
    Array.from(seen.names, (name) => {
      const group = groups.get(name);
      return store.save({
        name,
        'label.fr': group?.label?.fr,
        'label.en': group?.label?.en,
        'description.fr': group?.description?.fr,
        'description.en': group?.description?.en,
        group_id: group?.id,
        source: seen.run.source,
        environment: seen.environment,
        view: seen.view,
        snapshot: seen.run.id,
        snapshot_at: seen.at,
      });
    })
  );
  const gone = (await store.list()).filter(
    ({ source, name }) => source === seen.run.source && !seen.names.has(name ?? '')
  );
  await Promise.all(gone.map(({ name }) => store.remove(name ?? '')));
}
