/** public: group 1 ("all") may view; everything else is restricted, also intranet and guest. */
export const ACCESS = ['public', 'restricted', 'unknown'] as const;
export type Access = (typeof ACCESS)[number];

/** GeoNetwork's reserved groups: they are no catalogues (ReservedGroup: guest, intranet, all). */
export const PUBLIC_GROUP = '1';
export const RESERVED_GROUPS: readonly string[] = ['-1', '0', PUBLIC_GROUP];
export const RESERVED_GROUP_NAMES: readonly string[] = ['guest', 'intranet', 'all'];
