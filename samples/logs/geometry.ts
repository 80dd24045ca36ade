import type { Random } from '../random';
import type { Box } from './targets';

const radius = 6378137;
const half = Math.PI * radius;
const rad = Math.PI / 180;

const mercator = (lon: number, lat: number): [number, number] => [
  radius * lon * rad,
  radius * Math.log(Math.tan(Math.PI / 4 + (Math.max(-85, Math.min(85, lat)) * rad) / 2)),
];

/** RGF93 / Lambert-93 (EPSG:2154), with the constants of IGN's note ALG0003. */
function lambert93(lon: number, lat: number): [number, number] {
  const e = 0.0818191910428158;
  const n = 0.725607765053267;
  const c = 11754255.426096;
  const phi = lat * rad;
  const iso =
    Math.log(Math.tan(Math.PI / 4 + phi / 2)) -
    (e / 2) * Math.log((1 + e * Math.sin(phi)) / (1 - e * Math.sin(phi)));
  const r = c * Math.exp(-n * iso);
  const gamma = n * (lon - 3) * rad;
  return [700000 + r * Math.sin(gamma), 12655612.049876 - r * Math.cos(gamma)];
}

export interface Tile {
  z: number;
  x: number;
  y: number;
}

/** The tiles that a screen shows of a place inside the box, row by row as viewers ask for them. */
export function tilesOver(random: Random, box: Box, columns: number, rows: number): Tile[] {
  const span = Math.max(box[2] - box[0], 0.02);
  const zoom = Math.round(Math.log2((360 * columns) / span)) + random.int(-1, 2);
  const z = Math.max(3, Math.min(16, zoom));
  const [x, y] = mercator(
    box[0] + random.next() * (box[2] - box[0]),
    box[1] + random.next() * (box[3] - box[1])
  );
  const size = (2 * half) / 2 ** z;
  const last = 2 ** z - 1;
  const clamp = (value: number) => Math.max(0, Math.min(last, value));
  const left = Math.floor((x + half) / size) - (columns >> 1);
  const top = Math.floor((half - y) / size) - (rows >> 1);
  return Array.from({ length: columns * rows }, (_, index) => ({
    z,
    x: clamp(left + (index % columns)),
    y: clamp(top + Math.floor(index / columns)),
  }));
}

/** Bounds of a tile in EPSG:3857, with as many digits as a browser writes. */
export function tileBounds({ z, x, y }: Tile): [number, number, number, number] {
  const size = (2 * half) / 2 ** z;
  return [x * size - half, half - (y + 1) * size, (x + 1) * size - half, half - y * size];
}

const rounded = (values: readonly number[], digits: number) =>
  values.map((value) => Number(value.toFixed(digits)));

/** A window of the box with the given proportions, in the axis order of the reference system. */
export function windowOf(
  random: Random,
  box: Box,
  crs: 'EPSG:4326' | 'EPSG:2154' | 'EPSG:3857' | 'CRS:84',
  latitudeFirst: boolean
): number[] {
  const share = 0.25 + 0.75 * random.next();
  const w = box[0] + random.next() * (1 - share) * (box[2] - box[0]);
  const s = box[1] + random.next() * (1 - share) * (box[3] - box[1]);
  const e = w + share * (box[2] - box[0]);
  const n = s + share * (box[3] - box[1]);
  if (crs === 'EPSG:4326' || crs === 'CRS:84') {
    return rounded(latitudeFirst ? [s, w, n, e] : [w, s, e, n], 6);
  }
  const project = crs === 'EPSG:2154' ? lambert93 : mercator;
  return rounded([...project(w, s), ...project(e, n)], 3);
}

/** True where Lambert-93 makes sense: metropolitan France and its seas. */
export const inFrance = (box: Box): boolean =>
  box[0] > -11 && box[2] < 11 && box[1] > 40 && box[3] < 52;
