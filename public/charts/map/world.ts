import { geoNaturalEarth1, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import world from 'world-atlas/countries-110m.json';
import { countryOfNumber } from '../../../common/geo/country_numbers';

/** The map's own units: it is drawn to any width by its view box. */
export const WORLD_WIDTH = 960;
export const WORLD_HEIGHT = 480;

const projection = geoNaturalEarth1().fitExtent(
  [
    [2, 2],
    [WORLD_WIDTH - 2, WORLD_HEIGHT - 2],
  ],
  { type: 'Sphere' }
);

/** SVG path of a shape in degrees. */
export const pathOf = geoPath(projection);

/** Where a point in degrees lies on the map. */
export function pointOf(lon: number, lat: number): readonly [number, number] {
  return projection([lon, lat]) ?? [0, 0];
}

export interface CountryShape {
  /** ISO 3166-1 alpha-2; absent for land without a code. */
  readonly code?: string;
  readonly path: string;
}

/** Coasts and borders of Natural Earth at 1:110 million. */
export const COUNTRIES: readonly CountryShape[] = feature(
  world,
  world.objects.countries
).features.map((country) => ({
  code: countryOfNumber(country.id === undefined ? undefined : String(country.id)),
  path: pathOf(country) ?? '',
}));
