import React, { FC, lazy, Suspense } from 'react';
import { formatInstant } from '../../common/i18n/format_instant';
import { useReader } from '../services/reader';
import { ChartLegend } from './chart_legend';
import type { TimeCanvasProps } from './time_canvas';

const TimeCanvas = lazy(() => import('./time_canvas'));

interface TimeSeriesChartProps extends TimeCanvasProps {
  readonly title: string;
}

/** What happened over time: stacked bars for parts of a whole, lines for the rest. */
export const TimeSeriesChart: FC<TimeSeriesChartProps> = ({ title, ...canvas }) => {
  const { tag, timeZone, translate } = useReader();
  const { data, marks } = canvas;
  const day = (instant: number) => formatInstant(tag, timeZone, 'instant', instant);
  const description = translate('sextant.chart.time_description', {
    from: day(data.from),
    to: day(data.to),
    series: data.series.map(marks.label).join(', '),
  });
  return (
    <div className="sextantTime">
      <div className="sextantTime__canvas" role="img" aria-label={description}>
        <Suspense fallback={null}>
          <TimeCanvas {...canvas} />
        </Suspense>
      </div>
      <ChartLegend label={title} items={data.series} marks={marks} inline />
    </div>
  );
};
