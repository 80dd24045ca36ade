import { CatalogueGroup } from '../../common/catalogue/catalogue_record';

/** Id of the group of the Géocatalogue, configured by name or id; undefined where none is. */
export function geocatalogueGroup(
  groups: readonly CatalogueGroup[],
  wanted: string | undefined
): string | undefined {
  return groups.find(({ name }) => name === wanted)?.id ?? wanted;
}
