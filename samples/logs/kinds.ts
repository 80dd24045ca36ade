import type { Rhythm } from './calendar';
import type { ClientType } from './tables/agents';
import type { Visit } from './visit';
import {
  cascadeVisit,
  probeVisit,
  robotVisit,
  scannerVisit,
  unknownVisit,
} from './visits/background';
import { catalogueVisit, legacyVisit } from './visits/catalogue';
import { desktopVisit } from './visits/desktop';
import { scriptVisit } from './visits/scripts';
import { viewerVisit } from './visits/viewer';

/** Who comes, when, to do what. */
export interface Kind {
  visit: Visit;
  by: ClientType;
  rhythm: Rhythm;
  /** Share of all lines. */
  share: number;
}

export const viewing: Kind = { visit: viewerVisit, by: 'browser', rhythm: 'people', share: 0.41 };
export const mapping: Kind = { visit: desktopVisit, by: 'gis', rhythm: 'people', share: 0.18 };
export const probing: Kind = { visit: probeVisit, by: 'probe', rhythm: 'machines', share: 0.025 };

export const kinds: readonly Kind[] = [
  viewing,
  mapping,
  probing,
  { visit: catalogueVisit, by: 'browser', rhythm: 'people', share: 0.13 },
  { visit: legacyVisit, by: 'browser', rhythm: 'people', share: 0.02 },
  { visit: scriptVisit, by: 'machine', rhythm: 'machines', share: 0.12 },
  { visit: cascadeVisit, by: 'cascade', rhythm: 'machines', share: 0.055 },
  { visit: robotVisit, by: 'robot', rhythm: 'machines', share: 0.042 },
  { visit: scannerVisit, by: 'scanner', rhythm: 'machines', share: 0.012 },
  { visit: unknownVisit, by: 'unknown', rhythm: 'machines', share: 0.006 },
];

/** The kind that is furthest behind its share: shares hold for any number of requests. */
export function furthestBehind(done: ReadonlyMap<Kind, number>, total: number): Kind {
  const lack = (kind: Kind) => kind.share * (total + 1) - (done.get(kind) ?? 0);
  return kinds.reduce((a, b) => (lack(b) > lack(a) ? b : a));
}
