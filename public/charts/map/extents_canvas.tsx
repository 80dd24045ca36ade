import React, { FC } from 'react';
import type { ChartData } from '../../../common/panels/chart_data';
import type { Marks } from '../marks';
import { COUNTRIES, pathOf, pointOf, WORLD_HEIGHT, WORLD_WIDTH } from './world';

export interface ExtentsCanvasProps {
  readonly data: ChartData['extents'];
  readonly marks: Marks;
  readonly textOf: (cell: ChartData['extents']['cells'][number]) => string;
}

type Box = ChartData['extents']['boxes'][number]['box'];

/** Half of a square's side in degrees: its circle stands in the middle. */
const HALF = 5;
const SMALLEST = 5;
const LARGEST = 22;

/** A box as a ring with a point each few degrees, so that its edges follow the projection. */
function ringOf([west, south, east, north]: Box): readonly [number, number][] {
  const right = east < west ? east + 360 : east;
  const steps = Math.max(1, Math.ceil((right - west) / 5));
  const edge = (lat: number) =>
    Array.from({ length: steps + 1 }, (_, step): [number, number] => [
      west + ((right - west) * step) / steps,
      lat,
    ]);
  return [...edge(south), ...edge(north).reverse(), [west, south]];
}

/** Outlines of the records' boxes, and a circle for those whose middle lies in a square of 10°. */
const ExtentsCanvas: FC<ExtentsCanvasProps> = ({ data, marks, textOf }) => {
  const largest = Math.max(1, ...data.cells.map(({ count }) => count));
  const anyActive = data.cells.some((cell) => marks.isActive(cell));
  return (
    <svg
      className="sextantMap"
      viewBox={`0 0 ${WORLD_WIDTH} ${WORLD_HEIGHT}`}
      preserveAspectRatio="xMidYMid meet"
      aria-hidden="true"
    >
      {COUNTRIES.map(({ path }, index) => (
        <path key={index} d={path} className="sextantMap__land" />
      ))}
      {data.boxes.map(({ box }, index) => (
        <path
          key={index}
          className="sextantMap__box"
          d={pathOf({ type: 'LineString', coordinates: [...ringOf(box)] }) ?? ''}
        />
      ))}
      {data.cells.map((cell) => {
        const [x, y] = pointOf(cell.lon + HALF, cell.lat + HALF);
        const faded = anyActive && !marks.isActive(cell);
        return (
          <circle
            key={cell.key}
            className="sextantMap__mark"
            cx={x}
            cy={y}
            r={SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(cell.count / largest)}
            fill={marks.colour(cell)}
            fillOpacity={faded ? 0.2 : 0.7}
            onClick={() => marks.toggle(cell)}
          >
            <title>{textOf(cell)}</title>
          </circle>
        );
      })}
    </svg>
  );
};

export default ExtentsCanvas;
