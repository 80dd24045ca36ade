import type { Random } from '../random';
import { reservedGroups, sampleGroups } from './groups';
import { oneOrMany } from './json';
import type { Fields, Json } from './json';
import type { RecordPlan } from './plan';
import { groupIds } from './rights';

const names = new Map<string, string>([
  ...Object.entries(reservedGroups).map(([name, id]): [string, string] => [id, name]),
  ...Object.values(sampleGroups).map(({ id, name }): [string, string] => [id, name]),
]);

/**
 * Privileges as a full indexing writes them (everything a string, one group no array) or as a
 * change through the API leaves them (arrays of booleans and integers, see FACTS of GeoNetwork 4).
 */
export function rightsFields(random: Random, plan: RecordPlan): Fields {
  const { rights, own, shape } = plan;
  const read = groupIds(rights.m, own);
  const edited = shape === 'privilegesEdited';
  const list = (ids: readonly string[]): Json | undefined =>
    edited && ids.length > 0 ? [...ids] : oneOrMany(ids);
  const flag = (group: string): Json => {
    const published = read.includes(group);
    return edited ? [published] : String(published);
  };
  const editors = rights.m.length > 0 && random.chance(0.6) ? own.slice(0, 1) : [];
  const ids: Json | undefined = edited ? read.map(Number) : oneOrMany(read);
  return {
    op0: list(read),
    op1: list(groupIds(rights.t, own)),
    op2: list(editors),
    op3: list(random.chance(0.5) ? own : []),
    op5: list(groupIds(rights.v, own)),
    op6: random.chance(0.04) ? reservedGroups.all : undefined,
    groupPublished: list(read.map((id) => names.get(id) ?? id)),
    groupPublishedId: shape === 'old' || read.length === 0 ? undefined : ids,
    isPublishedToAll: flag(reservedGroups.all),
    isPublishedToIntranet: shape === 'old' ? undefined : flag(reservedGroups.intranet),
    isPublishedToGuest: shape === 'old' ? undefined : flag(reservedGroups.guest),
    groupOwner: plan.groupOwner,
    owner: plan.owner.id,
    recordOwner: `${plan.owner.name} ${plan.owner.surname}`,
    userinfo: [plan.owner.username, plan.owner.surname, plan.owner.name, plan.owner.profile].join(
      '|'
    ),
  };
}
