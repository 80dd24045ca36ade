import { EuiTableRow, EuiTableRowCell, EuiText } from '@elastic/eui';
import React, { FC, Fragment, memo } from 'react';
import type { ChartData } from '../../common/panels/chart_data';
import { MAX_RESULT_WINDOW } from '../../common/index_schema/result_window';
import { ROWS_PER_PAGE, TableState } from '../../common/panels/define_panel';
import { ColumnView } from './column_view';
import { ScrollingTable } from './scrolling_table';
import { TableHead } from './table_head';
import { TablePages } from './table_pages';

type Row = ChartData['table']['rows'][number];

interface ServerTableProps {
  readonly title: string;
  readonly columns: readonly ColumnView[];
  readonly data: ChartData['table'];
  readonly state: TableState;
  /** What to say, and what to change, where no row matches. */
  readonly empty: string;
  readonly onState: (state: TableState) => void;
  /** What the letters and signs of the table mean. */
  readonly legend?: string;
  /** The way into a row: drawn as its first cell. */
  readonly rowTool?: (row: Row, at: number) => React.ReactNode;
  /** What is open below a row. */
  readonly below?: (row: Row, at: number) => React.ReactNode | undefined;
}

const Table: FC<ServerTableProps> = (props) => {
  const { title, columns, data, state, empty, onState, legend, rowTool, below } = props;
  const pages = Math.ceil(Math.min(data.total, MAX_RESULT_WINDOW) / ROWS_PER_PAGE);
  const openBelow = (row: Row, index: number) => {
    const inside = below?.(row, index);
    return (
      inside && (
        <EuiTableRow>
          <EuiTableRowCell textOnly={false} colSpan={columns.length + (rowTool ? 1 : 0)}>
            {inside}
          </EuiTableRowCell>
        </EuiTableRow>
      )
    );
  };
  return (
    <div className="sextantTable">
      <ScrollingTable
        title={title}
        rows={{ total: data.total, shown: data.rows.length, empty }}
        head={
          <TableHead
            columns={columns}
            state={state}
            onState={onState}
            hasTools={rowTool !== undefined}
          />
        }
      >
        {data.rows.map((row, index) => (
          <Fragment key={index}>
            <EuiTableRow>
              {rowTool && (
                <EuiTableRowCell textOnly={false} className="sextantTable__tool">
                  {rowTool(row, index)}
                </EuiTableRowCell>
              )}
              {columns.map(({ id, align, cell }) => (
                <EuiTableRowCell key={id} align={align} textOnly={false}>
                  {cell(row[id])}
                </EuiTableRowCell>
              ))}
            </EuiTableRow>
            {openBelow(row, index)}
          </Fragment>
        ))}
      </ScrollingTable>
      {legend !== undefined && (
        <EuiText size="xs" color="subdued" className="sextantTable__legend">
          <p>{legend}</p>
        </EuiText>
      )}
      <TablePages
        title={title}
        page={state.page}
        pages={pages}
        total={data.total}
        onPage={(page) => onState({ ...state, page })}
      />
    </div>
  );
};

/** A table whose pages, order and filters the server makes; its rows are drawn anew only where they change. */
export const ServerTable = memo(Table);
