import { defineFields, DocumentOf } from './define_fields';
import { recordFields } from './records';

/**
 * One distinct state of a record with the interval during which it was current. "As of" an instant
 * is a term query on `current`; what a snapshot writes begins at its own instant, so that readers of
 * earlier ones see nothing of it.
 */
export const recordHistoryFields = defineFields({
  ...recordFields,
  '@timestamp': { type: 'date', about: 'Start of the state: the snapshot that first saw it' },
  ended: { type: 'date', about: 'End of the state; absent while it is current' },
  current: { type: 'date_range', about: 'Interval during which the state was current' },
} as const);

export type RecordHistoryDocument = DocumentOf<typeof recordHistoryFields>;
