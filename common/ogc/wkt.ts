import { GeoPoint } from '../index_schema/define_fields';
import { bboxCenter } from './bbox';

const GEOMETRY = /^\s*(?:MULTI)?(?:POINT|LINESTRING|POLYGON)\s*(?:ZM?|M)?\s*\(/i;
const LONGEST = 16384;
const PAIR = /(-?\d{1,12}(?:\.\d{1,20})?)\s+(-?\d{1,12}(?:\.\d{1,20})?)[^,()]{0,64}/g;

/**
 * Centre of the box around a geometry in well-known text, x before y, as EDR asks in `coords`
 * (OGC 19-086r6 §8.2.1). Undefined where it is none, or in a system that is not known.
 *
 * @param crs canonical name
 */
export function wktCenter(text: string | undefined, crs: string): GeoPoint | undefined {
  if (!text || text.length > LONGEST || !GEOMETRY.test(text)) return undefined;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const pair of text.matchAll(PAIR)) {
    const [x, y] = [Number(pair[1]), Number(pair[2])];
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  return bboxCenter([west, south, east, north].join(','), crs, false);
}
