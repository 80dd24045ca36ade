import { reservedGroups, sampleGroups } from './groups';
import type { GroupName } from './groups';

/** To whom an operation is granted: the record's own catalogues, everybody, the Géocatalogue … */
export type Party = 'own' | 'all' | 'geo' | 'intranet' | 'guest';

/** Who may read the record (M, operation 0), download its data (T, 1), draw its map (V, 5). */
export interface Rights {
  m: readonly Party[];
  t: readonly Party[];
  v: readonly Party[];
}

const same = (...parties: Party[]): Rights => ({ m: parties, t: parties, v: parties });

/** Combinations met in catalogues, from the plain to the odd ones that a manager wants to find. */
export const rightsKinds = {
  open: same('own', 'all'),
  openEverywhere: same('own', 'all', 'geo'),
  mapForAll: { m: ['own', 'all'], t: ['own'], v: ['own', 'all'] },
  mapForAllAndGeo: { m: ['own', 'all', 'geo'], t: ['own'], v: ['own', 'all', 'geo'] },
  metadataOnly: { m: ['own', 'all'], t: ['own'], v: ['own'] },
  metadataOnlyAndGeo: { m: ['own', 'all', 'geo'], t: [], v: [] },
  downloadWithoutMap: { m: ['own', 'all'], t: ['own', 'all'], v: [] },
  restricted: same('own'),
  restrictedMetadata: { m: ['own'], t: [], v: [] },
  restrictedMap: { m: ['own'], t: [], v: ['own'] },
  intranet: same('own', 'intranet'),
  guest: { m: ['own', 'intranet', 'guest'], t: ['own'], v: ['own', 'guest'] },
  publicMapOfHiddenRecord: { m: ['own'], t: ['own'], v: ['own', 'all'] },
  publicDownloadOfHiddenRecord: { m: ['own', 'intranet'], t: ['own', 'all'], v: ['own'] },
  geoDownloadWithoutRecord: {
    m: ['own', 'all'],
    t: ['own', 'all', 'geo'],
    v: ['own', 'all', 'geo'],
  },
  geoButNotPublic: { m: ['own', 'geo'], t: ['own'], v: ['own', 'geo'] },
  publicOnly: same('all'),
  nobody: { m: [], t: [], v: [] },
} as const;

export type RightsKind = keyof typeof rightsKinds;
type Weights = ReadonlyArray<readonly [RightsKind, number]>;

const odd: Weights = [
  ['publicMapOfHiddenRecord', 1],
  ['publicDownloadOfHiddenRecord', 1],
  ['geoDownloadWithoutRecord', 1],
  ['geoButNotPublic', 1],
];

/** How often each catalogue grants what. */
export const rightsByGroup: Readonly<Record<GroupName, Weights>> = {
  ODATIS: [
    ['open', 30],
    ['openEverywhere', 32],
    ['mapForAll', 8],
    ['mapForAllAndGeo', 14],
    ['metadataOnly', 5],
    ['metadataOnlyAndGeo', 5],
    ['downloadWithoutMap', 5],
    ['restricted', 8],
    ['restrictedMetadata', 3],
    ['intranet', 6],
    ['guest', 1],
    ...odd,
  ],
  DCSMM: [
    ['open', 16],
    ['openEverywhere', 24],
    ['mapForAllAndGeo', 10],
    ['metadataOnly', 4],
    ['metadataOnlyAndGeo', 4],
    ['restricted', 18],
    ['restrictedMap', 5],
    ['restrictedMetadata', 3],
    ['intranet', 7],
    ...odd,
  ],
  SURVAL: [
    ['open', 8],
    ['openEverywhere', 8],
    ['mapForAll', 2],
    ['intranet', 1],
  ],
  GEOCATALOGUE: [
    ['open', 24],
    ['mapForAll', 5],
    ['metadataOnly', 4],
    ['restricted', 1],
  ],
};

const idsOf = (party: Party, own: readonly string[]): readonly string[] => {
  switch (party) {
    case 'own':
      return own;
    case 'geo':
      return [sampleGroups.GEOCATALOGUE.id];
    default:
      return [reservedGroups[party]];
  }
};

/** Group ids that get an operation, each once, reserved groups first as GeoNetwork lists them. */
export function groupIds(parties: readonly Party[], own: readonly string[]): string[] {
  const ids = new Set(parties.flatMap((party) => idsOf(party, own)));
  return [...ids].sort((a, b) => Number(a) - Number(b));
}
