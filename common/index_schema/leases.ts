import { defineFields, DocumentOf } from './define_fields';

/** Who alone may do something at present. The document stays when it is given back: its epoch only grows. */
export const leaseFields = defineFields({
  '@timestamp': { type: 'date', about: 'When it was last renewed, by the clock of the holder' },
  holder: { type: 'keyword', about: 'Process that holds it; absent where it was given back' },
  place: { type: 'keyword', about: 'Host and process namespace of the holder, hashed' },
  pid: { type: 'long', about: 'Process number of the holder' },
  host: { type: 'keyword', about: 'Name of the host of the holder' },
  asked_for: { type: 'boolean', about: 'Another process waits for it' },
  epoch: { type: 'long', about: 'How often it was taken: fences the writes of those before' },
} as const);

export type LeaseDocument = DocumentOf<typeof leaseFields>;
