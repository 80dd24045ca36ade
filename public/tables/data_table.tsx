import {
  EuiTable,
  EuiTableBody,
  EuiTableHeader,
  EuiTableHeaderCell,
  EuiTableRow,
  EuiTableRowCell,
} from '@elastic/eui';
import React, { FC } from 'react';

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
  <div className="sextantTable__scroll" role="region" aria-label={title} tabIndex={0}>
    <EuiTable responsive={false} tableLayout="auto" compressed>
      <caption className="euiScreenReaderOnly">{title}</caption>
      <EuiTableHeader>
        {heads.map((head, index) => (
          <EuiTableHeaderCell key={head} align={index === 0 ? 'left' : 'right'}>
            {head}
          </EuiTableHeaderCell>
        ))}
      </EuiTableHeader>
      <EuiTableBody>
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
      </EuiTableBody>
    </EuiTable>
  </div>
);
