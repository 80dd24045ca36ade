import type { Random } from '../random';
import { day } from './dates';
import type { RecordPlan } from './plan';
import { rightsKinds } from './rights';

/** How many records of each exceptional kind there are; the tests count them in the answer. */
export const exceptionCounts = {
  ownedNotPublished: 6,
  publicOutsideCatalogues: 4,
  withoutOwnerGroup: 5,
  withoutTitle: 2,
  workingCopies: 3,
  templates: 2,
  subTemplates: 2,
} as const;

type Taker = (count: number, fits: (plan: RecordPlan) => boolean) => RecordPlan[];

/** Hands out records that no other exception has taken. */
function taker(random: Random, plans: readonly RecordPlan[]): Taker {
  const free = [...plans];
  return (count, fits) =>
    Array.from({ length: count }, () => {
      const chosen = random.pick(free.filter(fits));
      free.splice(free.indexOf(chosen), 1);
      return chosen;
    });
}

/** Some opened the catalogue, some are of this very month: the curve of creations has both ends. */
function stretchDates(take: Taker, until: number): void {
  const undated = (plan: RecordPlan) => !/\d{4}/.test(plan.title);
  for (const [index, plan] of take(3, (one) => undated(one) && one.own.includes('204')).entries()) {
    plan.created = Date.UTC(2008, 8 + index, 9 + index, 8, 21, 7 + index);
    plan.changed = Math.max(plan.created, plan.changed);
  }
  for (const [index, plan] of take(4, undated).entries()) {
    plan.created = until - (2 + 4 * index) * day + 9 * 3_600_000;
    plan.changed = plan.created;
  }
}

const derived = (random: Random, plan: RecordPlan, change: Partial<RecordPlan>): RecordPlan => ({
  ...plan,
  uuid: random.uuid(),
  harvested: false,
  rights: rightsKinds.nobody,
  validity: 'never',
  ...change,
});

/** Bends some of the plans, and adds the documents that a reader of catalogues must leave out. */
export function addExceptions(random: Random, plans: RecordPlan[], until: number): RecordPlan[] {
  const take = taker(random, plans);
  stretchDates(take, until);
  const ours = (plan: RecordPlan) => !plan.harvested && plan.own[0] !== '204';

  for (const plan of take(exceptionCounts.ownedNotPublished, ours)) {
    plan.rights = rightsKinds.nobody;
  }
  for (const plan of take(exceptionCounts.publicOutsideCatalogues, ours)) {
    plan.rights = rightsKinds.publicOnly;
  }
  for (const plan of take(exceptionCounts.withoutOwnerGroup, () => true)) {
    plan.groupOwner = undefined;
  }
  for (const plan of take(exceptionCounts.withoutTitle, ours)) {
    plan.broken = true;
    plan.shape = 'fresh';
  }
  const copies = take(exceptionCounts.workingCopies, ours).map((plan): RecordPlan => {
    plan.draft = 'e';
    return { ...plan, draft: 'y', changed: until - day / 2, title: `${plan.title} (révision)` };
  });
  const templates = take(exceptionCounts.templates, ours).map((plan, index) =>
    derived(random, plan, {
      isTemplate: 'y',
      title:
        index === 0 ? 'Modèle pour un jeu de données vecteur' : 'Modèle pour une campagne à la mer',
    })
  );
  const subTemplates = take(exceptionCounts.subTemplates, ours).map((plan, index) =>
    derived(random, plan, {
      isTemplate: 's',
      title: index === 0 ? 'Ifremer, Dyneco, contact' : 'EPSG:2154 - RGF93 / Lambert-93',
    })
  );
  return [...plans, ...copies, ...templates, ...subTemplates];
}
