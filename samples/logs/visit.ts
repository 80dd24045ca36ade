import type { Random } from '../random';
import type { Client } from './client';
import type { ProfileName } from './profiles';
import type { ServerId } from './servers';
import type { Target, Targets } from './targets';

/** One request as its client sends it, before a server answers. */
export interface Draft {
  server: ServerId;
  method: string;
  url: string;
  profile: ProfileName;
  layer: string;
  referer: string;
  /** Milliseconds since the request before it. */
  gap: number;
  /** What the case prescribes, where chance must not decide. */
  fixed?: Answer;
  /** Sent in the name of the client's account. */
  user?: string;
  protocol?: string;
}

export interface Answer {
  status?: number;
  bytes?: number;
  ms?: number;
  type?: string;
}

export interface VisitContext {
  /** The visit's own chance. */
  random: Random;
  client: Client;
  targets: Targets;
  /** A target of the protocol: mostly one of the client's favourites. */
  choose(protocol: string): Target;
  record(): string;
}

export type Visit = (context: VisitContext) => Draft[];

type Rest = Partial<Omit<Draft, 'server' | 'url' | 'profile'>>;

/** A draft with the usual values; `gap` is that of a person unless told otherwise. */
export const draft = (
  server: ServerId,
  url: string,
  profile: ProfileName,
  { gap = 0, ...rest }: Rest = {}
): Draft => ({ server, method: 'GET', url, profile, layer: '', referer: '-', gap, ...rest });

const sums = new WeakMap<object, number>();

/** One of the items by its weight. The sum is kept per list: lists are long and do not change. */
export function byWeight<T extends { weight: number }>(random: Random, items: readonly T[]): T {
  let sum = sums.get(items);
  if (sum === undefined) {
    sum = items.reduce((total, item) => total + item.weight, 0);
    sums.set(items, sum);
  }
  let left = random.next() * sum;
  for (const item of items) {
    left -= item.weight;
    if (left < 0) return item;
  }
  return random.pick(items);
}

/** Chance and taste of one client: two requests in three go to a handful of favourites. */
export function visitContext(
  random: Random,
  client: Client,
  targets: Targets,
  favourites: Map<string, readonly Target[]>
): VisitContext {
  const choose = (protocol: string): Target => {
    const all = targets.byProtocol.get(protocol) ?? [];
    if (!random.chance(0.66)) return byWeight(random, all);
    const key = `${client.taste}/${protocol}`;
    let own = favourites.get(key);
    if (own === undefined) {
      const taste = random.fork(key);
      own = [0, 1, 2].map(() => byWeight(taste, all));
      favourites.set(key, own);
    }
    return random.pick(own);
  };
  return { random, client, targets, choose, record: () => byWeight(random, targets.records).uuid };
}
