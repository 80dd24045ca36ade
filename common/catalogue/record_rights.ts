import { Grant, groupOfAudience, Right } from './rights';
import type { AudienceGroups } from './rights';

/** The part of a record's document that tells its rights. */
export interface RecordRights {
  readonly access?: string;
  readonly 'privileges.view'?: readonly string[];
  readonly 'privileges.download'?: readonly string[];
  readonly 'privileges.dynamic'?: readonly string[];
}

/**
 * What a record grants. A source without operations still knows who may view: everybody or not,
 * and the catalogue that it is published in.
 */
export function grantOf(
  record: RecordRights,
  { audience, operation }: Right,
  groups: AudienceGroups
): Grant {
  if (operation === 'view' && audience === 'public') {
    if (record.access === 'public') return 'granted';
    return record.access === 'restricted' ? 'refused' : 'unknown';
  }
  const group = groupOfAudience(audience, groups);
  if (record['privileges.view'] !== undefined && group !== undefined) {
    const holders = record[`privileges.${operation}` as const] ?? [];
    return holders.includes(group) ? 'granted' : 'refused';
  }
  return operation === 'view' && audience === 'catalogue' ? 'granted' : 'unknown';
}
