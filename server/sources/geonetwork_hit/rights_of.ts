import {
  PUBLIC_GROUP,
  RESERVED_GROUPS,
  RESERVED_GROUP_NAMES,
} from '../../../common/catalogue/access';
import { CatalogueRecord } from '../../../common/catalogue/catalogue_record';
import { Operation, OPERATION_NAMES, OPERATIONS } from '../../../common/catalogue/privileges';
import { flag, texts } from './read_values';

type Source = Readonly<Record<string, unknown>>;
/** Names of groups by their ids, as far as the source knows them. */
export type GroupNames = ReadonlyMap<string, string>;

const operationField = (operation: Operation): string => `op${OPERATIONS[operation]}`;

/** Groups with the view operation: the operation itself, else what GeoNetwork derives from it. */
function viewers(source: Source): string[] | undefined {
  if ('op0' in source) return texts(source.op0);
  if ('groupPublishedId' in source) return texts(source.groupPublishedId);
  return undefined;
}

export function accessOf(source: Source, operationsShown = false): CatalogueRecord['access'] {
  const groups = viewers(source) ?? (operationsShown ? [] : undefined);
  const isPublic = groups?.includes(PUBLIC_GROUP) ?? flag(source.isPublishedToAll);
  if (isPublic === undefined) return 'unknown';
  return isPublic ? 'public' : 'restricted';
}

/** Names of groups that records are published in, of which reserved ones are no catalogues. */
export function cataloguesOfGroups(ids: readonly string[], names: GroupNames): string[] {
  return ids
    .filter((id) => !RESERVED_GROUPS.includes(id))
    .map((id) => names.get(id))
    .filter((name): name is string => name !== undefined);
}

export function cataloguesOf(source: Source, names: GroupNames): string[] {
  const published = texts(source.groupPublished);
  const fromNames = published.filter((name) => !RESERVED_GROUP_NAMES.includes(name.toLowerCase()));
  return Array.from(new Set([...fromNames, ...cataloguesOfGroups(viewers(source) ?? [], names)]));
}

/** A document with one operation has them all: GeoNetwork writes none that no group holds. */
export function privilegesOf(
  source: Source,
  operationsShown = false
): CatalogueRecord['privileges'] {
  if (!operationsShown && !OPERATION_NAMES.some((operation) => operationField(operation) in source))
    return undefined;
  const holders = (operation: Operation) => texts(source[operationField(operation)]);
  return {
    view: holders('view'),
    download: holders('download'),
    editing: holders('editing'),
    notify: holders('notify'),
    dynamic: holders('dynamic'),
    featured: holders('featured'),
  };
}
