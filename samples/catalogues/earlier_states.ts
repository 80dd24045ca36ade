import type { Random } from '../random';
import { day } from './dates';
import type { RecordPlan } from './plan';
import { rightsKinds } from './rights';

/** A record as it was before its last change: what managers mend, and what services feel. */
function before(random: Random, plan: RecordPlan): RecordPlan {
  const { validity, rights, layer } = plan;
  return {
    ...plan,
    changed: plan.created,
    validity: random.weighted([
      [validity, 4],
      ['never', 4],
      ['invalidRules', 2],
    ]),
    rights: random.chance(0.2) ? rightsKinds.restricted : rights,
    layer: random.chance(0.2) ? `${layer}_v1` : layer,
  };
}

/** Withdrawn some time within the last year, the one older than the other. */
function withdrawn(random: Random, plan: RecordPlan, until: number): RecordPlan | undefined {
  if (!random.chance(0.03) || plan.isTemplate !== 'n' || plan.draft === 'y') return undefined;
  const created = plan.created - 400 * day;
  return {
    ...plan,
    uuid: random.uuid(),
    title: `${plan.title} (version remplacée)`,
    created,
    changed: created,
    layer: `${plan.layer}_v0`,
    goneAt: until - random.int(5, 360) * day,
  };
}

/**
 * The plans as they were at an instant: fewer records, some of them not yet as they are now, and some that
 * are no more.
 */
export function asOf(
  random: Random,
  plans: readonly RecordPlan[],
  instant: number,
  until: number
): RecordPlan[] {
  return plans
    .flatMap((plan) => {
      const own = random.fork(`${plan.uuid}${plan.draft}`);
      const old = withdrawn(own.fork('withdrawn'), plan, until);
      const now = plan.changed <= instant ? plan : before(own.fork('before'), plan);
      return old ? [now, old] : [now];
    })
    .filter(({ created, goneAt = Infinity }) => created <= instant && goneAt > instant);
}
