import type { Filters } from '../../query/filter_fields';
import type { QueryClause } from '../../query/query_clause';
import { counterDimensions } from '../../index_schema/usage_counter';
import type { AnyPanel, PanelContext } from '../define_panel';
import { panelQuery } from '../panel_query';
import { Coverage, rawIsComplete } from './coverage';
import { Aggregations, insideOf, kindOf, weighed } from './cube_aggregation';
import { queryFields } from './query_fields';
import { FEWEST_STEPS, GRAIN_LENGTH } from './whole_period';

/** A search for what COUNTER counts: in its sums of days, or in the requests that it has marked. */
export interface CountedSearch {
  readonly source: 'counter' | 'requests';
  readonly body: Record<string, unknown>;
}

const MARKED: QueryClause = { term: { 'sextant.counter': true } };

function weighedIn(aggs: Aggregations): Aggregations {
  const each = Object.entries(aggs).map(([name, aggregation]) => {
    const { kind, body } = kindOf(aggregation);
    const inside = insideOf(aggregation);
    const more = Object.keys(inside).length === 0 ? {} : { aggs: weighedIn(inside) };
    return [name, { [kind]: weighed(kind, body), ...more }] as const;
  });
  return Object.fromEntries(each);
}

const isLong = ({ from, to }: PanelContext['period']) =>
  (to - from) / GRAIN_LENGTH.day >= FEWEST_STEPS.day;

/**
 * Where a panel gets COUNTER's counts from: its sums of days over long periods, which are of whole days;
 * else the requests, as far as they are kept. Undefined where neither tells what the filters ask.
 */
export function planCounted(
  panel: AnyPanel,
  context: PanelContext,
  filters: Filters,
  coverage?: Coverage
): CountedSearch | undefined {
  const { counted } = panel;
  if (!counted || context.countedUntil === undefined) return undefined;
  const bodyOf = (more: readonly QueryClause[]) => {
    const search = (asked: PanelContext) => {
      const { must = [], ...own } = counted(asked);
      return { ...own, must: [...must, ...more] };
    };
    return panelQuery({ ...panel, search }, context, filters);
  };
  const ofDays = bodyOf([]);
  const fields = queryFields(Object(ofDays.query));
  const known: readonly string[] = ['@timestamp', ...Object.keys(counterDimensions)];
  const toldByDays = fields?.every((field) => known.includes(field)) ?? false;
  const counter = {
    source: 'counter',
    body: { ...ofDays, aggs: weighedIn((ofDays.aggs ?? {}) as Aggregations) },
  } as const;
  if (toldByDays && isLong(context.period)) return counter;
  const marked = bodyOf([MARKED]);
  const clauses: readonly QueryClause[] = Object(Object(marked.query).bool).filter ?? [];
  if (!coverage || rawIsComplete(coverage, context.period, clauses)) {
    return { source: 'requests', body: marked };
  }
  return toldByDays ? counter : undefined;
}
