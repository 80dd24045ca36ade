import type { PanelResult } from '../api/contracts/panels';
import { hasPoints } from './time_points';

/** Nothing to draw. A number is never empty, and a table says so itself, below its filters. */
export function isEmpty(result: PanelResult): boolean {
  switch (result.chart) {
    case 'shares':
      return result.data.parts.length === 0;
    case 'ranking':
    case 'countries':
    case 'matrix':
    case 'heatmap':
      return result.data.rows.length === 0;
    case 'columns':
      return result.data.bars.length === 0;
    case 'density':
    case 'extents':
      return result.data.cells.length === 0;
    case 'time_series':
      return !hasPoints(result.data.series);
    case 'figure':
    case 'table':
      return false;
  }
}
