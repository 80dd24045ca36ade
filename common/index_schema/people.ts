import { defineFields, DocumentOf } from './define_fields';

/** One person in one catalogue. Restricted: names and addresses stand in no other index. */
export const peopleFields = defineFields({
  '@timestamp': { type: 'date', about: 'Instant of the snapshot' },
  source: { type: 'keyword', about: 'Configured source' },
  snapshot: { type: 'keyword', about: 'Run of the snapshot' },
  catalogue: { type: 'keyword', about: 'Name of the catalogue' },
  group_id: { type: 'keyword', about: 'Identifier of its group' },
  user_id: { type: 'keyword', about: 'Identifier of the person in the source' },
  username: { type: 'keyword', about: 'Name to log in with' },
  name: { type: 'keyword', about: 'First name' },
  surname: { type: 'keyword', about: 'Family name' },
  email: { type: 'keyword', about: 'Address of e-mail' },
  organisation: { type: 'keyword', about: 'Organisation' },
  profile: {
    type: 'keyword',
    about: 'Highest profile in the catalogue: UserAdmin, Reviewer, Editor, RegisteredUser …',
  },
  administrator: { type: 'boolean', about: 'UserAdmin of the group, or Administrator of all' },
} as const);

export type PeopleDocument = DocumentOf<typeof peopleFields>;
