import { boxAround, Extent } from '../../../common/catalogue/extent';
import { isObject, listOf } from './read_values';

type Position = readonly [number, number];

function isPosition(value: unknown): value is Position {
  return Array.isArray(value) && typeof value[0] === 'number' && typeof value[1] === 'number';
}

/** Positions of any GeoJSON geometry, however deep its coordinates are. */
function positionsOf(value: unknown): Position[] {
  if (isPosition(value)) return [value];
  return Array.isArray(value) ? value.flatMap(positionsOf) : [];
}

function boxOf(geometry: unknown): Extent[] {
  if (!isObject(geometry)) return [];
  if (Array.isArray(geometry.geometries)) return geometry.geometries.flatMap(boxOf);
  const positions = positionsOf(geometry.coordinates);
  if (positions.length === 0) return [];
  const longitudes = positions.map(([longitude]) => longitude);
  const latitudes = positions.map(([, latitude]) => latitude);
  return [
    {
      west: Math.min(...longitudes),
      south: Math.min(...latitudes),
      east: Math.max(...longitudes),
      north: Math.max(...latitudes),
    },
  ];
}

/** The box around the `geom` of an indexed record: one geometry or several. */
export function extentOf(geom: unknown): Extent | undefined {
  return boxAround(listOf(geom).flatMap(boxOf));
}
