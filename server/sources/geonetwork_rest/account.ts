import { isObject, text, texts } from '../geonetwork_hit/read_values';
import { GeonetworkClient } from './geonetwork_client';

/** What GeoNetwork says of the account of a source. */
export interface Account {
  readonly kind: 'anonymous' | 'user' | 'administrator';
  /** Ids of the groups whose records it sees. */
  readonly groups: ReadonlySet<string>;
}

const GROUP_LISTS = [
  'groupsWithRegisteredUser',
  'groupsWithEditor',
  'groupsWithReviewer',
  'groupsWithUserAdmin',
];

/** 204 is the answer to who is not known. @throws SextantError */
export async function readAccount(client: GeonetworkClient): Promise<Account> {
  const me = await client.get('me');
  if (!isObject(me)) return { kind: 'anonymous', groups: new Set() };
  const isAdministrator = text(me.profile) === 'Administrator' || me.admin === true;
  return {
    kind: isAdministrator ? 'administrator' : 'user',
    groups: new Set(GROUP_LISTS.flatMap((list) => texts(me[list]))),
  };
}
