import { PUBLIC_GROUP } from './access';

/** Operations of the privileges table, with the letter that heads their column: M, T, V. */
export const OPERATIONS = ['view', 'download', 'dynamic'] as const;
export type Operation = (typeof OPERATIONS)[number];

/** To whom an operation is granted: the catalogue's own group, everybody, the Géocatalogue. */
export const AUDIENCES = ['catalogue', 'public', 'geocatalogue'] as const;
export type Audience = (typeof AUDIENCES)[number];

export interface Right {
  readonly audience: Audience;
  readonly operation: Operation;
}

export const RIGHTS: readonly Right[] = AUDIENCES.flatMap((audience) =>
  OPERATIONS.map((operation) => ({ audience, operation }))
);

/** Whether a record grants a right; `unknown` where its source cannot tell. */
export const GRANTS = ['granted', 'refused', 'unknown'] as const;
export type Grant = (typeof GRANTS)[number];

/** Ids of the groups behind the audiences, in the GeoNetwork of the catalogue. */
export interface AudienceGroups {
  readonly catalogue?: string;
  /** Absent where no Géocatalogue group is configured: its columns are absent too. */
  readonly geocatalogue?: string;
}

export function groupOfAudience(audience: Audience, groups: AudienceGroups): string | undefined {
  return audience === 'public' ? PUBLIC_GROUP : groups[audience];
}

/** A right as the page's address writes it: `public.download`; refused, `no.public.download`. */
export function rightName({ audience, operation }: Right): string {
  return `${audience}.${operation}`;
}

const REFUSED = 'no.';

export function grantName(right: Right, grant: Grant): string | undefined {
  if (grant === 'unknown') return undefined;
  return grant === 'granted' ? rightName(right) : `${REFUSED}${rightName(right)}`;
}

/** Reads `public.download` or `no.public.download`; undefined where it is neither. */
export function readGrant(
  text: string
): { readonly right: Right; readonly grant: Exclude<Grant, 'unknown'> } | undefined {
  const refused = text.startsWith(REFUSED);
  const name = refused ? text.slice(REFUSED.length) : text;
  const right = RIGHTS.find((one) => rightName(one) === name);
  return right && { right, grant: refused ? 'refused' : 'granted' };
}
