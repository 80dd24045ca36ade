import React, { FC, lazy, Suspense, useCallback, useMemo, useRef } from 'react';
import { formatPercent, formatValue } from '../../common/i18n/format_value';
import type { ChartData, Part } from '../../common/panels/chart_data';
import { useReader } from '../services/reader';
import { ChartLegend } from './chart_legend';
import { fade, isFaded, Marks } from './marks';
import { useSame } from '../services/use_same';

export const loadDonut = () => import('./donut');
const Donut = lazy(loadDonut);

interface SharesChartProps {
  readonly title: string;
  readonly data: ChartData['shares'];
  readonly marks: Marks;
}

/** Parts of a whole: a donut to see them, a legend to name, count and choose them. */
export const SharesChart: FC<SharesChartProps> = ({ title, data, marks }) => {
  const reader = useReader();
  const parts = useMemo(() => [...data.parts].sort((a, b) => b.count - a.count), [data.parts]);
  const sum = parts.reduce((total, { count }) => total + count, 0);
  const slices = useSame(
    parts.map((part) => ({
      key: part.key,
      label: marks.label(part),
      count: part.count,
      colour: fade(marks.colour(part), isFaded(marks, parts, part)),
    }))
  );
  const now = useRef({ parts, marks });
  now.current = { parts, marks };
  const toggle = useCallback((key: string) => {
    const part = now.current.parts.find((one) => one.key === key);
    if (part?.filter) now.current.marks.toggle(part);
  }, []);
  const valuesOf = ({ count }: Part) => [
    formatValue(reader, 'count', count),
    formatPercent(reader.tag, (100 * count) / sum),
  ];
  return (
    <div className="sextantShares">
      <div className="sextantShares__donut" aria-hidden="true">
        <Suspense fallback={null}>
          <Donut id={title} slices={slices} onSlice={toggle} />
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
