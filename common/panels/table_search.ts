import { foldText } from '../codecs/fold_text';
import { MAX_RESULT_WINDOW } from '../index_schema/result_window';
import { AudienceGroups } from '../catalogue/rights';
import type { QueryClause } from '../query/query_clause';
import { PanelSearch, ROWS_PER_PAGE, TableColumn, TableState } from './define_panel';

/** Characters with a meaning in a wildcard query. */
const WILDCARDS = /[\\*?]/g;

function clauseOf(
  column: TableColumn,
  value: string,
  groups: AudienceGroups
): QueryClause | undefined {
  if (!column.filter || value === '') return undefined;
  if ('contains' in column.filter) {
    const text = foldText(value).replace(WILDCARDS, '\\$&');
    return { wildcard: { [column.filter.contains]: { value: `*${text}*` } } };
  }
  if ('clause' in column.filter) {
    return column.filter.values.includes(value) ? column.filter.clause(value, groups) : undefined;
  }
  return { term: { [column.filter.field]: value } };
}

/** Paging, sorting and column filters of a table; what fits no column is left out. */
export function tableSearch(
  columns: readonly TableColumn[],
  state: TableState,
  fallback: { readonly field: string; readonly descending: boolean },
  groups: AudienceGroups = {}
): PanelSearch {
  const sorted = columns.find(
    ({ id, sort, sortClause }) => (sort || sortClause) && id === state.sort?.column
  );
  const field = sorted?.sort ?? fallback.field;
  const descending = sorted ? state.sort?.descending === true : fallback.descending;
  const must = columns
    .map((column) => clauseOf(column, state.columns?.[column.id] ?? '', groups))
    .filter((clause): clause is QueryClause => clause !== undefined);
  const byClause = sorted?.sortClause?.(groups);
  const byField = { [field]: { order: descending ? 'desc' : 'asc', missing: '_last' } };
  return {
    must,
    ...(byClause ? { prefer: byClause } : {}),
    // Nobody pages further: a filter finds the row.
    from: Math.min(state.page * ROWS_PER_PAGE, MAX_RESULT_WINDOW - ROWS_PER_PAGE),
    size: ROWS_PER_PAGE,
    sort: byClause
      ? [{ _score: { order: descending ? 'asc' : 'desc' } }, { [fallback.field]: { order: 'asc' } }]
      : [byField],
  };
}
