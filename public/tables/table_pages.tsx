import {
  EuiButtonEmpty,
  EuiFlexGroup,
  EuiFlexItem,
  EuiScreenReaderOnly,
  EuiText,
} from '@elastic/eui';
import React, { FC } from 'react';
import { formatValue } from '../../common/i18n/format_value';
import type { MessageId } from '../../common/i18n/messages';
import { useReader } from '../services/reader';

interface TablePagesProps {
  readonly title: string;
  /** Counted from 0. */
  readonly page: number;
  readonly pages: number;
  readonly total: number;
  readonly onPage: (page: number) => void;
}

/** « ‹ 1 / 28 › » and how many rows there are. */
export const TablePages: FC<TablePagesProps> = ({ title, page, pages, total, onPage }) => {
  const reader = useReader();
  const { translate } = reader;
  const last = Math.max(0, pages - 1);
  const button = (text: MessageId, sign: string, to: number, possible: boolean) => (
    <EuiButtonEmpty
      size="xs"
      color="text"
      aria-label={translate(text)}
      title={translate(text)}
      isDisabled={!possible}
      onClick={() => onPage(to)}
    >
      {sign}
    </EuiButtonEmpty>
  );
  const number = (value: number) => formatValue(reader, 'count', value);
  const position = { page: number(Math.min(page, last) + 1), pages: number(last + 1) };
  return (
    <div className="sextantTable__pages">
      <EuiText size="xs" color="subdued" role="status">
        {translate('sextant.table.rows', { count: total, total: number(total) })}
      </EuiText>
      <nav aria-label={translate('sextant.table.pages', { table: title })}>
        <EuiFlexGroup gutterSize="xs" alignItems="center" responsive={false}>
          {button('sextant.table.first', '«', 0, page > 0)}
          {button('sextant.table.previous', '‹', Math.min(page - 1, last), page > 0)}
          <EuiFlexItem grow={false}>
            <EuiText size="xs" className="sextantTable__page">
              <span aria-hidden="true">{translate('sextant.table.page', position)}</span>
              <EuiScreenReaderOnly>
                <span>{translate('sextant.table.page_spoken', position)}</span>
              </EuiScreenReaderOnly>
            </EuiText>
          </EuiFlexItem>
          {button('sextant.table.next', '›', page + 1, page < last)}
          {button('sextant.table.last', '»', last, page < last)}
        </EuiFlexGroup>
      </nav>
    </div>
  );
};
