import React, { FC } from 'react';
import { formatInstant } from '../../common/i18n/format_instant';
import { formatValue } from '../../common/i18n/format_value';
import { stateOf } from '../../common/i18n/wording';
import type { Cell, MarkFilter } from '../../common/panels/chart_data';
import type { TableColumn } from '../../common/panels/define_panel';
import { FILTERS } from '../../common/query/filter_fields';
import { Reader } from '../services/reader';
import { LinkCell } from '../tables/link_cell';
import { StateCell } from '../tables/state_cell';
import { filterText, filterValue } from '../../common/i18n/filter_words';
import { stateView } from './state_view';

const Nothing: FC<{ readonly reader: Reader }> = ({ reader }) => (
  <span className="sextantState--dash" title={reader.translate('sextant.frame.no_value')}>
    {reader.translate('sextant.unit.none')}
  </span>
);

function content(
  reader: Reader,
  column: TableColumn,
  words: string | undefined,
  cell: string | number,
  filter?: MarkFilter
): React.ReactNode {
  const { tag, theme, timeZone, translate } = reader;
  const text = String(cell);
  switch (column.cell) {
    case 'state':
      return <StateCell state={stateView(translate, theme, words, text)} />;
    case 'instant':
      return (
        <span className="sextantNoWrap">
          {formatInstant(tag, timeZone, 'second', Date.parse(text))}
        </span>
      );
    case 'month':
      return formatInstant(tag, timeZone, 'month', Date.parse(text));
    case 'text':
    case 'link':
      return (
        <span className={`sextantCell sextantCell--${column.id}`} title={text}>
          {filter ? filterValue(translate, tag, filter) : stateOf(translate, words, text)}
        </span>
      );
    default:
      return (
        <span className="sextantNoWrap">{formatValue(reader, column.cell, Number(cell))}</span>
      );
  }
}

interface TableCellProps {
  readonly reader: Reader;
  readonly column: TableColumn;
  readonly cell: Cell | undefined;
  readonly filter?: MarkFilter;
  readonly toggle: (filter: MarkFilter) => void;
}

/** One cell: a link, a filter, or just what it says; "–" where nothing tells it. */
export const TableCell: FC<TableCellProps> = ({ reader, column, cell, filter, toggle }) => {
  if (cell === null || cell === undefined) return <Nothing reader={reader} />;
  if (typeof cell === 'object') {
    return cell.text === null ? (
      <Nothing reader={reader} />
    ) : (
      <LinkCell text={cell.text} href={cell.href} />
    );
  }
  const named: string | undefined = filter && FILTERS[filter.name].words;
  const shown = content(reader, column, column.words ?? named, cell, filter);
  if (!filter) return <>{shown}</>;
  const label = reader.translate('sextant.filters.add', {
    filter: filterText(reader.translate, reader.tag, filter),
  });
  return (
    <button
      type="button"
      className="sextantCell__button"
      title={label}
      onClick={() => toggle(filter)}
    >
      {shown}
    </button>
  );
};
