import {
  EuiTable,
  EuiTableBody,
  EuiTableHeader,
  EuiTableHeaderCell,
  EuiTableRow,
  EuiTableRowCell,
  EuiText,
} from '@elastic/eui';
import React, { FC } from 'react';
import { ROWS_PER_PAGE } from '../../common/panels/define_panel';
import { useReader } from '../services/reader';
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
  const { translate } = useReader();
  return (
    <div className="sextantTable">
      <div
        className="sextantTable__scroll"
        role="region"
        aria-label={translate('sextant.table.scroll', { table: title })}
        tabIndex={0}
      >
        <EuiTable responsive={false} tableLayout="auto" compressed>
          <caption className="euiScreenReaderOnly">{title}</caption>
          <EuiTableHeader>
            {heads.map((head) => (
              <EuiTableHeaderCell key={head}>{head}</EuiTableHeaderCell>
            ))}
          </EuiTableHeader>
          <EuiTableBody>
            {rows.map(({ key, cells }) => (
              <EuiTableRow key={key}>
                {cells.map((cell, index) => (
                  <EuiTableRowCell key={index} textOnly={false}>
                    {cell}
                  </EuiTableRowCell>
                ))}
              </EuiTableRow>
            ))}
          </EuiTableBody>
        </EuiTable>
        {total === 0 && (
          <EuiText size="s" color="subdued" textAlign="center" className="sextantTable__empty">
            {empty}
          </EuiText>
        )}
      </div>
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
