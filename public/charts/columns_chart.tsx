import React, { FC, lazy, Suspense } from 'react';
import type { ColumnsCanvasProps } from './columns_canvas';

export const loadColumnsCanvas = () => import('./columns_canvas');
const ColumnsCanvas = lazy(loadColumnsCanvas);

interface ColumnsChartProps extends Omit<ColumnsCanvasProps, 'id'> {
  readonly title: string;
}

/** Counts by year or month, each bar a filter. Its table says the same to keys and screen readers. */
export const ColumnsChart: FC<ColumnsChartProps> = ({ title, data, marks }) => (
  <div className="sextantTime">
    <div className="sextantTime__canvas" role="img" aria-label={title}>
      <Suspense fallback={null}>
        <ColumnsCanvas id={title} data={data} marks={marks} />
      </Suspense>
    </div>
  </div>
);
