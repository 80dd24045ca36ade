import {
  AnnotationDomainType,
  Axis,
  BarSeries,
  BrushEndListener,
  Chart,
  LineAnnotation,
  LineSeries,
  Position,
  RectAnnotation,
  ScaleType,
  Settings,
  XYChartElementEvent,
} from '@elastic/charts';
import { EuiIcon } from '@elastic/eui';
import React, { FC, useMemo } from 'react';
import { axisStyle, formatInstant } from '../../common/i18n/format_instant';
import { formatAxis, formatValue } from '../../common/i18n/format_value';
import type { ChartData } from '../../common/panels/chart_data';
import { useReader } from '../services/reader';
import { themeColour } from '../services/theme_colour';
import { chartTheme } from './chart_theme';
import { fade, isFaded, Marks } from './marks';
import { largestOf, thinned, withGaps } from '../../common/panels/time_points';

/** An instant in milliseconds with what is told of it, in the reader's words. */
export interface TimeEvent {
  readonly at: number;
  readonly text: string;
}

export interface TimeCanvasProps {
  readonly data: ChartData['time_series'];
  readonly marks: Marks;
  /** Narrows the page's period to what was dragged over, in milliseconds. */
  readonly onPeriod: (from: number, to: number) => void;
  /** What happened elsewhere: marks on the time axis. */
  readonly events?: readonly TimeEvent[];
}

/** What was before stands behind what is. */
const EARLIER = {
  line: { dash: [5, 4], strokeWidth: 1.5, opacity: 0.8 },
  point: { visible: false },
};

const TimeCanvas: FC<TimeCanvasProps> = ({ data, marks, onPeriod, events = [] }) => {
  const reader = useReader();
  const { tag, timeZone } = reader;
  const { settings } = useMemo(() => chartTheme(reader.theme), [reader.theme]);
  const { from, to, interval, series, unit, lines = [], gaps = [] } = data;
  const { earlier, cycle } = data;
  const largest = largestOf([...series, ...(earlier?.series ?? [])]);
  const style = cycle ? 'monthName' : axisStyle(from, to);
  const precise = cycle ? 'monthName' : interval < 86_400_000 ? 'instant' : 'fullDay';
  const brush: BrushEndListener = ({ x }) => x && onPeriod(x[0], x[1]);
  const click = (elements: readonly unknown[]) => {
    const [, { specId }] = elements[0] as XYChartElementEvent;
    const found = series.find(({ key }) => key === specId);
    if (found?.filter) marks.toggle(found);
  };
  const Series = data.stacked ? BarSeries : LineSeries;
  return (
    <Chart size={{ width: '100%', height: '100%' }}>
      <Settings
        {...settings}
        showLegend={false}
        xDomain={{ min: from, max: to, minInterval: interval }}
        onElementClick={click}
        onBrushEnd={cycle ? undefined : brush}
        tooltip={{
          headerFormatter: ({ value }) => formatInstant(tag, timeZone, precise, Number(value)),
        }}
      />
      <Axis
        id="time"
        position={Position.Bottom}
        tickFormat={(value) => formatInstant(tag, timeZone, style, Number(value))}
        showOverlappingTicks={false}
        style={{ tickLine: { visible: true } }}
      />
      <Axis
        id="value"
        position={Position.Left}
        ticks={5}
        gridLine={{ visible: true }}
        tickFormat={(value) => formatAxis(reader, unit, Number(value), largest)}
      />
      {gaps.length > 0 && (
        <RectAnnotation
          id="gaps"
          dataValues={gaps.map(([x0, x1]) => ({
            coordinates: { x0, x1 },
            details: reader.translate('sextant.chart.no_data'),
          }))}
          style={{ fill: themeColour(reader.theme, 'euiColorMediumShade'), opacity: 0.25 }}
        />
      )}
      {lines.map(({ key, value }) => (
        <LineAnnotation
          key={key}
          id={`threshold ${key}`}
          domainType={AnnotationDomainType.YDomain}
          dataValues={[{ dataValue: value, details: marks.label({ key, words: 'threshold' }) }]}
          style={{
            line: {
              stroke: themeColour(reader.theme, 'euiColorDanger'),
              strokeWidth: 1,
              opacity: 1,
              dash: [6, 4],
            },
          }}
        />
      ))}
      {data.provisional_from !== undefined && (
        <RectAnnotation
          id="provisional"
          dataValues={[{ coordinates: { x0: data.provisional_from, x1: to } }]}
          style={{ fill: themeColour(reader.theme, 'euiColorMediumShade'), opacity: 0.18 }}
        />
      )}
      {events.length > 0 && (
        <LineAnnotation
          id="events"
          domainType={AnnotationDomainType.XDomain}
          dataValues={events.map(({ at, text }) => ({
            dataValue: at,
            header: formatInstant(tag, timeZone, 'instant', at),
            details: text,
          }))}
          marker={<EuiIcon type="flag" size="s" color="accent" />}
          markerPosition={Position.Top}
          style={{
            line: {
              stroke: themeColour(reader.theme, 'euiColorAccent'),
              strokeWidth: 1,
              opacity: 1,
              dash: [2, 3],
            },
          }}
        />
      )}
      {series.map((one) => (
        <Series
          key={one.key}
          id={one.key}
          name={marks.label(one)}
          xScaleType={ScaleType.Time}
          yScaleType={ScaleType.Linear}
          timeZone={timeZone ?? 'local'}
          xAccessor={0}
          yAccessors={[1]}
          stackAccessors={data.stacked ? [0] : undefined}
          data={data.stacked ? [...one.points] : thinned(withGaps(one.points, interval))}
          color={fade(marks.colour(one), isFaded(marks, series, one))}
          tickFormat={(value: number) => formatValue(reader, unit, value)}
        />
      ))}
      {earlier?.series.map((one) => (
        <LineSeries
          key={`earlier ${one.key}`}
          id={`earlier ${one.key}`}
          name={reader.translate('sextant.chart.earlier_series', { name: marks.label(one) })}
          xScaleType={ScaleType.Time}
          yScaleType={ScaleType.Linear}
          timeZone={timeZone ?? 'local'}
          xAccessor={0}
          yAccessors={[1]}
          data={thinned(withGaps(one.points, interval))}
          color={marks.colour(one)}
          lineSeriesStyle={EARLIER}
          tickFormat={(value: number) => formatValue(reader, unit, value)}
        />
      ))}
    </Chart>
  );
};

export default TimeCanvas;
