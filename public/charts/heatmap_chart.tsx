import React, { FC, useRef, useState } from 'react';
import { formatInstant } from '../../common/i18n/format_instant';
import { formatValue } from '../../common/i18n/format_value';
import type { ChartData } from '../../common/panels/chart_data';
import { useReader } from '../services/reader';
import { Marks } from './marks';

interface HeatmapChartProps {
  readonly title: string;
  readonly data: ChartData['heatmap'];
  readonly marks: Marks;
  /** Narrows the page's period to the span of time behind a cell, in milliseconds. */
  readonly onPeriod: (from: number, to: number) => void;
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

/** Keys that move the focus, by rows and columns. */
const STEPS: Readonly<Record<string, readonly [number, number] | undefined>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** One stop for the tab key, arrows from there: hundreds of cells would be hundreds of stops. */
function useFocus() {
  const [focus, setFocus] = useState<readonly [number, number]>([0, 0]);
  const grid = useRef<HTMLDivElement>(null);
  const move = (event: React.KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const next = [focus[0] + step[0], focus[1] + step[1]] as const;
    const cell = grid.current?.querySelector<HTMLElement>(`[data-cell="${next.join(' ')}"]`);
    cell?.focus();
  };
  return { focus, setFocus, grid, move };
}

/** Values by two properties as the strength of a colour; the table of the panel has the numbers. */
export const HeatmapChart: FC<HeatmapChartProps> = (props) => {
  const { title, data, marks, onPeriod } = props;
  const reader = useReader();
  const { translate, tag, timeZone } = reader;
  const { focus, setFocus, grid, move } = useFocus();
  const [told, setTold] = useState('');
  const { columns, rows, unit, length } = data;
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
  const zooms = length !== undefined;
  const style: Style = {
    '--sextantColumns': String(columns.length),
    '--sextantHeat': marks.colour(data),
  };
  const description = translate('sextant.chart.heat_description', { title, peak });
  return (
    <div className="sextantHeat" style={style} onMouseLeave={() => setTold('')}>
      <div
        className="sextantHeat__grid"
        role={zooms ? 'group' : 'img'}
        aria-label={description}
        ref={grid}
        onKeyDown={move}
      >
        {rows.map((row, at) => (
          <React.Fragment key={row.key}>
            <span className="sextantHeat__row">{marks.label(row)}</span>
            {row.cells.map((cell, index) => {
              const peak = row.peaks?.[index] ?? undefined;
              const text = texts[at]?.[index] ?? '';
              const place = {
                className: `sextantHeat__cell${cell === null ? ' sextantHeat__cell--none' : ''}`,
                style: cellStyle(cell ?? 0, most),
                title: text,
                onMouseEnter: () => setTold(text),
                'data-cell': `${at} ${index}`,
              };
              if (!zooms) return <span key={index} {...place} />;
              const peakText =
                peak === undefined
                  ? text
                  : translate('sextant.chart.heat_zoom', {
                      cell: text,
                      instant: formatInstant(tag, timeZone, 'instant', peak),
                    });
              return (
                <button
                  key={index}
                  {...place}
                  type="button"
                  title={peakText}
                  aria-label={peakText}
                  aria-disabled={peak === undefined}
                  tabIndex={focus[0] === at && focus[1] === index ? 0 : -1}
                  onFocus={() => {
                    setFocus([at, index]);
                    setTold(text);
                  }}
                  onClick={() => peak !== undefined && onPeriod(peak, peak + (length ?? 0))}
                />
              );
            })}
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
