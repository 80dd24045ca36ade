import { createRandom } from '../random';
import type { Random } from '../random';
import { defaultSeed, sampleCatalogues } from '../catalogues/sample_catalogues';
import type { SampleOptions } from '../catalogues/sample_catalogues';
import { day, hour, makeClock } from './calendar';
import { makeClients } from './client';
import { planIncidents } from './incidents';
import { furthestBehind, kinds, mapping, probing, viewing } from './kinds';
import type { Kind } from './kinds';
import { formatLine } from './line_format';
import { malformedLines } from './malformed';
import { respond } from './respond';
import type { ServerId } from './servers';
import { findTargets } from './targets';
import type { Target } from './targets';
import { byWeight, visitContext } from './visit';

export interface SampleLogOptions extends SampleOptions {
  /** Length of the period that ends at `until`; 13 months when left out. */
  days?: number;
  /** Lines in all files together, unreadable ones included; 60,000 when left out, 250 at least. */
  requests?: number;
}

export interface SampleLine {
  server: ServerId;
  /** Milliseconds since the epoch; lines come in this order. */
  time: number;
  line: string;
  /** True for the lines that no reader can make sense of. */
  malformed: boolean;
}

/** Adds a visit's lines, to one layer where it is given, and says how many there were. */
type Visitor = (kind: Kind, at: number | undefined, only?: Target) => number;

interface Scene {
  lines: SampleLine[];
  visit: Visitor;
  incidents: ReturnType<typeof planIncidents>;
}

function setScene(random: Random, from: number, end: number, limit: number, seed?: number): Scene {
  const targets = findTargets(
    random.fork('targets'),
    sampleCatalogues({ until: new Date(end), seed })
  );
  const incidents = planIncidents(random.fork('incidents'), end, targets);
  const clients = makeClients(random.fork('clients'));
  const byType = new Map(kinds.map(({ by }) => [by, clients.filter(({ type }) => type === by)]));
  const clocks = {
    people: makeClock(from, end, 'people'),
    machines: makeClock(from, end, 'machines'),
  };
  const favourites = new Map<string, readonly Target[]>();
  const lines: SampleLine[] = [];

  const visit: Visitor = (kind, at, only) => {
    const before = lines.length;
    const client = byWeight(random, byType.get(kind.by) ?? []);
    const drawn = at ?? clocks[kind.rhythm](random, client.arrival);
    // Probes come every five minutes, each at its own second.
    let time = kind === probing ? drawn - (drawn % 300_000) + (client.taste % 9000) : drawn;
    const context = visitContext(random, client, targets, favourites);
    if (only !== undefined) {
      const { choose } = context;
      context.choose = (protocol) => (protocol === only.protocol ? only : choose(protocol));
    }
    for (const request of kind.visit(context)) {
      time += request.gap;
      if (time >= end || lines.length >= limit) break;
      const answer = respond(random, client, request, time, incidents);
      const { server } = request;
      const line = formatLine[server]({ server, time, client, request, answer });
      lines.push({ server, time, line, malformed: false });
    }
    return lines.length - before;
  };
  return { lines, visit, incidents };
}

function fillScene(
  random: Random,
  { lines, visit, incidents }: Scene,
  from: number,
  end: number,
  requests: number
) {
  for (const [server, line] of malformedLines) {
    const time = from + Math.floor(random.next() * (end - from));
    lines.push({ server, time, line, malformed: true });
  }
  const rush = Math.floor(requests / 250);
  // People who meet an outage try again: the hour stands out by its traffic too.
  for (let added = 0; added < rush && incidents.outage.from > from;) {
    const at = incidents.outage.from + random.int(0, 0.9 * hour);
    added += visit(random.chance(0.7) ? viewing : mapping, at);
  }
  // Work goes on with the layer that is slow for a week, so that its delay can be seen.
  for (let added = 0; added < rush && incidents.slow.from > from;) {
    const at = incidents.slow.from + random.int(0, 4) * day + random.int(8, 17) * hour;
    added += visit(mapping, at, incidents.slow.target);
  }
  // The log ends now, whatever chance does at night.
  visit(probing, end - 240_000);
  const done = new Map<Kind, number>();
  for (let total = 0; lines.length < requests;) {
    const kind = furthestBehind(done, total);
    const added = visit(kind, undefined);
    done.set(kind, (done.get(kind) ?? 0) + added);
    total += added;
  }
}

function monthsBefore(until: Date, months: number): number {
  const start = new Date(until);
  return start.setUTCMonth(start.getUTCMonth() - months);
}

/**
 * Lines of three servers over one period, in order of time: those of each server, taken alone, are
 * its log file. The same options always give the same lines.
 */
export function* sampleLogLines(options: SampleLogOptions): Generator<SampleLine> {
  const { until, days, requests = 60_000, seed } = options;
  const random = createRandom(seed ?? defaultSeed).fork('logs');
  const end = until.getTime();
  const from = days === undefined ? monthsBefore(until, 13) : end - days * day;
  const scene = setScene(random, from, end, requests, seed);
  fillScene(random, scene, from, end, requests);
  // Sorting is stable: lines of one instant stay as they were made.
  for (const line of scene.lines.sort((a, b) => a.time - b.time)) yield line;
}
