import { bboxCenter } from './bbox';
import { Crs } from './crs';
import { GeoPoint } from '../index_schema/define_fields';
import { decodePercent } from './percent';

/** `Lat(40,50)`, `Long,http://www.opengis.net/def/crs/EPSG/0/4326(-10)`, `Lat(40:50)`. */
const PIECE = /^([A-Za-z_]\w{0,30})(?:,[^(]{1,200})?\(([^()]{1,80})\)$/;
const PARAMETER = /(?:^|[&;])subset=([^&]{1,600})/gi;
const EAST = new Set(['long', 'lon', 'longitude', 'x', 'e']);
const NORTH = new Set(['lat', 'latitude', 'y', 'n']);
const MOST = 12;

type Range = readonly [number, number];

function rangeOf(text: string): Range | undefined {
  const bounds = text.split(/[,:]/, 3).map((part) => (part.trim() === '' ? NaN : Number(part)));
  const [low = NaN, high = low] = bounds;
  return bounds.length < 3 && Number.isFinite(low) && Number.isFinite(high)
    ? [low, high]
    : undefined;
}

/** Subsets of OGC API stand in one parameter, those of WCS in one each. */
function piecesOf(query: string): string[] {
  const pieces: string[] = [];
  for (const found of query.matchAll(PARAMETER)) {
    pieces.push(...decodePercent(found[1] || '', true).split(/(?<=\)),/, MOST));
    if (pieces.length >= MOST) break;
  }
  return pieces;
}

/**
 * Centre of the subsets of a coverage along its axes of longitude and latitude, or x and y of web
 * Mercator (WCS 2.0 KVP, OGC 09-147r3 §6.3; OGC API Coverages). Undefined where one of both lacks.
 *
 * @param query as sent, without its "?"
 * @param crs of the subsets; without one, axes named after longitude and latitude are in degrees
 */
export function subsetCenter(query: string, crs: Crs | undefined): GeoPoint | undefined {
  let east: Range | undefined;
  let north: Range | undefined;
  let named = true;
  for (const piece of piecesOf(query)) {
    const found = PIECE.exec(piece.trim());
    const axis = found ? (found[1] || '').toLowerCase() : '';
    const range = found ? rangeOf(found[2] || '') : undefined;
    if (EAST.has(axis)) east = range;
    if (NORTH.has(axis)) north = range;
    if (axis.length === 1) named = false;
  }
  if (!east || !north || (!crs && !named)) return undefined;
  const box = [east[0], north[0], east[1], north[1]].join(',');
  return bboxCenter(box, crs ? crs.name : 'CRS:84', false);
}
