import { CatalogueRecord, WORKFLOW } from '../../../common/catalogue/catalogue_record';
import { INSPIRE, validityOf, validityOfState } from '../../../common/catalogue/validity';
import { FieldProblem, SourceItem } from '../catalogue_source';
import { Thesaurus } from '../thesauri';
import { extentOf } from './extent_of';
import { linksOf } from './links_of';
import {
  flag,
  instant,
  isObject,
  lastInstant,
  multilingual,
  number,
  someFlag,
  text,
  texts,
} from './read_values';
import { accessOf, cataloguesOf, GroupNames, privilegesOf } from './rights_of';
import { doiOf, inspireThemesOf, keysOf, organisationsOf, thesauriOf } from './subjects_of';
import { titlesOf } from './titles_of';
import { validatorsOf } from './validators_of';

type Source = Readonly<Record<string, unknown>>;

/** What a hit is read with. */
export interface HitReading {
  readonly names: GroupNames;
  readonly thesauri: readonly Thesaurus[];
  /** Hits hold `op*`: where one is absent, no group holds the operation. Else rights are unknown. */
  readonly operationsShown?: boolean;
}

/** The record's fields, each from the document of GeoNetwork's index. */
const FIELDS: {
  readonly [F in keyof CatalogueRecord]-?: (s: Source, reading: HitReading) => CatalogueRecord[F];
} = {
  uuid: (source) => text(source.uuid) ?? text(source.metadataIdentifier) ?? '',
  title: (source) => multilingual(source.resourceTitleObject) ?? text(source.resourceTitle),
  titles: (source) => titlesOf(source.resourceTitleObject),
  standard: (source) => text(source.documentStandard),
  language: (source) => text(source.mainLanguage),
  kinds: (source) => texts(source.resourceType),
  access: (source, { operationsShown }) => accessOf(source, operationsShown),
  validity: (source) => validityOf(text(source.valid)),
  validityInspire: (source) => validityOfState(validatorsOf(source)?.[INSPIRE]),
  validators: validatorsOf,
  privileges: (source, { operationsShown }) => privilegesOf(source, operationsShown),
  catalogues: (source, { names }) => cataloguesOf(source, names),
  ownerGroup: (source) => text(source.groupOwner),
  owner: (source) => text(source.owner),
  created: (source) => instant(source.createDate),
  changed: (source) => instant(source.changeDate),
  stamped: (source) => instant(source.dateStamp),
  resourceCreated: (source) => lastInstant(source.creationDateForResource),
  resourcePublished: (source) => lastInstant(source.publicationDateForResource),
  resourceRevised: (source) => lastInstant(source.revisionDateForResource),
  harvested: (source) => flag(source.isHarvested),
  workflow: (source) => WORKFLOW[Number(text(source.mdStatus) ?? NaN)],
  links: (source) => linksOf(source.link),
  organisations: organisationsOf,
  doi: doiOf,
  topics: (source) => keysOf(source.cl_topic),
  inspireThemes: inspireThemesOf,
  thesauri: (source, { thesauri }) => thesauriOf(source, thesauri),
  extent: (source) => extentOf(source.geom),
  popularity: (source) => number(source.popularity),
  rating: (source) => number(source.rating),
  feedbacks: (source) => number(source.feedbackCount),
  saved: (source) => number(source.userSavedCount),
  downloads: () => undefined,
  factsVersion: () => undefined,
  indexingError: (source) => someFlag(source.indexingError),
};

/** What `_source` of a search must ask for so that every field can be read. */
export function fieldsOfHits(thesauri: readonly Thesaurus[]): string[] {
  return [...SOURCE_FIELDS, ...thesauri.map(({ field }) => field)];
}

const SOURCE_FIELDS = [
  ...['uuid', 'metadataIdentifier', 'isTemplate', 'draft', 'documentStandard', 'mainLanguage'],
  ...['resourceTitleObject', 'resourceTitle', 'resourceType', 'valid*', 'op*', 'groupOwner'],
  ...['isPublishedToAll', 'groupPublished', 'groupPublishedId', 'owner', 'isHarvested', 'mdStatus'],
  ...['createDate', 'changeDate', 'dateStamp', 'creationDateForResource'],
  ...['publicationDateForResource', 'revisionDateForResource', 'OrgForResource'],
  ...['OrgForResourceObject', 'resourceIdentifier', 'link', 'cl_topic', 'inspireTheme', 'geom'],
  ...['th_httpinspireeceuropaeutheme-theme', 'popularity', 'rating', 'feedbackCount'],
  ...['userSavedCount', 'indexingError'],
];

const DATES = ['createDate', 'changeDate', 'dateStamp'];

/** Dates that are none: the record goes without them, and says so. */
function problemsOf(source: Source): FieldProblem[] {
  return DATES.filter(
    (field) => text(source[field]) !== undefined && instant(source[field]) === undefined
  ).map((field) => ({ field, reason: 'no_date' }));
}

const READERS = Object.entries(FIELDS);

function mapFields(source: Source, reading: HitReading): CatalogueRecord {
  const values = READERS.map(([field, read]) => [field, read(source, reading)]);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

/** One hit of `_search` → a record, or why it is none. Templates and drafts are no records. */
export function mapHit(hit: unknown, reading: HitReading): SourceItem {
  const source = isObject(hit) && isObject(hit._source) ? hit._source : undefined;
  if (!isObject(hit) || source === undefined) {
    return { rejected: 'no_source', excerpt: excerptOf(hit) };
  }
  if ((text(source.isTemplate) ?? 'n') !== 'n') return { leftOut: 'template' };
  if (text(source.draft) === 'y') return { leftOut: 'draft' };
  const id = { uuid: text(source.uuid) ?? text(source.metadataIdentifier) ?? text(hit._id) };
  if (id.uuid === undefined) {
    return { rejected: 'no_uuid', excerpt: excerptOf(source), field: 'uuid' };
  }
  const record = mapFields(source.uuid === id.uuid ? source : { ...source, ...id }, reading);
  const problems = problemsOf(source);
  return problems.length === 0 ? { record } : { record, problems };
}

/** Keys only: a record's values may hold names and e-mail addresses. */
function excerptOf(value: unknown): string {
  return isObject(value) ? `{${Object.keys(value).slice(0, 10).join(', ')}}` : typeof value;
}
