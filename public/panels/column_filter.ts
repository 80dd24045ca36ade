import type { MarkFilter } from '../../common/panels/chart_data';
import type { TableColumn } from '../../common/panels/define_panel';
import { concerns, Dashboard, FILTER_NAMES, FILTERS } from '../../common/query/filter_fields';
import { writeValue } from '../../common/query/filter_value';

/** A failure inside HTTP 200 stands in the column of statuses. */
const EXCEPTION: MarkFilter = { name: 'exception', value: 'certain' };

const SUSPECTED: MarkFilter = { name: 'exception', value: 'suspected' };

/** The page's filter that a value of this column sets, where its field is one of a filter. */
export function filterOfCell(
  dashboard: Dashboard,
  column: TableColumn,
  value: string
): MarkFilter | undefined {
  if (column.mark) return column.mark(value);
  if (column.words === 'status' && value === 'exception') return EXCEPTION;
  if (column.words === 'status' && value === 'suspected') return SUSPECTED;
  const field = column.filter && 'field' in column.filter ? column.filter.field : column.sort;
  const name = FILTER_NAMES.find(
    (one) =>
      concerns(dashboard, one) && FILTERS[one].field === field && FILTERS[one].derived !== true
  );
  return name && { name, value: writeValue(value) };
}
