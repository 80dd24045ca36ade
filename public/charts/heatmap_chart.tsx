import React, { FC, useState } from 'react';
import { formatValue } from '../../common/i18n/format_value';
import type { ChartData } from '../../common/panels/chart_data';
import { useReader } from '../services/reader';
import { Marks } from './marks';

interface HeatmapChartProps {
  readonly title: string;
  readonly data: ChartData['heatmap'];
  readonly marks: Marks;
}

/** One heading for so many columns: more could not be read. */
const COLUMNS_OF_HEADING = 3;
const LEAST_SHADE = 0.06;

type Style = React.CSSProperties & Readonly<Record<`--${string}`, string>>;

function cellStyle(value: number, most: number): Style {
  const shade = value <= 0 || most <= 0 ? 0 : LEAST_SHADE + (1 - LEAST_SHADE) * (value / most);
  return { '--sextantShade': String(shade) };
}

function mostOf({ rows }: ChartData['heatmap']): number {
  return rows.reduce((most, { cells }) => Math.max(most, ...cells.map((cell) => cell ?? 0)), 0);
}

/** Values by two properties as the strength of a colour; the table of the panel has the numbers. */
export const HeatmapChart: FC<HeatmapChartProps> = ({ title, data, marks }) => {
  const reader = useReader();
  const { translate } = reader;
  const [told, setTold] = useState('');
  const { columns, rows, unit } = data;
  const most = mostOf(data);
  const value = (number: number | null) => formatValue(reader, unit, number);
  const texts = rows.map((row) =>
    row.cells.map((cell, at) => {
      const column = columns[at];
      const name = `${marks.label(row)} ${column ? marks.label(column) : ''}`;
      return translate('sextant.filters.pill', { name, value: value(cell) });
    })
  );
  const peak = texts.flat()[rows.flatMap(({ cells }) => cells).indexOf(most)] ?? '';
  const style: Style = {
    '--sextantColumns': String(columns.length),
    '--sextantHeat': marks.colour(data),
  };
  const description = translate('sextant.chart.heat_description', { title, peak });
  return (
    <div className="sextantHeat" style={style} onMouseLeave={() => setTold('')}>
      <div className="sextantHeat__grid" role="img" aria-label={description}>
        {rows.map((row, at) => (
          <React.Fragment key={row.key}>
            <span className="sextantHeat__row">{marks.label(row)}</span>
            {row.cells.map((cell, index) => (
              <span
                key={index}
                className={`sextantHeat__cell${cell === null ? ' sextantHeat__cell--none' : ''}`}
                style={cellStyle(cell ?? 0, most)}
                title={texts[at]?.[index]}
                onMouseEnter={() => setTold(texts[at]?.[index] ?? '')}
              />
            ))}
          </React.Fragment>
        ))}
        <span />
        {columns
          .filter((_, index) => index % COLUMNS_OF_HEADING === 0)
          .map((column) => (
            <span key={column.key} className="sextantHeat__column">
              {marks.label(column)}
            </span>
          ))}
      </div>
      <div className="sextantHeat__legend" aria-hidden="true">
        <span>{value(0)}</span>
        <span className="sextantHeat__scale" />
        <span>{value(most)}</span>
        <span className="sextantHeat__told">{told}</span>
      </div>
    </div>
  );
};
