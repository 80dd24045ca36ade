import { CatalogueGroup, SourceView } from '../../../common/catalogue/catalogue_record';
import { isObject, listOf, text } from '../geonetwork_hit/read_values';
import { Account } from './account';
import { GeonetworkClient } from './geonetwork_client';

function groupOf(value: unknown): CatalogueGroup | undefined {
  const name = isObject(value) ? text(value.name) : undefined;
  if (!isObject(value) || name === undefined) return undefined;
  const label = isObject(value.label) ? value.label : {};
  const description = text(value.description);
  return {
    id: text(value.id),
    name,
    label: { fr: text(label.fre), en: text(label.eng) },
    ...(description === undefined ? {} : { description: { fr: description, en: description } }),
  };
}

/** All groups; reserved ones are not asked for: then who is known would only see their own. */
export async function readGroups(client: GeonetworkClient): Promise<CatalogueGroup[]> {
  return listOf(await client.get('groups'))
    .map(groupOf)
    .filter((group): group is CatalogueGroup => group !== undefined);
}

/** An administrator sees everything, another account the records of its groups and public ones. */
export function viewOfGroup({ kind, groups }: Account, id: string | undefined): SourceView {
  if (kind === 'administrator') return 'complete';
  return id !== undefined && groups.has(id) ? 'complete' : 'public';
}
