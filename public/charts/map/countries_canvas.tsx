import React, { FC } from 'react';
import type { ChartData } from '../../../common/panels/chart_data';
import type { Mark, Marks } from '../marks';
import { COUNTRIES, WORLD_HEIGHT, WORLD_WIDTH } from './world';

export interface CountriesCanvasProps {
  readonly data: ChartData['countries'];
  readonly marks: Marks;
  readonly textOf: (row: ChartData['countries']['rows'][number]) => string;
}

/** Between no use and the most: by order of size, since a few countries are far ahead. */
function strength(count: number, largest: number): number {
  return 0.2 + 0.8 * (Math.log1p(count) / Math.log1p(largest));
}

/** A choropleth; what it says is in the list beside it too, which keys can reach. */
const CountriesCanvas: FC<CountriesCanvasProps> = ({ data, marks, textOf }) => {
  const rows = new Map(data.rows.map((row) => [row.key, row]));
  const largest = Math.max(1, ...data.rows.map(({ count }) => count));
  const anyActive = data.rows.some((row) => marks.isActive(row));
  const colour = (row: Mark) => marks.colour(row);
  return (
    <svg
      className="sextantMap"
      viewBox={`0 0 ${WORLD_WIDTH} ${WORLD_HEIGHT}`}
      preserveAspectRatio="xMidYMid meet"
      aria-hidden="true"
    >
      {COUNTRIES.map(({ code, path }, index) => {
        const row = code === undefined ? undefined : rows.get(code);
        if (!row) return <path key={index} d={path} className="sextantMap__land" />;
        const faded = anyActive && !marks.isActive(row);
        return (
          <path
            key={index}
            d={path}
            className="sextantMap__mark"
            fill={colour(row)}
            fillOpacity={strength(row.count, largest) * (faded ? 0.3 : 1)}
            onClick={() => marks.toggle(row)}
          >
            <title>{textOf(row)}</title>
          </path>
        );
      })}
    </svg>
  );
};

export default CountriesCanvas;
