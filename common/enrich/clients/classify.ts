import { Client, matchRules } from './agent_rule';
import { BROWSERS } from './browsers';
import { CASCADES } from './cascades';
import { GIS } from './gis';
import { MACHINES } from './machines';
import { PROBES } from './probes';
import { ROBOT_NAMES } from './robot_names';
import { knownCrawler, looksLikeLibrary, looksLikeRobot } from './robots';

export const UNKNOWN: Client = { type: 'unknown' };

/** No agent needs more to be told; hostile ones are long. */
const LONGEST = 1024;
/** Clumsy clients send the header's name, or quotes, with the value. */
const WRAPPING = /^(?:user-agent: ?|["' ])+/i;

/**
 * Who sent a request, by its agent alone. The order is that of DOMAIN.md: lists of robots alone take
 * QGIS, ArcGIS and GDAL for robots.
 */
export function classifyAgent(agent: string | undefined): Client {
  const text = (agent || '').slice(0, LONGEST).replace(WRAPPING, '');
  if (!/\w/.test(text)) return UNKNOWN;
  return (
    matchRules(text, 'probe', PROBES) ||
    matchRules(text, 'cascade', CASCADES) ||
    matchRules(text, 'gis', GIS) ||
    matchRules(text, 'machine', MACHINES) ||
    matchRules(text, 'robot', ROBOT_NAMES) ||
    knownCrawler(text) ||
    looksLikeRobot(text) ||
    matchRules(text, 'browser', BROWSERS) ||
    looksLikeLibrary(text) ||
    UNKNOWN
  );
}
