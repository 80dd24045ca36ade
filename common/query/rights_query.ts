import type { Access } from '../catalogue/access';
import { AudienceGroups, Grant, groupOfAudience, Right } from '../catalogue/rights';
import type { QueryClause } from './query_clause';

/** A source that tells rights tells at least who may view. */
const TOLD: QueryClause = { exists: { field: 'privileges.view' } };
/** Who may view is known even from a source that tells no operation. */
const PUBLIC_ACCESS: Readonly<Record<Grant, Access>> = {
  granted: 'public',
  refused: 'restricted',
  unknown: 'unknown',
};
const NOTHING: QueryClause = { match_none: {} };

/** Records that grant a right, refuse it, or whose source cannot tell. */
export function grantClause(right: Right, grant: Grant, groups: AudienceGroups): QueryClause {
  if (right.audience === 'public' && right.operation === 'view') {
    return { term: { access: PUBLIC_ACCESS[grant] } };
  }
  const group = groupOfAudience(right.audience, groups);
  if (group === undefined) return NOTHING;
  const granted = { term: { [`privileges.${right.operation}`]: group } };
  switch (grant) {
    case 'granted':
      return granted;
    case 'refused':
      return { bool: { filter: [TOLD], must_not: [granted] } };
    case 'unknown':
      return { bool: { must_not: [TOLD] } };
  }
}
