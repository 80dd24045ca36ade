import { defineFields, DocumentOf } from './define_fields';

/** One address that records link to, as it answered when it was last asked. */
export const linkFields = defineFields({
  address: {
    type: 'keyword',
    about: 'What was asked: of a service its capabilities',
    index: false,
    doc_values: false,
  },
  host: { type: 'keyword', about: 'Its host' },
  outcome: { type: 'keyword', about: 'ok | broken | unknown | skipped' },
  status: { type: 'short', about: 'HTTP status of the last answer; absent: there was none' },
  reason: { type: 'keyword', about: 'Why there was no answer, or none that tells: a stable word' },
  checked: { type: 'date', about: 'When it was last asked' },
  broken_since: { type: 'date', about: 'When it was first found broken, without a break since' },
} as const);

export type LinkDocument = DocumentOf<typeof linkFields>;
