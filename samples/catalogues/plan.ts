import type { Random } from '../random';
import { changeTime, creationTime } from './dates';
import { deck } from './deck';
import { sampleGroups } from './groups';
import type { GroupName } from './groups';
import { rightsByGroup, rightsKinds } from './rights';
import type { Rights, RightsKind } from './rights';
import { families } from './tables/families';
import type { Family } from './tables/family';
import { people } from './tables/people';
import type { SamplePerson } from './tables/people';
import type { Variant } from './tables/places';
import { validityByGroup } from './validity';
import type { Validity } from './validity';

/** How the index happens to hold a record: each shape is met in real answers. */
export type Shape = 'fresh' | 'privilegesEdited' | 'old';

/** Everything decided about a record before its document is written. */
export interface RecordPlan {
  uuid: string;
  /** The database id; given in order of creation. */
  id: number;
  family: Family;
  variant: Variant;
  layer: string;
  title: string;
  titleEn?: string;
  own: string[];
  groupOwner?: string;
  rights: Rights;
  validity: Validity;
  standard: string;
  owner: SamplePerson;
  shape: Shape;
  created: number;
  changed: number;
  harvested: boolean;
  /** Its indexing failed: the document has no title. */
  broken: boolean;
  isTemplate: 'n' | 'y' | 's';
  draft: 'n' | 'e' | 'y';
  /** When it was withdrawn, where it was. */
  goneAt?: number;
}

const openedIn: Readonly<Record<GroupName, number>> = {
  ODATIS: 2009,
  DCSMM: 2012,
  SURVAL: 2011,
  GEOCATALOGUE: 2008,
};

const shapes: ReadonlyArray<readonly [Shape, number]> = [
  ['fresh', 64],
  ['privilegesEdited', 26],
  ['old', 10],
];

const standards: Readonly<Record<GroupName, ReadonlyArray<readonly [string, number]>>> = {
  ODATIS: [
    ['iso19115-3.2018', 62],
    ['iso19139', 32],
    ['dublin-core', 6],
  ],
  DCSMM: [
    ['iso19139', 80],
    ['iso19115-3.2018', 16],
    ['dublin-core', 4],
  ],
  SURVAL: [
    ['iso19139', 75],
    ['iso19115-3.2018', 25],
  ],
  GEOCATALOGUE: [
    ['iso19139', 90],
    ['iso19115-3.2018', 5],
    ['dublin-core', 5],
  ],
};

const fill = (text: string, { of, en }: Variant) => text.replace('{of}', of).replace('{en}', en);

function standardOf(random: Random, family: Family): string {
  if (family.kind === 'featureCatalog') return 'iso19110';
  if (family.kind === 'service') return 'iso19139';
  return random.weighted(standards[family.group]);
}

function ownGroups(family: Family, index: number): string[] {
  const also =
    family.alsoIn !== undefined && index % 2 === 0 ? [sampleGroups[family.alsoIn].id] : [];
  return [sampleGroups[family.group].id, ...also];
}

function planRecord(
  random: Random,
  until: number,
  family: Family,
  index: number,
  cards: { rights: RightsKind[]; validity: Validity[] }
): RecordPlan {
  const variant = family.variants[index] as Variant;
  const title = fill(family.fr, variant);
  const harvested = family.harvested === true || family.access.includes('partner');
  const created = creationTime(random, `${title} ${family.about}`, openedIn[family.group], until);
  return {
    uuid: random.uuid(),
    id: 0,
    family,
    variant,
    layer: variant.key === '' ? family.prefix : `${family.prefix}_${variant.key}`,
    title,
    titleEn: family.en === undefined ? undefined : fill(family.en, variant),
    own: ownGroups(family, index),
    groupOwner: sampleGroups[family.group].id,
    rights: rightsKinds[cards.rights.pop() ?? 'open'],
    validity: cards.validity.pop() ?? 'never',
    standard: standardOf(random, family),
    owner: harvested ? (people[people.length - 1] as SamplePerson) : random.pick(people),
    shape: random.weighted(shapes),
    created,
    changed: changeTime(random, created, until),
    harvested,
    broken: false,
    isTemplate: 'n',
    draft: 'n',
  };
}

/** The ordinary records of every catalogue; `exceptions.ts` bends some of them. */
export function planRecords(random: Random, until: number): RecordPlan[] {
  const names = Object.keys(sampleGroups) as GroupName[];
  return names.flatMap((name) => {
    const own = families.filter((family) => family.group === name);
    const count = own.reduce((sum, family) => sum + family.variants.length, 0);
    const cards = {
      rights: deck(random, count, rightsByGroup[name]),
      validity: deck(random, count, validityByGroup[name]),
    };
    return own.flatMap((family) =>
      family.variants.map((_, index) => planRecord(random, until, family, index, cards))
    );
  });
}
