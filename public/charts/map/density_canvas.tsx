import { EuiButtonEmpty } from '@elastic/eui';
import React, { FC, useMemo, useState } from 'react';
import type { ChartData } from '../../../common/panels/chart_data';
import { useReader } from '../../services/reader';
import type { Marks } from '../marks';
import { densityView, landPath, WHOLE_WORLD } from './density_view';

export interface DensityCanvasProps {
  readonly data: ChartData['density'];
  readonly marks: Marks;
  readonly textOf: (cell: ChartData['density']['cells'][number]) => string;
}

/** Between little and the most: by order of size, since a few squares are far ahead. */
function strength(count: number, largest: number): number {
  return 0.25 + 0.75 * (Math.log1p(count) / Math.log1p(largest));
}

/** Squares of the world map, darker where more is asked for; the list beside it tells the numbers. */
const DensityCanvas: FC<DensityCanvasProps> = ({ data, marks, textOf }) => {
  const { translate } = useReader();
  const [whole, setWhole] = useState(false);
  const { cells } = data;
  const view = useMemo(() => densityView(whole ? WHOLE_WORLD : cells), [whole, cells]);
  const land = useMemo(() => landPath(view), [view]);
  const largest = Math.max(1, ...cells.map(({ count }) => count));
  const anyActive = cells.some((cell) => marks.isActive(cell));
  return (
    <div className="sextantDensity">
      <svg
        className="sextantMap"
        viewBox={`0 0 ${view.width} ${view.height}`}
        preserveAspectRatio="xMidYMid meet"
        aria-hidden="true"
      >
        <rect className="sextantMap__sea" width={view.width} height={view.height} />
        <path d={land} className="sextantMap__land" />
        {cells.map((cell) => {
          const faded = anyActive && !marks.isActive(cell);
          return (
            <rect
              key={cell.key}
              {...view.place(cell.box)}
              className="sextantMap__mark sextantMap__mark--square"
              fill={marks.colour(cell)}
              fillOpacity={strength(cell.count, largest) * (faded ? 0.3 : 0.85)}
              onClick={() => marks.toggle(cell)}
            >
              <title>{textOf(cell)}</title>
            </rect>
          );
        })}
        <path d={land} className="sextantMap__coast" />
      </svg>
      <EuiButtonEmpty
        size="xs"
        className="sextantDensity__switch"
        aria-pressed={whole}
        onClick={() => setWhole(!whole)}
      >
        {translate(whole ? 'sextant.chart.most_asked' : 'sextant.chart.whole_world')}
      </EuiButtonEmpty>
    </div>
  );
};

export default DensityCanvas;
