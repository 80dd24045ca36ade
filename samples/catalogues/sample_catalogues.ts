import { createRandom } from '../random';
import type { Random } from '../random';
import { asOf } from './earlier_states';
import { addExceptions } from './exceptions';
import type { Fields } from './json';
import { planRecords } from './plan';
import type { RecordPlan } from './plan';
import { sourceOf } from './source';

export interface SampleHit {
  _index: 'gn-records';
  _id: string;
  _score: null;
  _source: Fields;
  sort: string[];
  edit: boolean;
  canReview: boolean;
  owner: boolean;
  isPublishedToAll: boolean;
  view: boolean;
  notify: boolean;
  download: boolean;
  dynamic: boolean;
  featured: boolean;
  selected: boolean;
}

/** An answer of GeoNetwork's `_search`, as an administrator gets it, sorted by uuid. */
export interface SampleAnswer {
  took: number;
  timed_out: boolean;
  _shards: { total: number; successful: number; skipped: number; failed: number };
  hits: { total: { value: number; relation: 'eq' }; max_score: null; hits: SampleHit[] };
}

export interface SampleOptions {
  /** The instant that the samples take for now; nothing in them is later. */
  until: Date;
  seed?: number;
  /** An earlier instant: the catalogues as they were then. */
  at?: Date;
}

export const defaultSeed = 20_080_214;

function hitOf(random: Random, plan: RecordPlan, until: number): SampleHit {
  const isPublic = plan.rights.m.includes('all');
  return {
    _index: 'gn-records',
    _id: plan.draft === 'y' ? `${plan.uuid}-draft` : plan.uuid,
    _score: null,
    _source: sourceOf(random, plan, until),
    sort: [plan.uuid],
    edit: true,
    canReview: plan.draft === 'y',
    owner: plan.owner.profile === 'Administrator',
    isPublishedToAll: isPublic,
    view: true,
    notify: true,
    download: true,
    dynamic: true,
    featured: false,
    selected: false,
  };
}

/** All records of the sample catalogues. The same options always give the same answer. */
export function sampleCatalogues({
  until,
  seed = defaultSeed,
  at = until,
}: SampleOptions): SampleAnswer {
  const random = createRandom(seed).fork('catalogues');
  const end = until.getTime();
  const plans = addExceptions(random.fork('exceptions'), planRecords(random, end), end);
  plans.sort((a, b) => a.created - b.created || a.uuid.localeCompare(b.uuid));
  plans.forEach((plan, index) => {
    plan.id = 1042 + index * 37 + (index % 5);
  });
  const then = asOf(random.fork('earlier'), plans, at.getTime(), end);
  const hits = then.map((plan) => hitOf(random.fork(`${plan.uuid}${plan.draft}`), plan, end));
  hits.sort((a, b) => (a._id < b._id ? -1 : 1));
  return {
    took: 27,
    timed_out: false,
    _shards: { total: 1, successful: 1, skipped: 0, failed: 0 },
    hits: { total: { value: hits.length, relation: 'eq' }, max_score: null, hits },
  };
}
