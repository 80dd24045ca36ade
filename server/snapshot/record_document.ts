import type { Run } from '../../common/api/contracts/runs';
import { CatalogueGroup, CatalogueRecord } from '../../common/catalogue/catalogue_record';
import { INSPIRE, ValidatorState, withInspire } from '../../common/catalogue/validity';
import { foldText } from '../../common/codecs/fold_text';
import { RecordDocument, thesaurusEntry } from '../../common/index_schema/records';
import { CatalogueSource } from '../sources/catalogue_source';

interface Snapshot {
  readonly source: CatalogueSource;
  readonly run: Run;
  readonly groups: readonly CatalogueGroup[];
}

type Part = (record: CatalogueRecord) => RecordDocument;

const distinct = (values: readonly (string | undefined)[]): string[] =>
  Array.from(new Set(values.filter((value): value is string => value !== undefined)));

/** Unknown where no validator is told of: an empty list would say that none is in that state. */
const validatorFields: Part = ({ validators }) => {
  if (validators === undefined) return {};
  const inState = (state: ValidatorState) =>
    Object.keys(validators)
      .filter((name) => validators[name] === state)
      .sort();
  return {
    'validators.valid': inState('valid'),
    'validators.invalid': inState('invalid'),
    'validators.never': inState('never'),
    'validators.not_applicable': inState('not_applicable'),
  };
};

const privilegeFields: Part = ({ privileges }) =>
  privileges
    ? {
        'privileges.view': privileges.view,
        'privileges.download': privileges.download,
        'privileges.editing': privileges.editing,
        'privileges.notify': privileges.notify,
        'privileges.dynamic': privileges.dynamic,
        'privileges.featured': privileges.featured,
      }
    : {};

const linkFields: Part = ({ links }) =>
  links
    ? {
        links: links.map((each) => JSON.stringify(each)),
        link_kind: distinct(links.map(({ kind }) => kind)),
        link_protocol: distinct(links.map(({ protocol }) => protocol)),
        link_service: distinct(links.map(({ service }) => service)),
        link_count: links.length,
        download_link_count: links.filter(({ kind }) => kind === 'download').length,
      }
    : {};

/** The middle of a box; where it crosses the antimeridian, on the side of the box. */
const extentFields: Part = ({ extent }) => {
  if (extent === undefined) return {};
  const { west, south, east, north } = extent;
  const middle = (west + (east < west ? east + 360 : east)) / 2;
  return {
    'extent.center': { lat: (south + north) / 2, lon: middle > 180 ? middle - 360 : middle },
    'extent.west': west,
    'extent.south': south,
    'extent.east': east,
    'extent.north': north,
  };
};

const dateFields: Part = (record) => ({
  created: record.created,
  changed: record.changed,
  stamped: record.stamped,
  'resource.created': record.resourceCreated,
  'resource.published': record.resourcePublished,
  'resource.revised': record.resourceRevised,
});

const counterFields: Part = (record) => ({
  popularity: record.popularity,
  rating: record.rating,
  feedback_count: record.feedbacks,
  saved_count: record.saved,
  download_count: record.downloads,
});

const subjectFields: Part = (record) => ({
  organisation: record.organisations,
  doi: record.doi,
  topic: record.topics,
  inspire_theme: record.inspireThemes,
  thesaurus:
    record.thesauri &&
    Object.entries(record.thesauri).flatMap(([name, values]) =>
      values.map((value) => thesaurusEntry(name, value))
    ),
});

const PARTS: readonly Part[] = [
  validatorFields,
  privilegeFields,
  linkFields,
  extentFields,
  dateFields,
  counterFields,
  subjectFields,
];

/** A record as `sextant-records` holds it. */
export function toRecordDocument(
  record: CatalogueRecord,
  { source, run, groups }: Snapshot
): RecordDocument {
  return Object.assign(
    {
      uuid: record.uuid,
      source: run.source,
      snapshot: run.id,
      catalogue: record.catalogues,
      owner_catalogue: groups.find(({ id }) => id !== undefined && id === record.ownerGroup)?.name,
      owner_group: record.ownerGroup,
      owner: record.owner,
      title: record.title,
      title_fr: record.titles?.fr,
      title_en: record.titles?.en,
      title_folded: foldText(record.title ?? record.uuid),
      link: source.linkTo(record.uuid),
      language: record.language,
      standard: record.standard,
      kind: record.kinds,
      access: record.access,
      validity: record.validity,
      validity_inspire: record.validityInspire,
      validity_with_inspire: withInspire(record.validity, record.validators?.[INSPIRE]),
      harvested: record.harvested,
      workflow: record.workflow,
      indexing_error: record.indexingError,
      facts_version: record.factsVersion,
    },
    ...PARTS.map((part) => part(record))
  );
}
