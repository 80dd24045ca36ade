import { EuiTableHeader, EuiTableHeaderCell } from '@elastic/eui';
import React, { FC } from 'react';
import type { TableState } from '../../common/panels/define_panel';
import { ColumnFilterField } from './column_filter_field';
import { ColumnView } from './column_view';
import { sortedBy, withColumnFilter } from './table_state';

interface TableHeadProps {
  readonly columns: readonly ColumnView[];
  readonly state: TableState;
  readonly onState: (state: TableState) => void;
}

/** Titles that sort, and below them the fields that filter. */
export const TableHead: FC<TableHeadProps> = ({ columns, state, onState }) => (
  <EuiTableHeader wrapWithTableRow={false}>
    <tr>
      {columns.map(({ id, title, align, width, sortable }) => (
        <EuiTableHeaderCell
          key={id}
          align={align}
          width={width}
          isSorted={state.sort?.column === id}
          isSortAscending={state.sort?.descending !== true}
          onSort={sortable ? () => onState(sortedBy(state, id)) : undefined}
        >
          {title}
        </EuiTableHeaderCell>
      ))}
    </tr>
    {columns.some(({ filter }) => filter) && (
      <tr className="sextantTable__filters">
        {columns.map(({ id, title, filter }) => (
          <td key={id}>
            {filter && (
              <ColumnFilterField
                column={title}
                filter={filter}
                value={state.columns?.[id] ?? ''}
                onChange={(value) => onState(withColumnFilter(state, id, value))}
              />
            )}
          </td>
        ))}
      </tr>
    )}
  </EuiTableHeader>
);
