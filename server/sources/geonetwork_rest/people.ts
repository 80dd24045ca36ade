import { CataloguePerson, Profile, PROFILES } from '../../../common/catalogue/catalogue_person';
import { flag, isObject, listOf, text } from '../geonetwork_hit/read_values';
import { GroupNames } from '../geonetwork_hit/rights_of';
import { GeonetworkClient } from './geonetwork_client';

type Fields = Readonly<Record<string, unknown>>;

function profileOf(value: unknown): Profile | undefined {
  const name = text(value);
  return PROFILES.find((profile) => profile === name);
}

function userOf(user: Fields): Omit<CataloguePerson, 'profile'> | undefined {
  const userId = text(user.id);
  const username = text(user.username);
  if (userId === undefined || username === undefined) return undefined;
  return {
    userId,
    username,
    name: text(user.name),
    surname: text(user.surname),
    email: text(user.emailAddresses) ?? text(user.email),
    organisation: text(user.organisation),
  };
}

/** The highest profile of each group: a reviewer is also told as editor. */
function profilesByGroup(rows: unknown): Map<string, Profile> {
  const profiles = new Map<string, Profile>();
  for (const row of listOf(rows)) {
    const id = isObject(row) && isObject(row.id) ? row.id : {};
    const group = text(id.groupId);
    const profile = profileOf(id.profile) ?? (isObject(row) ? profileOf(row.profile) : undefined);
    if (group === undefined || profile === undefined) continue;
    const before = profiles.get(group);
    const isHigher = !before || PROFILES.indexOf(profile) < PROFILES.indexOf(before);
    if (isHigher) profiles.set(group, profile);
  }
  return profiles;
}

/**
 * Users that the account may see: all for an administrator, those of its groups for a UserAdmin.
 *
 * @throws SextantError
 */
export async function* readPeople(
  client: GeonetworkClient,
  names: GroupNames
): AsyncGenerator<CataloguePerson> {
  for (const value of listOf(await client.get('users'))) {
    if (!isObject(value) || flag(value.enabled) === false) continue;
    const user = userOf(value);
    if (user === undefined) continue;
    if (profileOf(value.profile) === 'Administrator') yield { ...user, profile: 'Administrator' };
    const rows = await client.get(`users/${encodeURIComponent(user.userId)}/groups`);
    for (const [groupId, profile] of profilesByGroup(rows)) {
      yield { ...user, profile, groupId, catalogue: names.get(groupId) };
    }
  }
}
