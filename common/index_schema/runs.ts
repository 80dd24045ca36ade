import { defineFields, DocumentOf } from './define_fields';

/** One run of a job, with its counts. */
export const runFields = defineFields({
  '@timestamp': { type: 'date', about: 'Start of the run' },
  kind: { type: 'keyword', about: 'snapshot | ingest | reprocess | maintain | report' },
  source: { type: 'keyword', about: 'Configured source that was run' },
  state: { type: 'keyword', about: 'running | done | failed | stopped' },
  host: { type: 'keyword', about: 'Host that ran it' },
  heartbeat: { type: 'date', about: 'Last sign of life: a running one without is lost' },
  stop: { type: 'boolean', about: 'It was asked to stop' },
  files: { type: 'keyword', about: 'Names of the files read', many: true },
  read: { type: 'long', about: 'Lines or records read' },
  parsed: { type: 'long', about: 'Of which a format could read' },
  indexed: { type: 'long', about: 'Of which new documents' },
  known: { type: 'long', about: 'Of which already there: nothing was written' },
  left_out: { type: 'long', about: 'Of which no records by definition: templates, drafts' },
  rejected: { type: 'long', about: 'Of which rejected: see sextant-rejects' },
  rejects: { type: 'object', about: 'Rejected by reason', enabled: false },
  done: { type: 'object', about: 'Figures of its own kind', enabled: false },
  progress: { type: 'double', about: 'Share of the work that is done, 0 to 1' },
  rate: { type: 'long', about: 'Lines or records read in a second' },
  bytes: { type: 'long', about: 'Bytes read, uncompressed' },
  seconds: { type: 'long', about: 'Duration in s' },
  links_version: { type: 'keyword', about: 'Digest of the links that requests were joined by' },
  rules_version: { type: 'keyword', about: 'Version of the rules that made the documents' },
  error: { type: 'text', about: 'Why it failed' },
} as const);

export type RunDocument = DocumentOf<typeof runFields>;

/** A line or record that could not be read. Kept 30 days, restricted. */
export const rejectFields = defineFields({
  '@timestamp': { type: 'date', about: 'When it was rejected' },
  run: { type: 'keyword', about: 'Run that met it' },
  reason: { type: 'keyword', about: 'Why, a stable word' },
  record: { type: 'keyword', about: 'Identifier of the record, where it is known' },
  field: { type: 'keyword', about: 'Field of the record that could not be read' },
  excerpt: { type: 'keyword', about: 'Masked excerpt', ignore_above: 512 },
  'log.file.path': { type: 'keyword', about: 'Name of the file' },
  'log.offset': { type: 'long', about: 'Offset in bytes, or ordinal of a record' },
} as const);

export type RejectDocument = DocumentOf<typeof rejectFields>;
