import { defineFields, DocumentOf } from './define_fields';

/** One run of a job, with its counts. */
export const runFields = defineFields({
  '@timestamp': { type: 'date', about: 'Start of the run' },
  kind: { type: 'keyword', about: 'snapshot | ingest' },
  source: { type: 'keyword', about: 'Configured source that was run' },
  state: { type: 'keyword', about: 'running | done | failed' },
  host: { type: 'keyword', about: 'Host that ran it' },
  files: { type: 'keyword', about: 'Names of the files read', many: true },
  read: { type: 'long', about: 'Lines or records read' },
  indexed: { type: 'long', about: 'Of which new documents' },
  known: { type: 'long', about: 'Of which already there: nothing was written' },
  left_out: { type: 'long', about: 'Of which no records by definition: templates, drafts' },
  rejected: { type: 'long', about: 'Of which rejected: see sextant-rejects' },
  done: { type: 'object', about: 'Figures of its own kind', enabled: false },
  bytes: { type: 'long', about: 'Bytes read, uncompressed' },
  seconds: { type: 'long', about: 'Duration in s' },
  links_version: { type: 'keyword', about: 'Digest of the links that requests were joined by' },
  error: { type: 'text', about: 'Why it failed' },
} as const);

export type RunDocument = DocumentOf<typeof runFields>;

/** A line or record that could not be read. Kept 30 days, restricted. */
export const rejectFields = defineFields({
  '@timestamp': { type: 'date', about: 'When it was rejected' },
  run: { type: 'keyword', about: 'Run that met it' },
  reason: { type: 'keyword', about: 'Why, a stable word' },
  excerpt: { type: 'keyword', about: 'Masked excerpt', ignore_above: 512 },
  'log.file.path': { type: 'keyword', about: 'Name of the file' },
  'log.offset': { type: 'long', about: 'Offset in bytes, or ordinal of a record' },
} as const);

export type RejectDocument = DocumentOf<typeof rejectFields>;
