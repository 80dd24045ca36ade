import { EuiTableHeader, EuiTableHeaderCell, EuiTableRow, EuiTableRowCell } from '@elastic/eui';
import React, { FC } from 'react';
import { ROWS_PER_PAGE } from '../../common/panels/define_panel';
import { ScrollingTable } from './scrolling_table';
import { TablePages } from './table_pages';

interface PagedTableProps {
  readonly title: string;
  readonly heads: readonly string[];
  /** The cells of each row of the page, in the order of the heads. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly React.ReactNode[] }[];
  readonly total: number;
  /** Counted from 0. */
  readonly page: number;
  readonly empty: string;
  readonly onPage: (page: number) => void;
}

/** Rows that a server gives by pages of ten, in its own order. */
export const PagedTable: FC<PagedTableProps> = (props) => {
  const { title, heads, rows, total, page, empty, onPage } = props;
  return (
    <div className="sextantTable">
      <ScrollingTable
        title={title}
        rows={{ total, shown: rows.length, empty }}
        head={
          <EuiTableHeader>
            {heads.map((head) => (
              <EuiTableHeaderCell key={head}>{head}</EuiTableHeaderCell>
            ))}
          </EuiTableHeader>
        }
      >
        {rows.map(({ key, cells }) => (
          <EuiTableRow key={key}>
            {cells.map((cell, index) => (
              <EuiTableRowCell key={index} textOnly={false}>
                {cell}
              </EuiTableRowCell>
            ))}
          </EuiTableRow>
        ))}
      </ScrollingTable>
      <TablePages
        title={title}
        page={page}
        pages={Math.ceil(total / ROWS_PER_PAGE)}
        total={total}
        onPage={onPage}
      />
    </div>
  );
};
