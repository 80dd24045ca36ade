import { EuiButtonIcon } from '@elastic/eui';
import React, { useEffect, useMemo, useState } from 'react';
import type { ChartData, MarkFilter } from '../../common/panels/chart_data';
import type { AnyPanel } from '../../common/panels/define_panel';
import { writeValue } from '../../common/query/filter_value';
import { useReader } from '../services/reader';
import { filterOfCell } from './column_filter';
import { RecordTool } from './record_tool';
import { RendererProps } from './renderer_props';
import { RowFields } from './row_fields';

type Row = ChartData['table']['rows'][number];

export interface RowTools {
  /** Drawn as the first cell of a row. */
  readonly tool?: (row: Row, at: number) => React.ReactNode;
  /** Drawn below a row that is open. */
  readonly below?: (row: Row, at: number) => React.ReactNode | undefined;
}

/** The filters that the cells of a row are. */
function filtersOfRow(panel: AnyPanel, row: Row): MarkFilter[] {
  if (typeof row.uuid === 'string') return [{ name: 'record', value: writeValue(row.uuid) }];
  return (panel.columns ?? []).flatMap((column) => {
    const value = row[column.id];
    const plain = typeof value === 'string' || typeof value === 'number';
    const filter = plain ? filterOfCell(panel.dashboard, column, String(value)) : undefined;
    return filter ? [filter] : [];
  });
}

/** What can be done with the rows of a panel's table, as the panel says. */
export function useRowTools(props: RendererProps<'table'>): RowTools {
  const { panel, data, onRecord, narrow, toggle, title } = props;
  const { translate } = useReader();
  const [open, setOpen] = useState<number>();
  useEffect(() => setOpen(undefined), [data]);
  return useMemo((): RowTools => {
    if (panel.details === 'record' && onRecord) {
      return {
        tool: (row) => <RecordTool name={row.title} uuid={row.uuid} onRecord={onRecord} />,
      };
    }
    if (panel.details === 'filters' && narrow) {
      const text = translate('sextant.filters.see_row');
      return {
        tool: (row) => (
          <EuiButtonIcon
            iconType="filter"
            aria-label={text}
            title={text}
            onClick={() => narrow(filtersOfRow(panel, row))}
          />
        ),
      };
    }
    if (panel.details !== 'fields') return {};
    return {
      tool: (_, at) => (
        <EuiButtonIcon
          iconType={open === at ? 'arrowDown' : 'arrowRight'}
          color="text"
          aria-expanded={open === at}
          aria-label={translate('sextant.table.all_fields')}
          title={translate('sextant.table.all_fields')}
          onClick={() => setOpen(open === at ? undefined : at)}
        />
      ),
      below: (_, at) => {
        const fields = open === at ? data.details?.[at] : undefined;
        return fields && <RowFields title={title} fields={fields} toggle={toggle} />;
      },
    };
  }, [panel, data, onRecord, narrow, toggle, title, translate, open]);
}
