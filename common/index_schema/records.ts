import { defineFields, DocumentOf } from './define_fields';

/** One record of a catalogue as of the last whole snapshot. */
export const recordFields = defineFields({
  uuid: { type: 'keyword', about: 'Identifier of the record' },
  source: { type: 'keyword', about: 'Configured source that gave the record' },
  snapshot: { type: 'keyword', about: 'Run that made this state' },
  catalogue: { type: 'keyword', about: 'Catalogues it is published in (op0)', many: true },
  owner_catalogue: { type: 'keyword', about: 'Catalogue that owns it (groupOwner)' },
  title: { type: 'keyword', about: 'Title as shown', ignore_above: 2000 },
  title_folded: {
    type: 'keyword',
    about: 'Title without accents, in lower case: for sorting and searching',
    ignore_above: 2000,
  },
  link: { type: 'keyword', about: 'Address of the record in GeoNetwork', index: false },
  standard: { type: 'keyword', about: 'Schema identifier: iso19139, iso19115-3.2018 …' },
  kind: { type: 'keyword', about: 'dataset, series, service …', many: true },
  access: { type: 'keyword', about: 'public | restricted | unknown' },
  validity: { type: 'keyword', about: 'valid | invalid | unknown (GeoNetwork 1 | 0 | -1)' },
  validity_inspire: { type: 'keyword', about: 'The same of the INSPIRE validator' },
  'privileges.view': { type: 'keyword', about: 'Group ids with M (op0)', many: true },
  'privileges.download': { type: 'keyword', about: 'Group ids with T (op1)', many: true },
  'privileges.dynamic': { type: 'keyword', about: 'Group ids with V (op5)', many: true },
  created: { type: 'date', about: 'createDate: creation of the record' },
  changed: { type: 'date', about: 'changeDate: last change of the record' },
  harvested: { type: 'boolean', about: 'Came by a harvester' },
  workflow: {
    type: 'keyword',
    about: 'unknown | draft | approved | retired | submitted | rejected',
  },
  links: {
    type: 'keyword',
    about: 'Online links, each as JSON {url, protocol, name, function}: only stored',
    many: true,
    index: false,
    doc_values: false,
  },
  organisation: { type: 'keyword', about: 'Organisations of the resource', many: true },
} as const);

export type RecordDocument = DocumentOf<typeof recordFields>;
export type RecordField = keyof typeof recordFields;
