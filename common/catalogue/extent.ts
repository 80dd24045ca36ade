import type { CatalogueRecord } from './catalogue_record';

export type Extent = NonNullable<CatalogueRecord['extent']>;

function isPlace({ west, south, east, north }: Extent): boolean {
  const longitude = (value: number) => value >= -180 && value <= 180;
  const latitude = (value: number) => value >= -90 && value <= 90;
  return longitude(west) && longitude(east) && latitude(south) && latitude(north) && south <= north;
}

/**
 * The box around boxes, in degrees. One box may cross the antimeridian (east < west); several of
 * which one does reach all around. What is no place on Earth is left out.
 */
export function boxAround(boxes: readonly Extent[]): Extent | undefined {
  const places = boxes.filter(isPlace);
  const [first] = places;
  if (!first || places.length === 1) return first;
  const crosses = places.some(({ west, east }) => east < west);
  return {
    west: crosses ? -180 : Math.min(...places.map(({ west }) => west)),
    south: Math.min(...places.map(({ south }) => south)),
    east: crosses ? 180 : Math.max(...places.map(({ east }) => east)),
    north: Math.max(...places.map(({ north }) => north)),
  };
}
