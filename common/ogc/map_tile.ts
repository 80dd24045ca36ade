import { GeoPoint } from '../index_schema/define_fields';

/** 256 × 256 squares of the world: 1.4° at the equator, some 100 km at the latitude of Brest. */
export const TILE_ZOOM = 8;

/** Web Mercator ends here. */
const MOST_LATITUDE = 85.05112878;

/**
 * The square of the world map in which a point lies, `zoom/x/y` as OpenSearch's geotile_grid names it.
 * Written with each document: a bare OpenSearch 2.19 has no geotile_grid, and a click can filter by it.
 */
export function mapTile({ lat, lon }: GeoPoint): string {
  const size = 2 ** TILE_ZOOM;
  const bounded = Math.max(-MOST_LATITUDE, Math.min(MOST_LATITUDE, lat)) * (Math.PI / 180);
  const mercator = Math.log(Math.tan(bounded) + 1 / Math.cos(bounded));
  const place = (share: number) => Math.max(0, Math.min(size - 1, Math.floor(share * size)));
  return `${TILE_ZOOM}/${place((lon + 180) / 360)}/${place((1 - mercator / Math.PI) / 2)}`;
}

const TILE = /^(\d{1,2})\/(\d{1,6})\/(\d{1,6})$/;

/** West, south, east, north of a square in degrees; undefined where the text names none. */
export function boxOfTile(tile: string): [number, number, number, number] | undefined {
  const [, zoom, x, y] = (TILE.exec(tile) ?? []).map(Number);
  if (zoom === undefined || x === undefined || y === undefined) return undefined;
  const size = 2 ** zoom;
  if (x >= size || y >= size) return undefined;
  const lon = (column: number) => (column / size) * 360 - 180;
  const lat = (row: number) =>
    Math.atan(Math.sinh(Math.PI * (1 - (2 * row) / size))) * (180 / Math.PI);
  return [lon(x), lat(y + 1), lon(x + 1), lat(y)];
}
