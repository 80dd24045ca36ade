import { EuiTableHeader, EuiTableHeaderCell, EuiTableRow, EuiTableRowCell } from '@elastic/eui';
import React, { FC } from 'react';
import { formatPercent, formatValue } from '../../common/i18n/format_value';
import type { ChartData } from '../../common/panels/chart_data';
import { useReader } from '../services/reader';
import { ScrollingTable } from '../tables/scrolling_table';
import { Mark, Marks } from './marks';

interface MatrixChartProps {
  readonly title: string;
  readonly data: ChartData['matrix'];
  readonly marks: Marks;
}

const MOST_SHADE = 0.45;

/** How much of the whole a cell holds, as the strength of its background. */
function shade(share: number) {
  return { '--sextantShade': String(share * MOST_SHADE) } as React.CSSProperties;
}

/** Counts by two properties as a table, each cell shaded by its share and a filter. */
export const MatrixChart: FC<MatrixChartProps> = ({ title, data, marks }) => {
  const reader = useReader();
  const { total, columns, rows } = data;
  return (
    <ScrollingTable
      title={title}
      head={
        <EuiTableHeader>
          <EuiTableHeaderCell>{reader.translate('sextant.chart.value')}</EuiTableHeaderCell>
          {columns.map((column) => (
            <EuiTableHeaderCell key={column.key} align="center">
              {marks.label(column)}
            </EuiTableHeaderCell>
          ))}
        </EuiTableHeader>
      }
    >
      {rows.map((row) => (
        <EuiTableRow key={row.key}>
          <EuiTableRowCell>{marks.label(row)}</EuiTableRowCell>
          {row.cells.map(({ count, filter }, index) => {
            const column = columns[index];
            const mark: Mark = { key: `${row.key} ${column?.key}`, filter };
            const share = total === 0 ? 0 : count / total;
            const number = formatValue(reader, 'count', count);
            const percent = formatPercent(reader.tag, 100 * share);
            const text = reader.translate('sextant.filters.pill', {
              name: `${marks.label(row)}, ${column ? marks.label(column) : ''}`,
              value: `${number} (${percent})`,
            });
            return (
              <EuiTableRowCell key={mark.key} align="center" textOnly={false}>
                <button
                  type="button"
                  className="sextantMatrix__cell"
                  style={shade(share)}
                  aria-pressed={marks.isActive(mark)}
                  aria-label={text}
                  title={text}
                  disabled={!filter}
                  onClick={() => marks.toggle(mark)}
                >
                  {number}
                </button>
              </EuiTableRowCell>
            );
          })}
        </EuiTableRow>
      ))}
    </ScrollingTable>
  );
};
