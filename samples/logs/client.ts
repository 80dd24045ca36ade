import type { Random } from '../random';
import { agents, ClientType } from './tables/agents';
import { countries, dataCentres, inside, robotRanges } from './tables/addresses';

/** One machine with one piece of software. */
export interface Client {
  type: ClientType;
  address: string;
  agent: string;
  /** Account of a person who opens restricted services. */
  user: string;
  /** How many visits of its type are its own. */
  weight: number;
  /** Share of the period after which it first appears: newcomers make traffic grow. */
  arrival: number;
  /** Keeps its interests: the same data sets come back visit after visit. */
  taste: number;
}

const counts: Readonly<Record<ClientType, number>> = {
  browser: 235,
  gis: 78,
  machine: 44,
  cascade: 6,
  robot: 18,
  probe: 5,
  scanner: 12,
  unknown: 9,
};

const accounts = [
  'mlegoff',
  'jvasseur',
  'p.hoarau',
  'dirm namo|lecture|ROLE_CONSULTATION',
  'cdanielou',
];

const hex = (value: number) => value.toString(16);

function hostOn(random: Random, stem: string): string {
  return stem.includes(':')
    ? `${stem}:${[0, 0, 0, 0].map(() => hex(random.int(1, 0xffff))).join(':')}`
    : `${stem}.${random.int(2, 253)}`;
}

function addressOf(random: Random, type: ClientType, agent: string, index: number): string {
  if (type === 'probe') return hostOn(random, index < 3 ? inside.servers : '54.236.1');
  if (type === 'cascade') return hostOn(random, index < 3 ? inside.servers : '194.57.8');
  if (type === 'robot') {
    const range = robotRanges.find(([name]) => agent.includes(name));
    return hostOn(random, range?.[1] ?? random.pick(dataCentres));
  }
  if (type === 'scanner') return hostOn(random, random.pick(dataCentres));
  if (random.chance(0.09)) return hostOn(random, inside.network);
  const stems = random.weighted(countries.map(([, weight, list]) => [list, weight] as const));
  return hostOn(random, random.pick(stems));
}

/** Some 400 clients; a few do most of the work, as in any log. */
export function makeClients(random: Random): Client[] {
  return (Object.keys(counts) as ClientType[]).flatMap((type) =>
    Array.from({ length: counts[type] }, (_, index): Client => {
      const list = agents[type];
      // Each agent of the table is used at least once, then by weight.
      const agent = list[index]?.[0] ?? random.weighted(list);
      const arrival = random.chance(0.84) ? 0 : random.next() * 0.85;
      return {
        type,
        address: addressOf(random, type, agent, index),
        agent,
        user: random.chance(type === 'gis' ? 0.3 : 0.05) ? random.pick(accounts) : '-',
        weight: (1 - arrival) * random.logNormal(1, 0.85),
        arrival,
        taste: random.int(0, 0x7fffffff),
      };
    })
  );
}
