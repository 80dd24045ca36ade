import {
  Axis,
  BarSeries,
  Chart,
  CurveType,
  LineSeries,
  Position,
  ScaleType,
  Settings,
  XYChartElementEvent,
} from '@elastic/charts';
import React, { FC, useMemo } from 'react';
import { formatAxis, formatValue } from '../../common/i18n/format_value';
import type { ChartData } from '../../common/panels/chart_data';
import { useReader } from '../services/reader';
import { chartTheme } from './chart_theme';
import { fade, isFaded, Marks } from './marks';

export interface ColumnsCanvasProps {
  readonly id: string;
  readonly data: ChartData['columns'];
  readonly marks: Marks;
}

const CUMULATED = 'cumulated';

const ColumnsCanvas: FC<ColumnsCanvasProps> = ({ id, data, marks }) => {
  const reader = useReader();
  const { translate } = reader;
  const { settings } = useMemo(() => chartTheme(reader.theme), [reader.theme]);
  const { bars, cumulated } = data;
  const byKey = useMemo(() => new Map(bars.map((bar) => [bar.key, bar])), [bars]);
  const click = (elements: readonly unknown[]) => {
    const [{ x }] = elements[0] as XYChartElementEvent;
    const bar = byKey.get(String(x));
    if (bar?.filter) marks.toggle(bar);
  };
  const largest = Math.max(1, ...bars.map(({ count }) => count));
  const all = cumulated?.[cumulated.length - 1] ?? 0;
  const number = (value: number) => formatValue(reader, 'count', value);
  return (
    <Chart size={{ width: '100%', height: '100%' }}>
      <Settings
        {...settings}
        showLegend={false}
        onElementClick={click}
        tooltip={{
          headerFormatter: ({ value }) => marks.label(byKey.get(value) ?? { key: value }),
        }}
      />
      <Axis
        id="step"
        position={Position.Bottom}
        tickFormat={(key) => marks.label(byKey.get(String(key)) ?? { key: String(key) })}
        showOverlappingTicks={false}
      />
      <Axis
        id="count"
        position={Position.Left}
        ticks={5}
        integersOnly
        gridLine={{ visible: true }}
        tickFormat={(value) => formatAxis(reader, 'count', Number(value), largest)}
      />
      {cumulated && (
        <Axis
          id="sum"
          groupId={CUMULATED}
          position={Position.Right}
          ticks={5}
          integersOnly
          tickFormat={(value) => formatAxis(reader, 'count', Number(value), all)}
        />
      )}
      <BarSeries
        id={id}
        name={translate('sextant.chart.count')}
        xScaleType={ScaleType.Ordinal}
        yScaleType={ScaleType.Linear}
        xAccessor="key"
        yAccessors={['count']}
        data={[...bars]}
        color={marks.colour(bars[0] ?? { key: '' })}
        tickFormat={number}
        styleAccessor={({ datum }) => {
          const bar = byKey.get(String(datum?.key));
          return bar ? fade(marks.colour(bar), isFaded(marks, bars, bar)) : null;
        }}
      />
      {cumulated && (
        <LineSeries
          id={CUMULATED}
          groupId={CUMULATED}
          name={translate('sextant.chart.cumulated')}
          xScaleType={ScaleType.Ordinal}
          yScaleType={ScaleType.Linear}
          xAccessor={0}
          yAccessors={[1]}
          curve={CurveType.LINEAR}
          data={bars.map(({ key }, index) => [key, cumulated[index] ?? null])}
          color={marks.colour({ key: CUMULATED, words: 'series' })}
          tickFormat={number}
        />
      )}
    </Chart>
  );
};

export default ColumnsCanvas;
