import {
  PUBLIC_GROUP,
  RESERVED_GROUPS,
  RESERVED_GROUP_NAMES,
} from '../../../common/catalogue/access';
import { CatalogueRecord, WORKFLOW } from '../../../common/catalogue/catalogue_record';
import { validityOf } from '../../../common/catalogue/validity';
import { SourceItem } from '../catalogue_source';
import { linksOf } from './links_of';
import { allMultilingual, flag, instant, isObject, multilingual, text, texts } from './read_values';

type Source = Readonly<Record<string, unknown>>;
/** Names of groups by their ids, as far as the source knows them. */
export type GroupNames = ReadonlyMap<string, string>;

/** Groups with the view operation: the operation itself, else what GeoNetwork derives from it. */
function viewers(source: Source): string[] | undefined {
  if ('op0' in source) return texts(source.op0);
  if ('groupPublishedId' in source) return texts(source.groupPublishedId);
  return undefined;
}

function accessOf(source: Source): CatalogueRecord['access'] {
  const groups = viewers(source);
  const isPublic = groups?.includes(PUBLIC_GROUP) ?? flag(source.isPublishedToAll);
  if (isPublic === undefined) return 'unknown';
  return isPublic ? 'public' : 'restricted';
}

function cataloguesOf(source: Source, names: GroupNames): string[] {
  const published = texts(source.groupPublished);
  const fromNames = published.filter((name) => !RESERVED_GROUP_NAMES.includes(name));
  const fromIds = (viewers(source) ?? [])
    .filter((id) => !RESERVED_GROUPS.includes(id))
    .map((id) => names.get(id))
    .filter((name): name is string => name !== undefined);
  return Array.from(new Set([...fromNames, ...fromIds]));
}

function privilegesOf(source: Source): CatalogueRecord['privileges'] {
  if (!('op0' in source)) return undefined;
  return { view: texts(source.op0), download: texts(source.op1), dynamic: texts(source.op5) };
}

/** The record's fields, each from the document of GeoNetwork's index. */
const FIELDS: {
  readonly [F in keyof CatalogueRecord]-?: (s: Source, names: GroupNames) => CatalogueRecord[F];
} = {
  uuid: (source) => text(source.uuid) ?? text(source.metadataIdentifier) ?? '',
  title: (source) => multilingual(source.resourceTitleObject) ?? text(source.resourceTitle),
  standard: (source) => text(source.documentStandard),
  kinds: (source) => texts(source.resourceType),
  access: accessOf,
  validity: (source) => validityOf(text(source.valid)),
  validityInspire: (source) => validityOf(text(source.valid_inspire)),
  privileges: privilegesOf,
  catalogues: cataloguesOf,
  ownerGroup: (source) => text(source.groupOwner),
  created: (source) => instant(source.createDate),
  changed: (source) => instant(source.changeDate),
  harvested: (source) => flag(source.isHarvested),
  workflow: (source) => WORKFLOW[Number(text(source.mdStatus) ?? NaN)],
  links: (source) => linksOf(source.link),
  organisations: (source) =>
    Array.from(new Set(allMultilingual(source.OrgForResourceObject ?? source.OrgForResource))),
};

function mapFields(source: Source, names: GroupNames): CatalogueRecord {
  const values = Object.entries(FIELDS).map(([field, read]) => [field, read(source, names)]);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

/** One hit of `_search` → a record, or why it is none. Templates and drafts are no records. */
export function mapHit(hit: unknown, names: GroupNames): SourceItem {
  const source = isObject(hit) && isObject(hit._source) ? hit._source : undefined;
  if (!isObject(hit) || source === undefined) {
    return { rejected: 'no_source', excerpt: excerptOf(hit) };
  }
  if ((text(source.isTemplate) ?? 'n') !== 'n') return { leftOut: 'template' };
  if (text(source.draft) === 'y') return { leftOut: 'draft' };
  const id = { uuid: text(source.uuid) ?? text(source.metadataIdentifier) ?? text(hit._id) };
  if (id.uuid === undefined) return { rejected: 'no_uuid', excerpt: excerptOf(source) };
  return { record: mapFields({ ...source, ...id }, names) };
}

/** Keys only: a record's values may hold names and e-mail addresses. */
function excerptOf(value: unknown): string {
  return isObject(value) ? `{${Object.keys(value).slice(0, 10).join(', ')}}` : typeof value;
}
