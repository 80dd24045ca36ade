/** Side of the squares that a map is filtered by, in degrees. */
export const AREA_STEP = 10;

const AREA = /^(-?\d{1,3}),(-?\d{1,2})$/;

/** Degrees: west, south, east, north. */
export type Box = readonly [number, number, number, number];

/** The square that holds a point, by its south-western corner: `-10,40`. */
export function areaOf(lon: number, lat: number): string {
  const corner = (value: number, most: number) =>
    Math.min(Math.floor(value / AREA_STEP) * AREA_STEP, most - AREA_STEP);
  return `${corner(lon, 180)},${corner(lat, 90)}`;
}

/** The square of a corner; undefined where the text names none. */
export function boxOfArea(area: string): Box | undefined {
  const [, lon, lat] = AREA.exec(area) ?? [];
  if (lon === undefined || lat === undefined) return undefined;
  const [west, south] = [Number(lon), Number(lat)];
  const fits =
    west % AREA_STEP === 0 &&
    south % AREA_STEP === 0 &&
    west >= -180 &&
    west < 180 &&
    south >= -90 &&
    south < 90;
  return fits ? [west, south, west + AREA_STEP, south + AREA_STEP] : undefined;
}
