import { defineFields, DocumentOf } from './define_fields';

const stored = { type: 'keyword', index: false, doc_values: false } as const;

/** Logs by their content, and how far each piece of them was read. Made and read by ingest alone. */
export const streamFields = defineFields({
  '@timestamp': { type: 'date', about: 'When it was last written' },
  kind: { type: 'keyword', about: 'log: logs that begin with one line; piece: 16 MiB of a log' },
  server: { type: 'keyword', about: 'Configured name of the server that wrote the log' },
  members: {
    ...stored,
    about:
      'Of a log: JSON, a list for each log that begins so: hashes of its first 1, 2, 3 … lines',
  },
  stream: { type: 'keyword', about: 'Identifier of the log' },
  file: { type: 'keyword', about: 'Name of the file that it was last read from' },
  path: { ...stored, about: 'Where that file was' },
  reading: { ...stored, about: 'JSON: how its lines were read (format, units, zone)' },
  piece: { type: 'integer', about: 'Ordinal of the piece' },
  state: { type: 'keyword', about: 'writing | done' },
  epoch: { type: 'long', about: 'Of the lease under which it was written' },
  digest: { type: 'keyword', about: 'Of rules, links, country database and keep rules' },
  rewrite: { type: 'boolean', about: 'Documents of other rules may be left until it is done' },
  covered: { type: 'long', about: 'Offset in bytes up to which it was done' },
  hash: { ...stored, about: 'SHA-1 of its bytes up to there' },
  marks: { ...stored, about: 'Starts of the SHA-1 at every 256 KiB of it', many: true },
  open_line: { type: 'long', about: 'Offset of a last line that had no end' },
  lines: { type: 'integer', about: 'Lines up to there' },
  rejected: { type: 'integer', about: 'Of which rejected' },
  refused: {
    type: 'long',
    index: false,
    doc_values: false,
    about: 'Offsets of lines whose documents the index refused: no row counts them',
    many: true,
  },
  months: {
    ...stored,
    about: 'JSON: for each month generations, rows of each cube, and what a new generation holds',
  },
} as const);

export type StreamDocument = DocumentOf<typeof streamFields>;
