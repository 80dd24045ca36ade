import { UNIQUE_WITHIN } from '../../index_schema/usage_unique';
import type { Filters } from '../../query/filter_fields';
import type { QueryClause } from '../../query/query_clause';
import type { Period } from '../../query/resolve_time';
import type { AnyPanel, PanelContext } from '../define_panel';
import { panelQuery } from '../panel_query';
import type { Coverage } from './coverage';
import { Aggregations, countsVisitors, insideOf, kindOf } from './cube_aggregation';
import { tellsVisitor, VisitorsTold, wholeForgottenMonths } from './forgotten_visitors';
import { queryFields, valuesWanted } from './query_fields';
import type { OneCatalogue } from './summed_indices';

/** Its metrics are numbers of visitors and nothing else. */
function countsVisitorsAlone(aggs: Aggregations): boolean {
  const all = Object.values(aggs);
  return (
    all.length > 0 &&
    all.every((each) => {
      const inside = insideOf(each);
      const isBucket = Object.keys(inside).length > 0;
      return isBucket ? countsVisitorsAlone(inside) : countsVisitors(kindOf(each));
    })
  );
}

/** Visitors are counted, alone or beside other measures. */
export const asksForVisitors = (aggs: Aggregations): boolean =>
  Object.values(aggs).some(
    (each) => countsVisitors(kindOf(each)) || asksForVisitors(insideOf(each))
  );

/** The catalogue that a search for visitors keeps to in each of its parts. */
export function oneCatalogueOf(
  clauses: readonly QueryClause[],
  aggs: Aggregations
): OneCatalogue | undefined {
  const field = UNIQUE_WITHIN.catalogue;
  const [name, ...others] = valuesWanted(clauses, field) ?? [];
  if (name !== undefined && others.length === 0) return { name: String(name) };
  const isOfEach = Object.values(aggs).every((each) => {
    const { kind, body } = kindOf(each);
    return kind === 'terms' && body.field === field;
  });
  return isOfEach ? { each: true } : undefined;
}

/** How visitors can be told, and of which period. */
export function visitorsIn(
  panel: AnyPanel,
  asked: PanelContext,
  filters: Filters,
  coverage: Coverage
): { told: VisitorsTold; period: Period } {
  const { period } = asked;
  const whole = wholeForgottenMonths(coverage, period);
  if (!whole) return { told: 'all', period };
  // Each counts in one row, which the reader may not see.
  const isHidden = coverage.some(({ monthly }) => monthly?.audience?.unique === false);
  if (isHidden) return { told: 'none', period };
  const { aggs = {}, query } = panelQuery(panel, asked, filters);
  const fields = queryFields(Object(query)) ?? [];
  const isNarrow = !fields.every((field) => field === '@timestamp' || tellsVisitor(field));
  if (isNarrow) return { told: 'none', period };
  if (countsVisitorsAlone(aggs as Aggregations)) return { told: 'of_months', period: whole };
  const isWhole = whole.from === period.from && whole.to === period.to;
  return { told: isWhole ? 'of_months' : 'none', period };
}
