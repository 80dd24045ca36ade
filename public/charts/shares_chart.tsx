import React, { FC, lazy, Suspense } from 'react';
import { formatPercent, formatValue } from '../../common/i18n/format_value';
import type { ChartData, Part } from '../../common/panels/chart_data';
import { useReader } from '../services/reader';
import { ChartLegend } from './chart_legend';
import { Marks } from './marks';

const Donut = lazy(() => import('./donut'));

interface SharesChartProps {
  readonly title: string;
  readonly data: ChartData['shares'];
  readonly marks: Marks;
}

/** Parts of a whole: a donut to see them, a legend to name, count and choose them. */
export const SharesChart: FC<SharesChartProps> = ({ title, data, marks }) => {
  const reader = useReader();
  const parts = [...data.parts].sort((a, b) => b.count - a.count);
  const sum = parts.reduce((total, { count }) => total + count, 0);
  const valuesOf = ({ count }: Part) => [
    formatValue(reader, 'count', count),
    formatPercent(reader.tag, (100 * count) / sum),
  ];
  return (
    <div className="sextantShares">
      <div className="sextantShares__donut" aria-hidden="true">
        <Suspense fallback={null}>
          <Donut id={title} parts={parts} marks={marks} />
        </Suspense>
        <span className="sextantShares__total">{formatValue(reader, 'count', sum)}</span>
      </div>
      <ChartLegend
        label={title}
        marks={marks}
        items={parts.map((part) => ({ ...part, values: valuesOf(part) }))}
      />
    </div>
  );
};
