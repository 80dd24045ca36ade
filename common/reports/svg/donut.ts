import { arc, pie } from 'd3-shape';
import { RULE } from '../print_colours';
import { drawing, element } from './element';

export interface Slice {
  readonly count: number;
  readonly colour: string;
}

/** A ring of the shares of a whole; of nothing, an empty ring. */
export function donut(slices: readonly Slice[], size: number): string {
  const radius = size / 2;
  const ring = arc<{ startAngle: number; endAngle: number }>()
    .innerRadius(radius * 0.6)
    .outerRadius(radius);
  const total = slices.reduce((sum, { count }) => sum + count, 0);
  const angles = pie<Slice>()
    .sort(null)
    .value(({ count }) => count)([...slices]);
  const parts =
    total === 0
      ? [{ startAngle: 0, endAngle: 2 * Math.PI, colour: RULE }]
      : angles
          .filter(({ value }) => value > 0)
          .map(({ startAngle, endAngle, data }) => ({ startAngle, endAngle, colour: data.colour }));
  const paths = parts.map(({ colour, ...angle }) =>
    element('path', {
      d: ring(angle) ?? '',
      fill: colour,
      stroke: parts.length > 1 ? '#ffffff' : undefined,
      'stroke-width': parts.length > 1 ? 0.8 : undefined,
    })
  );
  const place = { transform: `translate(${radius} ${radius})` };
  return drawing({ width: size, height: size }, element('g', place, ...paths));
}
