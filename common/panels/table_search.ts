import { foldText } from '../codecs/fold_text';
import { QueryClause } from '../query/filter_query';
import { PanelSearch, ROWS_PER_PAGE, TableColumn, TableState } from './define_panel';

/** OpenSearch's `max_result_window`: nobody pages further, a filter finds the row. */
const LAST_ROW = 10_000;

/** Characters with a meaning in a wildcard query. */
const WILDCARDS = /[\\*?]/g;

function clauseOf(column: TableColumn, value: string): QueryClause | undefined {
  if (!column.filter || value === '') return undefined;
  if ('contains' in column.filter) {
    const text = foldText(value).replace(WILDCARDS, '\\$&');
    return { wildcard: { [column.filter.contains]: { value: `*${text}*` } } };
  }
  return { term: { [column.filter.field]: value } };
}

/** Paging, sorting and column filters of a table; what fits no column is left out. */
export function tableSearch(
  columns: readonly TableColumn[],
  state: TableState,
  fallback: { readonly field: string; readonly descending: boolean }
): PanelSearch {
  const sorted = columns.find(({ id, sort }) => sort && id === state.sort?.column);
  const field = sorted?.sort ?? fallback.field;
  const descending = sorted ? state.sort?.descending === true : fallback.descending;
  const must = columns
    .map((column) => clauseOf(column, state.columns?.[column.id] ?? ''))
    .filter((clause): clause is QueryClause => clause !== undefined);
  return {
    must,
    from: Math.min(state.page * ROWS_PER_PAGE, LAST_ROW - ROWS_PER_PAGE),
    size: ROWS_PER_PAGE,
    sort: [{ [field]: { order: descending ? 'desc' : 'asc', missing: '_last' } }],
  };
}
