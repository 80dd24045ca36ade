import React, { FC, lazy, Suspense } from 'react';
import { formatValue } from '../../common/i18n/format_value';
import type { ChartData, Part } from '../../common/panels/chart_data';
import { useReader } from '../services/reader';
import { Marks } from './marks';
import { RankingChart } from './ranking_chart';

const CountriesCanvas = lazy(() => import('./map/countries_canvas'));
const DensityCanvas = lazy(() => import('./map/density_canvas'));
const ExtentsCanvas = lazy(() => import('./map/extents_canvas'));

interface MapChartProps<D> {
  readonly title: string;
  readonly data: D;
  readonly marks: Marks;
}

/** Beside the map, for keys and screen readers, and for what is too small to be seen. */
const MOST_ROWS = 12;

function useRowText(marks: Marks): (row: Part) => string {
  const reader = useReader();
  return (row) =>
    reader.translate('sextant.filters.pill', {
      name: marks.label(row),
      value: formatValue(reader, 'count', row.count),
    });
}

const WithList: FC<{
  readonly title: string;
  readonly rows: readonly Part[];
  readonly others: number;
  readonly marks: Marks;
}> = ({ title, rows, others, marks, children }) => {
  const hidden = rows.slice(MOST_ROWS).reduce((sum, { count }) => sum + count, 0);
  const data = { rows: rows.slice(0, MOST_ROWS), others: others + hidden };
  return (
    <div className="sextantMapChart">
      <div className="sextantMapChart__map">
        <Suspense fallback={null}>{children}</Suspense>
      </div>
      <div className="sextantMapChart__list">
        <RankingChart title={title} data={data} marks={marks} />
      </div>
    </div>
  );
};

/** Countries by their count. */
export const CountriesChart: FC<MapChartProps<ChartData['countries']>> = (props) => {
  const { title, data, marks } = props;
  const textOf = useRowText(marks);
  return (
    <WithList title={title} rows={data.rows} others={data.others} marks={marks}>
      <CountriesCanvas data={data} marks={marks} textOf={textOf} />
    </WithList>
  );
};

/** Boxes on the globe, and how many lie in each of its squares. */
export const ExtentsChart: FC<MapChartProps<ChartData['extents']>> = (props) => {
  const { title, data, marks } = props;
  const textOf = useRowText(marks);
  return (
    <WithList title={title} rows={data.cells} others={0} marks={marks}>
      <ExtentsCanvas data={data} marks={marks} textOf={textOf} />
    </WithList>
  );
};

/** Where on the globe most is asked for. */
export const DensityChart: FC<MapChartProps<ChartData['density']>> = (props) => {
  const { title, data, marks } = props;
  const textOf = useRowText(marks);
  return (
    <WithList title={title} rows={data.cells} others={data.others} marks={marks}>
      <DensityCanvas data={data} marks={marks} textOf={textOf} />
    </WithList>
  );
};
