import * as t from 'io-ts';
import { oneOf } from '../codecs/literals';

/** GeoNetwork's profiles in the order of its Profile: databases hold the ordinal. */
export const PROFILES = [
  'Administrator',
  'UserAdmin',
  'Reviewer',
  'Editor',
  'RegisteredUser',
  'Guest',
  'Monitor',
] as const;

export type Profile = (typeof PROFILES)[number];

/**
 * One user of one catalogue with the highest of the profiles held there. Restricted data: only the
 * people's index may hold it. Passwords are never read.
 */
export const cataloguePerson = t.intersection([
  t.strict({
    /** Id of the user: `owner` of records. */
    userId: t.string,
    username: t.string,
    profile: oneOf(PROFILES),
  }),
  t.exact(
    t.partial({
      /** Id of the group; absent for administrators of the whole GeoNetwork. */
      groupId: t.string,
      /** Name of that group. */
      catalogue: t.string,
      name: t.string,
      surname: t.string,
      email: t.string,
      organisation: t.string,
    })
  ),
]);

export type CataloguePerson = t.TypeOf<typeof cataloguePerson>;

/** Administrators of a catalogue are the UserAdmin of its group. */
export function administers({ profile }: CataloguePerson): boolean {
  return profile === 'Administrator' || profile === 'UserAdmin';
}
