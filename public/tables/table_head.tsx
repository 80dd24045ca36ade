import { EuiScreenReaderOnly, EuiTableHeader, EuiTableHeaderCell, EuiToolTip } from '@elastic/eui';
import React, { FC } from 'react';
import type { TableState } from '../../common/panels/define_panel';
import { ColumnFilterField } from './column_filter_field';
import { columnGroups } from './column_groups';
import { ColumnView } from './column_view';
import { sortedBy, withColumnFilter } from './table_state';

interface TableHeadProps {
  readonly columns: readonly ColumnView[];
  readonly state: TableState;
  readonly onState: (state: TableState) => void;
  /** The rows start with a cell of their own, as a button that opens them. */
  readonly hasTools: boolean;
}

const HeadText: FC<{ readonly column: ColumnView }> = ({ column: { title, short, about } }) =>
  short === undefined ? (
    <>{title}</>
  ) : (
    <EuiToolTip content={about ?? title}>
      <span>
        <span aria-hidden="true">{short}</span>
        <EuiScreenReaderOnly>
          <span>{title}</span>
        </EuiScreenReaderOnly>
      </span>
    </EuiToolTip>
  );

const Groups: FC<Pick<TableHeadProps, 'columns' | 'hasTools'>> = ({ columns, hasTools }) => (
  <tr className="sextantTable__groups">
    {hasTools && <td />}
    {columnGroups(columns).map(({ title, span }, index) =>
      title === undefined ? (
        <td key={index} colSpan={span} />
      ) : (
        <th key={index} colSpan={span} scope="colgroup">
          {title}
        </th>
      )
    )}
  </tr>
);

/** Titles that sort, and below them the fields that filter. */
export const TableHead: FC<TableHeadProps> = ({ columns, state, onState, hasTools }) => (
  <EuiTableHeader wrapWithTableRow={false}>
    {columns.some(({ group }) => group !== undefined) && (
      <Groups columns={columns} hasTools={hasTools} />
    )}
    <tr>
      {hasTools && <td className="sextantTable__tool" />}
      {columns.map((column) => (
        <EuiTableHeaderCell
          key={column.id}
          align={column.align}
          width={column.width}
          className={column.width ? 'sextantTable__titles' : undefined}
          isSorted={state.sort?.column === column.id}
          isSortAscending={state.sort?.descending !== true}
          onSort={column.sortable ? () => onState(sortedBy(state, column.id)) : undefined}
        >
          <HeadText column={column} />
        </EuiTableHeaderCell>
      ))}
    </tr>
    {columns.some(({ filter }) => filter) && (
      <tr className="sextantTable__filters">
        {hasTools && <td />}
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
