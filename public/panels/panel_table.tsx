import React, { FC, useMemo } from 'react';
import { formatInstant } from '../../common/i18n/format_instant';
import { wordingOf } from '../../common/i18n/wording';
import type { Translate } from '../../common/i18n/create_translator';
import type { TableColumn } from '../../common/panels/define_panel';
import { useReader } from '../services/reader';
import { ColumnFilter, ColumnView } from '../tables/column_view';
import { ServerTable } from '../tables/server_table';
import { isNarrowed } from '../tables/table_state';
import { filterOfCell } from './column_filter';
import { RendererProps } from './renderer_props';
import { useRowTools } from './row_tools';
import { TableCell } from './table_cells';

const NUMBERS: readonly TableColumn['cell'][] = [
  'count',
  'percent',
  'milliseconds',
  'bytes',
  'year',
];

function alignOf({ cell, words }: TableColumn): ColumnView['align'] {
  if (NUMBERS.includes(cell)) return 'right';
  return cell === 'state' && words !== 'status' ? 'center' : 'left';
}

function filterOf(translate: Translate, { filter }: TableColumn): ColumnFilter | undefined {
  if (!filter) return undefined;
  if ('contains' in filter) return { kind: 'text' };
  const text = (value: string) => wordingOf(translate, filter.words, value);
  return { kind: 'choice', options: filter.values.map((value) => ({ value, text: text(value) })) };
}

const NONE: readonly string[] = [];

function namesOf(
  translate: Translate,
  { title, about, group }: TableColumn
): Pick<ColumnView, 'title' | 'short' | 'about' | 'group'> {
  const name = translate(title);
  if (group === undefined) return { title: name, about: about && translate(about) };
  const above = translate(group);
  const meaning = about ? translate(about) : name;
  return {
    title: translate('sextant.table.grouped', { group: above, column: meaning }),
    short: name,
    about: meaning,
    group: above,
  };
}

/** The table of a panel: its columns in the reader's words, each value a filter where it can be. */
export const PanelTable: FC<RendererProps<'table'>> = (props) => {
  const { panel, title, data, table, onTable, toggle } = props;
  const tools = useRowTools(props);
  const reader = useReader();
  const { translate, tag, timeZone } = reader;
  const { without = NONE } = data;
  const columns = useMemo(
    () =>
      (panel.columns ?? [])
        .filter(({ id }) => !without.includes(id))
        .map((column): ColumnView => ({
          id: column.id,
          ...namesOf(translate, column),
          align: alignOf(column),
          width: column.cell === 'link' ? '50%' : undefined,
          sortable: column.sort !== undefined || column.sortClause !== undefined,
          filter: filterOf(translate, column),
          cell: (value) => (
            <TableCell
              reader={reader}
              column={column}
              cell={value}
              filter={
                typeof value === 'string' || typeof value === 'number'
                  ? filterOfCell(panel.dashboard, column, String(value))
                  : undefined
              }
              toggle={toggle}
            />
          ),
        })),
    [panel, without, reader, translate, toggle]
  );
  const nothing = translate(`sextant.frame.empty.${panel.dashboard}` as const);
  const change = isNarrowed(table)
    ? translate('sextant.frame.change.column')
    : translate(`sextant.frame.change.${panel.dashboard}` as const);
  const since = data.since === undefined ? undefined : Date.parse(data.since);
  const legend =
    since === undefined
      ? panel.legend && translate(panel.legend)
      : translate('sextant.table.since', { day: formatInstant(tag, timeZone, 'fullDay', since) });
  return (
    <ServerTable
      title={title}
      columns={columns}
      data={data}
      state={table}
      empty={`${nothing} ${change}`}
      onState={onTable}
      legend={legend}
      rowTool={tools.tool}
      below={tools.below}
    />
  );
};
