import { defineFields, DocumentOf } from './define_fields';

/** One catalogue: a GeoNetwork group through which records are published. */
export const catalogueFields = defineFields({
  name: { type: 'keyword', about: 'Name of the group: the key in addresses' },
  'label.fr': { type: 'keyword', about: 'Label in French' },
  'label.en': { type: 'keyword', about: 'Label in English' },
  'description.fr': { type: 'text', about: 'Description in French' },
  'description.en': { type: 'text', about: 'Description in English' },
  group_id: { type: 'keyword', about: 'Identifier of the group in GeoNetwork' },
  geocatalogue_group: {
    type: 'keyword',
    about: 'Group id of the Géocatalogue in the same installation; absent: its columns are absent',
  },
  thesauri: {
    type: 'keyword',
    about: 'Configured thesauri, each as JSON {name, label: {fr, en}}: only stored',
    many: true,
    index: false,
    doc_values: false,
  },
  editor_link: {
    type: 'keyword',
    about: 'Address of the editor of a record, {uuid} in it',
    index: false,
  },
  source: { type: 'keyword', about: 'Configured source' },
  environment: { type: 'keyword', about: 'production, validation …: shown on the page' },
  view: { type: 'keyword', about: 'complete | public: what the source can see' },
  snapshot: { type: 'keyword', about: 'Run of the last whole snapshot' },
  snapshot_at: { type: 'date', about: 'Instant of the last whole snapshot' },
} as const);

export type CatalogueDocument = DocumentOf<typeof catalogueFields>;
