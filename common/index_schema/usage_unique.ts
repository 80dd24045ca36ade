import { defineFields, FieldDefinition } from './define_fields';

/** What a visitor has one value of: hashes are made of address and agent. */
export const OF_A_VISITOR = [
  'user_agent.name',
  'client.geo.country_iso_code',
  'sextant.network',
  'sextant.client_type',
] as const;

/**
 * Within what a visitor is counted once, besides what a visitor has one value of (`OF_A_VISITOR`). An index
 * holds a month of UTC; its rows are of one or two months of the zone, each with a start of its own.
 */
export const UNIQUE_WITHIN = {
  month: '@timestamp',
  service: 'ogc.service',
  outcome: 'event.outcome',
  project: 'sextant.project',
  catalogue: 'sextant.catalogue',
} as const;

export type UniqueWithin = keyof typeof UNIQUE_WITHIN;

const NAMES = Object.keys(UNIQUE_WITHIN) as readonly UniqueWithin[];

/** Each choice of some of them, none and all among these. */
export const UNIQUE_CHOICES: readonly (readonly UniqueWithin[])[] = NAMES.reduce<UniqueWithin[][]>(
  (choices, name) => [...choices, ...choices.map((choice) => [...choice, name])],
  [[]]
);

/** The field of a row that counts visitors once within these, in any order: `usage.unique.month_service`. */
export function uniqueField(within: readonly UniqueWithin[]): string {
  const chosen = NAMES.filter((name) => within.includes(name));
  return `usage.unique.${chosen.join('_') || 'all'}`;
}

const ofChoice = (within: readonly UniqueWithin[]): [string, FieldDefinition] => [
  uniqueField(within),
  {
    type: 'integer',
    index: false,
    about: `Visitors in no row before it${within.length > 0 ? ` of the same ${within.join(', ')}` : ''}`,
  },
];

/**
 * Of rows by month of a month that is over. Each visitor counts in the first row of a kind, so that the sum
 * over rows is a number of unique visitors: what a reader asks costs a number a row, however many came.
 */
export const uniqueMeasures = defineFields({
  'usage.whole': {
    type: 'long',
    index: false,
    about: 'Requests of all rows of the index: who may see them all finds as many',
  },
  ...Object.fromEntries(UNIQUE_CHOICES.map(ofChoice)),
} as const);
