import { defineFields, DocumentOf } from './define_fields';

/** One record of a catalogue as of the last whole snapshot. What its source cannot tell is absent. */
export const recordFields = defineFields({
  uuid: { type: 'keyword', about: 'Identifier of the record' },
  source: { type: 'keyword', about: 'Configured source that gave the record' },
  snapshot: { type: 'keyword', about: 'Run that made this state' },
  digest: { type: 'keyword', about: 'Of the state: what changes here is a change' },
  since: { type: 'date', about: 'Instant of the snapshot that first saw this state' },
  state_before: {
    type: 'date',
    about: 'Start of the state before; absent where the record was new',
  },
  anomaly: { type: 'keyword', about: 'Anomalies found: ids of rules', many: true },
  catalogue: { type: 'keyword', about: 'Catalogues it is published in (op0)', many: true },
  owner_catalogue: { type: 'keyword', about: 'Catalogue that owns it (groupOwner)' },
  owner_group: { type: 'keyword', about: 'Id of the group that owns it' },
  owner: { type: 'keyword', about: 'Id of the user who owns it: names are in sextant-people only' },
  title: { type: 'keyword', about: 'Title as shown', ignore_above: 2000 },
  title_fr: { type: 'keyword', about: 'Title in French', ignore_above: 2000 },
  title_en: { type: 'keyword', about: 'Title in English', ignore_above: 2000 },
  title_folded: {
    type: 'keyword',
    about: 'Title without accents, in lower case: for sorting and searching',
    ignore_above: 2000,
  },
  link: { type: 'keyword', about: 'Address of the record in GeoNetwork', index: false },
  language: { type: 'keyword', about: 'Main language, ISO 639-2: fre, eng …' },
  standard: { type: 'keyword', about: 'Schema identifier: iso19139, iso19115-3.2018 …' },
  kind: { type: 'keyword', about: 'dataset, series, service …', many: true },
  access: { type: 'keyword', about: 'public | restricted | unknown' },
  validity: { type: 'keyword', about: 'valid | invalid | unknown (GeoNetwork 1 | 0 | -1)' },
  validity_inspire: { type: 'keyword', about: 'The same of the INSPIRE validator' },
  validity_with_inspire: {
    type: 'keyword',
    about: 'The same as if INSPIRE were a required validator',
  },
  'validators.valid': { type: 'keyword', about: 'Validators that found it valid', many: true },
  'validators.invalid': { type: 'keyword', about: 'Validators that found errors', many: true },
  'validators.never': { type: 'keyword', about: 'Validators that never ran', many: true },
  'validators.not_applicable': {
    type: 'keyword',
    about: 'Validators that do not apply to it',
    many: true,
  },
  'privileges.view': { type: 'keyword', about: 'Group ids with M (op0)', many: true },
  'privileges.download': { type: 'keyword', about: 'Group ids with T (op1)', many: true },
  'privileges.editing': { type: 'keyword', about: 'Group ids that may edit (op2)', many: true },
  'privileges.notify': { type: 'keyword', about: 'Group ids that are notified (op3)', many: true },
  'privileges.dynamic': { type: 'keyword', about: 'Group ids with V (op5)', many: true },
  'privileges.featured': { type: 'keyword', about: 'Group ids it is featured for', many: true },
  created: { type: 'date', about: 'createDate: creation of the record' },
  changed: { type: 'date', about: 'changeDate: last change of the record' },
  stamped: { type: 'date', about: 'dateStamp: last change as the record itself says it' },
  'resource.created': { type: 'date', about: 'Creation of what the record describes' },
  'resource.published': { type: 'date', about: 'Its last publication' },
  'resource.revised': { type: 'date', about: 'Its last revision' },
  harvested: { type: 'boolean', about: 'Came by a harvester' },
  workflow: {
    type: 'keyword',
    about: 'unknown | draft | approved | retired | submitted | rejected',
  },
  links: {
    type: 'keyword',
    about:
      'Online links, each as JSON {url, protocol, name, function, kind, service, address, layers}: only stored',
    many: true,
    index: false,
    doc_values: false,
  },
  link_kind: {
    type: 'keyword',
    about: 'map | service | download | page: of its links',
    many: true,
  },
  link_protocol: { type: 'keyword', about: 'Protocols of its links, as written', many: true },
  link_service: { type: 'keyword', about: 'Services of its links: WMS, WFS …', many: true },
  link_count: { type: 'integer', about: 'Number of its links' },
  download_link_count: { type: 'integer', about: 'Number of its links to files' },
  organisation: { type: 'keyword', about: 'Organisations of the resource', many: true },
  doi: { type: 'keyword', about: 'DOI, as 10.nnnn/…' },
  topic: { type: 'keyword', about: 'Topic categories: keys of the code list', many: true },
  inspire_theme: { type: 'keyword', about: 'INSPIRE themes', many: true },
  thesaurus: {
    type: 'keyword',
    about: 'Values of configured thesauri, each as name=value',
    many: true,
    ignore_above: 1000,
  },
  'extent.center': { type: 'geo_point', about: 'Centre of the box around its extents' },
  'extent.west': { type: 'double', about: 'Box around its extents, degrees' },
  'extent.south': { type: 'double', about: 'Box around its extents, degrees' },
  'extent.east': { type: 'double', about: 'Box around its extents, degrees; may be < west' },
  'extent.north': { type: 'double', about: 'Box around its extents, degrees' },
  popularity: { type: 'long', about: 'Views as GeoNetwork counts them, since it was created' },
  rating: { type: 'short', about: 'Rating by users, 1 to 5; 0: none' },
  feedback_count: { type: 'integer', about: 'Comments of users' },
  saved_count: { type: 'integer', about: 'Users who keep it as a favourite' },
  download_count: { type: 'long', about: 'Downloads of its attached files, since they exist' },
  indexing_error: { type: 'boolean', about: 'GeoNetwork could not index it whole' },
  facts_version: { type: 'keyword', about: 'Version of the reader of its XML, where one read it' },
  revision: {
    type: 'keyword',
    about:
      'Its state in the source, where the source tells one: the same, and it is not read again',
    index: false,
  },
} as const);

export type RecordDocument = DocumentOf<typeof recordFields>;
export type RecordField = keyof typeof recordFields;

/** Undated counters and what says how a document came about: two states differ by none of them. */
export const FIELDS_OF_NO_STATE: readonly RecordField[] = [
  'snapshot',
  'digest',
  'since',
  'state_before',
  'anomaly',
  'link',
  'popularity',
  'rating',
  'feedback_count',
  'saved_count',
  'download_count',
  'facts_version',
  'revision',
];

/** How the value of a configured thesaurus stands in `thesaurus`. */
export function thesaurusEntry(name: string, value: string): string {
  return `${name}=${value}`;
}
