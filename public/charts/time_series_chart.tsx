import { EuiText } from '@elastic/eui';
import React, { FC, lazy, Suspense } from 'react';
import { formatInstant } from '../../common/i18n/format_instant';
import { formatValue } from '../../common/i18n/format_value';
import { useReader } from '../services/reader';
import { MOST_POINTS, undrawn } from '../../common/panels/time_points';
import { TimeGaps } from './time_gaps';
import { ChartLegend } from './chart_legend';
import type { TimeCanvasProps } from './time_canvas';

export const loadTimeCanvas = () => import('./time_canvas');
const TimeCanvas = lazy(loadTimeCanvas);

interface TimeSeriesChartProps extends TimeCanvasProps {
  readonly title: string;
}

/** What happened over time: stacked bars for parts of a whole, lines for the rest. */
export const TimeSeriesChart: FC<TimeSeriesChartProps> = ({ title, ...canvas }) => {
  const reader = useReader();
  const { tag, timeZone, translate } = reader;
  const { data, marks } = canvas;
  const all = undrawn(data.series);
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
      {all !== undefined && !data.stacked && (
        <EuiText size="xs" color="subdued">
          <p>
            {translate('sextant.chart.thinned', {
              drawn: formatValue(reader, 'count', MOST_POINTS),
              all: formatValue(reader, 'count', all),
            })}
          </p>
        </EuiText>
      )}
      {data.gaps && <TimeGaps gaps={data.gaps} />}
      {data.provisional_from !== undefined && (
        <EuiText size="xs" color="subdued">
          <p>
            {translate('sextant.chart.provisional', {
              day: formatInstant(tag, timeZone, 'fullDay', data.provisional_from),
            })}
          </p>
        </EuiText>
      )}
      {data.earlier && (
        <EuiText size="xs" color="subdued">
          <p>
            {translate('sextant.chart.earlier', {
              from: formatInstant(tag, timeZone, 'fullDay', data.earlier.from),
              to: formatInstant(tag, timeZone, 'fullDay', data.earlier.to - 1),
            })}
          </p>
        </EuiText>
      )}
      <ChartLegend label={title} items={data.series} marks={marks} inline />
    </div>
  );
};
