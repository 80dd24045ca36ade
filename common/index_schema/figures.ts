import { defineFields, DocumentOf } from './define_fields';

/** The figures of one catalogue at one snapshot: curves, and totals for who sees only a part. */
export const figuresFields = defineFields({
  '@timestamp': { type: 'date', about: 'Instant of the snapshot' },
  source: { type: 'keyword', about: 'Configured source' },
  snapshot: { type: 'keyword', about: 'Run of the snapshot' },
  catalogue: { type: 'keyword', about: 'Name of the catalogue' },
  environment: { type: 'keyword', about: 'production, validation …' },
  view: { type: 'keyword', about: 'complete | public: what the source can see' },
  records: { type: 'long', about: 'Records published in the catalogue' },
  owned_only: { type: 'long', about: 'Records it owns without publishing them in it' },
  'access.public': { type: 'long', about: 'Of the records, public ones' },
  'access.restricted': { type: 'long', about: 'Of the records, restricted ones' },
  'access.unknown': { type: 'long', about: 'Of the records, those of unknown access' },
  'validity.valid': { type: 'long', about: 'Of the records, valid ones (without INSPIRE)' },
  'validity.invalid': { type: 'long', about: 'Of the records, invalid ones (without INSPIRE)' },
  'validity.unknown': { type: 'long', about: 'Of the records, never or partly validated ones' },
  'inspire.valid': {
    type: 'long',
    about: 'Of the records, those that the INSPIRE validator passed',
  },
  'inspire.invalid': { type: 'long', about: 'Of the records, those that it refused' },
  'inspire.unknown': { type: 'long', about: 'Of the records, those that it never saw' },
  by_standard: {
    type: 'keyword',
    about: 'Records by standard, each as JSON [standard, count]: only stored',
    many: true,
    index: false,
    doc_values: false,
  },
  last_created: { type: 'date', about: 'Newest creation of a record' },
  anomalous: { type: 'long', about: 'Of the records, those with an anomaly' },
  created: { type: 'long', about: 'Records new in this snapshot' },
  changed: { type: 'long', about: 'Records with a new state in this snapshot' },
  removed: { type: 'long', about: 'Records of the snapshot before that are gone from the source' },
} as const);

export type FiguresDocument = DocumentOf<typeof figuresFields>;
