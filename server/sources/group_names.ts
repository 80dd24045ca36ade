import { CatalogueGroup } from '../../common/catalogue/catalogue_record';

/** Names by id, of the groups whose id is known. */
export function groupNames(groups: readonly CatalogueGroup[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { id, name } of groups) if (id !== undefined) names.set(id, name);
  return names;
}

/** What is configured of a group wins over what the catalogue says of it. */
export function mergeGroups(
  found: readonly CatalogueGroup[],
  configured: readonly CatalogueGroup[]
): CatalogueGroup[] {
  const groups = new Map(found.map((group) => [group.name, group]));
  for (const group of configured) groups.set(group.name, { ...groups.get(group.name), ...group });
  return Array.from(groups.values());
}
