import { EuiTableHeader, EuiTableHeaderCell, EuiTableRow, EuiTableRowCell } from '@elastic/eui';
import React, { FC } from 'react';
import { ScrollingTable } from './scrolling_table';

export interface DataRow {
  readonly key: string;
  readonly label: string;
  readonly values: readonly string[];
  readonly active?: boolean;
  readonly onClick?: () => void;
}

interface DataTableProps {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly DataRow[];
}

/** The data of a chart, to read or to copy. */
export const DataTable: FC<DataTableProps> = ({ title, heads, rows }) => (
  <ScrollingTable
    title={title}
    head={
      <EuiTableHeader>
        {heads.map((head, index) => (
          <EuiTableHeaderCell key={head} align={index === 0 ? 'left' : 'right'}>
            {head}
          </EuiTableHeaderCell>
        ))}
      </EuiTableHeader>
    }
  >
    {rows.map(({ key, label, values, active, onClick }) => (
      <EuiTableRow key={key} isSelected={active}>
        <EuiTableRowCell>
          {onClick ? (
            <button
              type="button"
              className="euiLink euiLink--text"
              aria-pressed={active}
              onClick={onClick}
            >
              {label}
            </button>
          ) : (
            label
          )}
        </EuiTableRowCell>
        {values.map((value, index) => (
          <EuiTableRowCell key={index} align="right">
            {value}
          </EuiTableRowCell>
        ))}
      </EuiTableRow>
    ))}
  </ScrollingTable>
);
