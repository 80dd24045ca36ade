import { EuiTable, EuiTableBody, EuiText } from '@elastic/eui';
import React, { FC } from 'react';
import { useReader } from '../services/reader';

interface ScrollingTableProps {
  readonly title: string;
  readonly head: React.ReactNode;
  /** What there is in all and on this page, and what to say where there is nothing. */
  readonly rows?: { readonly total: number; readonly shown: number; readonly empty: string };
}

/** A table that scrolls within itself, by keys too; its rows are the children. */
export const ScrollingTable: FC<ScrollingTableProps> = ({ title, head, rows, children }) => {
  const { translate } = useReader();
  // An address may ask for a page that the table has no more.
  const beyond = translate('sextant.table.no_such_page');
  const missing = rows && (rows.total === 0 ? rows.empty : beyond);
  return (
    <div
      className="sextantTable__scroll"
      role="region"
      aria-label={translate('sextant.table.scroll', { table: title })}
      tabIndex={0}
    >
      <EuiTable responsive={false} tableLayout="auto" compressed>
        <caption className="euiScreenReaderOnly">{title}</caption>
        {head}
        <EuiTableBody>{children}</EuiTableBody>
      </EuiTable>
      {rows?.shown === 0 && (
        <EuiText size="s" color="subdued" textAlign="center" className="sextantTable__empty">
          <p>{missing}</p>
        </EuiText>
      )}
    </div>
  );
};
