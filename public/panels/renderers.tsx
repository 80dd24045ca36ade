import React, { FC } from 'react';
import type { PanelResult } from '../../common/api/contracts/panels';
import type { ChartData, ChartKind } from '../../common/panels/chart_data';
import { ColumnsChart, loadColumnsCanvas } from '../charts/columns_chart';
import { Figure } from '../charts/figure';
import { HeatmapChart } from '../charts/heatmap_chart';
import { CountriesChart, DensityChart, ExtentsChart } from '../charts/map_chart';
import { MatrixChart } from '../charts/matrix_chart';
import { RankingChart } from '../charts/ranking_chart';
import { loadDonut, SharesChart } from '../charts/shares_chart';
import { loadTimeCanvas, TimeSeriesChart } from '../charts/time_series_chart';
import { PanelTable } from './panel_table';
import { RendererProps } from './renderer_props';

/** Every kind of chart has its renderer here: one without does not compile. */
const RENDERERS: { readonly [K in ChartKind]: FC<RendererProps<K>> } = {
  figure: Figure,
  shares: SharesChart,
  ranking: RankingChart,
  time_series: TimeSeriesChart,
  columns: ColumnsChart,
  matrix: MatrixChart,
  heatmap: HeatmapChart,
  countries: CountriesChart,
  extents: ExtentsChart,
  density: DensityChart,
  table: PanelTable,
};

/** What charts need besides the page itself. */
const LOADERS: { readonly [K in ChartKind]?: () => Promise<unknown> } = {
  shares: loadDonut,
  time_series: loadTimeCanvas,
  columns: loadColumnsCanvas,
};

/** Loads what charts of these kinds are drawn with while their data is on its way. */
export function prepareCharts(kinds: readonly ChartKind[]): void {
  for (const kind of Array.from(new Set(kinds))) {
    // Where it fails, drawing tries again and says so.
    LOADERS[kind]?.().catch(() => undefined);
  }
}

type AnyRendererProps = Omit<RendererProps<ChartKind>, 'data'>;

function draw<K extends ChartKind>(
  chart: K,
  data: ChartData[K],
  props: AnyRendererProps
): React.ReactElement {
  const Renderer: FC<RendererProps<K>> = RENDERERS[chart];
  return <Renderer {...props} data={data} />;
}

/** Draws what the server answered for a panel. */
export function drawResult(result: PanelResult, props: AnyRendererProps): React.ReactElement {
  switch (result.chart) {
    case 'figure':
      return draw(result.chart, result.data, props);
    case 'shares':
      return draw(result.chart, result.data, props);
    case 'ranking':
      return draw(result.chart, result.data, props);
    case 'time_series':
      return draw(result.chart, result.data, props);
    case 'columns':
      return draw(result.chart, result.data, props);
    case 'matrix':
      return draw(result.chart, result.data, props);
    case 'heatmap':
      return draw(result.chart, result.data, props);
    case 'countries':
      return draw(result.chart, result.data, props);
    case 'density':
      return draw(result.chart, result.data, props);
    case 'extents':
      return draw(result.chart, result.data, props);
    case 'table':
      return draw(result.chart, result.data, props);
  }
}
