import type { Random } from '../random';
import { day, hour, parisOffset } from './calendar';
import { byWeight } from './visit';
import type { Answer, Draft } from './visit';
import type { Target, Targets } from './targets';

/** What went wrong during the period, as a dashboard should let one find out. */
export interface Incidents {
  /** The map server was down for an hour of a working afternoon. */
  outage: { from: number; to: number };
  /** ERDDAP was down for a morning. */
  erddap: { from: number; to: number };
  /** One layer answered slowly for a week. */
  slow: { from: number; to: number; target: Target };
}

const within = (time: number, { from, to }: { from: number; to: number }) =>
  time >= from && time < to;

/** A Tuesday, about so many days before the end, at that hour of Paris. */
function tuesday(until: number, daysBefore: number, atHour: number): number {
  const midnight = Math.floor((until - daysBefore * day) / day) * day;
  const start = midnight - ((new Date(midnight).getUTCDay() + 5) % 7) * day;
  return start + (atHour - parisOffset(start)) * hour;
}

export function planIncidents(random: Random, until: number, targets: Targets): Incidents {
  const wanted = [...(targets.byProtocol.get('OGC:WMS') ?? [])]
    .filter((target) => target.isPublic)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 3);
  const outage = tuesday(until, 40, 14);
  const erddap = tuesday(until, 118, 6);
  const slow = tuesday(until, 72, 0);
  return {
    outage: { from: outage, to: outage + hour },
    erddap: { from: erddap, to: erddap + 7 * hour },
    slow: { from: slow, to: slow + 7 * day, target: byWeight(random, wanted) },
  };
}

/** What an incident does to one request: an answer of its own, or a factor on the time taken. */
export function effectOf(
  random: Random,
  incidents: Incidents,
  request: Draft,
  time: number
): { answer?: Answer; slowdown: number } {
  const down = (statuses: readonly number[]): Answer => {
    const status = random.pick(statuses);
    return {
      status,
      type: 'text/html; charset=iso-8859-1',
      ms: status === 504 ? 60_000 + random.int(0, 30) : random.int(1, 40),
      bytes: random.int(290, 420),
    };
  };
  if (
    request.url.startsWith('/services/') &&
    within(time, incidents.outage) &&
    random.chance(0.86)
  ) {
    return { answer: down([500, 502, 503, 503, 503, 504]), slowdown: 1 };
  }
  if (request.url.startsWith('/erddap/') && within(time, incidents.erddap)) {
    return { answer: down([502, 502, 503]), slowdown: 1 };
  }
  if (request.layer === incidents.slow.target.layer && within(time, incidents.slow)) {
    return random.chance(0.07) ? { answer: down([504]), slowdown: 1 } : { slowdown: 16 };
  }
  return { slowdown: 1 };
}
