import { GeoPoint } from '../index_schema/define_fields';

/** Longitude and latitude in degrees; datums that differ by far less than a box. */
const GEOGRAPHIC = new Set(
  [4326, 4258, 4171, 4269, 4979, 4230, 4267, 4283, 4617, 4674].map((code) => `EPSG:${code}`)
);
const LONGITUDE_FIRST = new Set(['CRS:84', 'CRS:83', 'CRS:27']);
const WEB_MERCATOR = new Set(
  [3857, 900913, 3785, 102100, 102113].map((code) => `EPSG:${code}`).concat('ESRI:102100')
);

/** Semi-major axis of WGS 84 in metres: the sphere of EPSG:3857. */
const RADIUS = 6378137;

function ofDegrees(lon: number, lat: number): GeoPoint | undefined {
  if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 540)) return undefined;
  // Maps that cross the date line ask beyond 180°.
  const turned = lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon;
  return { lat: round(lat), lon: round(turned) };
}

/** Six decimals, a tenth of a metre: enough for a heat map, and documents compress. */
function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}

function ofMetres(x: number, y: number): GeoPoint | undefined {
  const lat = (2 * Math.atan(Math.exp(y / RADIUS)) - Math.PI / 2) * (180 / Math.PI);
  return ofDegrees((x / RADIUS) * (180 / Math.PI), lat);
}

/** Numbers before the first text of a list; more than seven are no box. */
function leadingNumbers(text: string): number[] {
  const numbers: number[] = [];
  for (let start = 0; numbers.length < 8;) {
    const comma = text.indexOf(',', start);
    const part = comma < 0 ? text.slice(start) : text.slice(start, comma);
    const number = Number(part);
    if (!Number.isFinite(number) || (number === 0 && part.trim() === '')) break;
    numbers.push(number);
    if (comma < 0) break;
    start = comma + 1;
  }
  return numbers;
}

type Corners = readonly [number, number, number, number];

/** The corners of `minx,miny,maxx,maxy` or of its form with heights, unordered; undefined where it is none. */
function corners(text: string): Corners | undefined {
  if (text.length > 512) return undefined;
  const numbers = leadingNumbers(text);
  const half = numbers.length === 6 ? 3 : numbers.length === 4 ? 2 : undefined;
  if (half === undefined) return undefined;
  return [numbers[0] || 0, numbers[1] || 0, numbers[half] || 0, numbers[half + 1] || 0];
}

/**
 * Centre of a bounding box in degrees; undefined where the box is broken or its system is neither
 * longitude and latitude nor web Mercator: no projection is guessed.
 *
 * @param box `minx,miny,maxx,maxy` in the axis order of the request
 * @param crs canonical name
 * @param authorityOrder the request follows the authority's axis order: latitude first in EPSG:4326
 */
export function bboxCenter(
  box: string | undefined,
  crs: string | undefined,
  authorityOrder: boolean
): GeoPoint | undefined {
  if (!box || !crs) return undefined;
  const mercator = WEB_MERCATOR.has(crs);
  const longitudeFirst = LONGITUDE_FIRST.has(crs);
  if (!mercator && !longitudeFirst && !GEOGRAPHIC.has(crs)) return undefined;
  const four = corners(box);
  if (!four || four[0] > four[2] || four[1] > four[3]) return undefined;
  const first = (four[0] + four[2]) / 2;
  const second = (four[1] + four[3]) / 2;
  if (mercator) return ofMetres(first, second);
  return authorityOrder && !longitudeFirst ? ofDegrees(second, first) : ofDegrees(first, second);
}

/** Centre of `west,south,east,north` in degrees; a west beyond the east crosses the date line (RFC 7946 §5.2). */
export function degreesCenter(box: string | undefined): GeoPoint | undefined {
  const four = box ? corners(box) : undefined;
  if (!four || four[1] > four[3]) return undefined;
  const east = four[2] < four[0] ? four[2] + 360 : four[2];
  return ofDegrees((four[0] + east) / 2, (four[1] + four[3]) / 2);
}
