import type { Draft, VisitContext } from '../visit';

/** One thing that a client may do in a visit, and how often. */
export interface Activity {
  name: string;
  weight: number;
  run(context: VisitContext): Draft[];
}

/** Software that does only some things; the rest do anything that their kind does. */
const specialists: ReadonlyArray<readonly [agent: RegExp, names: readonly string[]]> = [
  [/Panoply|MATLAB/, ['thredds', 'erddap']],
  [/^oc4/, ['thredds']],
  [/erddapy|ERDDAP\//, ['erddap']],
  [/GDAL WMS|JOSM|GoogleEarth|MapInfo|gvSIG|uDig/, ['maps', 'tiles']],
  [/GDAL|FME/, ['maps', 'features', 'coverage']],
  [/GeoTools/, ['features', 'coverage']],
  [/ows4R/, ['csw', 'features']],
  [/OWSLib/, ['csw', 'features', 'observations', 'processing', 'coverage']],
];

/** Does one of the activities that the client's software is made for. */
export function perform(context: VisitContext, activities: readonly Activity[]): Draft[] {
  const known = specialists.find(([agent]) => agent.test(context.client.agent))?.[1];
  const possible = activities.filter(({ name }) => known === undefined || known.includes(name));
  const chosen = context.random.weighted(possible.map((one) => [one, one.weight] as const));
  return chosen.run(context);
}
