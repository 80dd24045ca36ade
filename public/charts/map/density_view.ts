import { geoMercator, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import world from 'world-atlas/land-50m.json';
import type { ChartData } from '../../../common/panels/chart_data';

type Cells = readonly Pick<ChartData['density']['cells'][number], 'box' | 'count'>[];
type Box = Cells[number]['box'];

export interface DensityView {
  readonly width: number;
  readonly height: number;
  /** Where a box in degrees lies on the map. */
  place(box: Box): { x: number; y: number; width: number; height: number };
  readonly projection: ReturnType<typeof geoMercator>;
}

const WIDTH = 960;
const HEIGHT = 480;

/** The inhabited latitudes of the Mercator map. */
export const WHOLE_WORLD: Cells = [{ count: 1, box: [-179.9, -58, 179.9, 76] }];

/** Share of the requests that the map leaves outside on each side: a stray one must not widen it. */
const OUTSIDE = 0.02;
/** Degrees that a map shows at least. */
const LEAST_SPAN = 12;
const MARGIN = 0.12;
const MOST_LATITUDE = 80;

/** The value below which the share of the counts lies. */
function quantile(values: readonly (readonly [number, number])[], share: number): number {
  const sorted = [...values].sort(([a], [b]) => a - b);
  const all = sorted.reduce((sum, [, count]) => sum + count, 0);
  let sum = 0;
  for (const [value, count] of sorted) {
    sum += count;
    if (sum >= share * all) return value;
  }
  return 0;
}

function widen(low: number, high: number): [number, number] {
  const missing = Math.max(0, LEAST_SPAN - (high - low)) / 2;
  const margin = missing + MARGIN * (high - low);
  return [low - margin, high + margin];
}

/** The part of the globe that holds nearly all of the counts, with some room around it. */
export function frameOf(cells: Cells): Box {
  const side = (at: 0 | 1 | 2 | 3, share: number) =>
    quantile(
      cells.map(({ box, count }) => [box[at], count]),
      share
    );
  const [west, east] = widen(side(0, OUTSIDE), side(2, 1 - OUTSIDE));
  const [south, north] = widen(side(1, OUTSIDE), side(3, 1 - OUTSIDE));
  return [
    Math.max(-180, west),
    Math.max(-MOST_LATITUDE, south),
    Math.min(180, east),
    Math.min(MOST_LATITUDE, north),
  ];
}

/** A map in Mercator, where squares of the world map are squares, of what the cells ask for. */
export function densityView(cells: Cells): DensityView {
  const [west, south, east, north] = frameOf(cells);
  const corners: [number, number][] = [
    [west, south],
    [west, north],
    [east, north],
    [east, south],
  ];
  const projection = geoMercator()
    .rotate([-(west + east) / 2, 0])
    .fitExtent(
      [
        [0, 0],
        [WIDTH, HEIGHT],
      ],
      { type: 'MultiPoint', coordinates: corners }
    )
    .clipExtent([
      [0, 0],
      [WIDTH, HEIGHT],
    ]);
  const point = (lon: number, lat: number) => projection([lon, lat]) ?? [0, 0];
  return {
    width: WIDTH,
    height: HEIGHT,
    projection,
    place: ([left, bottom, right, top]) => {
      const [x, y] = point(left, top);
      const [toX, toY] = point(right, bottom);
      return { x, y, width: Math.max(0, toX - x), height: Math.max(0, toY - y) };
    },
  };
}

const LAND = feature(world, world.objects.land);

/** SVG path of the coasts of Natural Earth at 1:50 million, as far as the map shows them. */
export function landPath({ projection }: DensityView): string {
  return geoPath(projection)(LAND) ?? '';
}
