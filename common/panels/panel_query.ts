import { Filters } from '../query/filter_fields';
import { filterClauses } from '../query/filter_query';
import type { QueryClause } from '../query/query_clause';
import { AnyPanel, PanelContext } from './define_panel';

/** The records of a catalogue as of the last snapshot, or as of an instant in the history (ISO 8601). */
export function recordsAsOf(catalogue: string, asOf: string | undefined): QueryClause[] {
  return [{ term: { catalogue } }, ...(asOf === undefined ? [] : [{ term: { current: asOf } }])];
}

/** Requests of a period. */
export function periodClause({ from, to }: PanelContext['period']): QueryClause {
  return { range: { '@timestamp': { gte: from, lt: to, format: 'epoch_millis' } } };
}

/** What every panel of the page is about: one catalogue, or the requests of the period. */
function scopeOf(panel: AnyPanel, { catalogue, period, asOf }: PanelContext): QueryClause[] {
  const name = catalogue?.name ?? '';
  switch (panel.dashboard) {
    case 'catalogue':
      return recordsAsOf(name, asOf);
    case 'services':
      return [periodClause(period)];
    case 'usage':
      return [{ term: { 'sextant.catalogue': name } }, periodClause(period)];
  }
}

/** The whole search of a panel: its own part within scope and filters. */
export function panelQuery(
  panel: AnyPanel,
  context: PanelContext,
  filters: Filters
): Record<string, unknown> {
  const { must = [], prefer, fields, from = 0, size = 0, ...own } = panel.search(context);
  const filter = [
    ...scopeOf(panel, context),
    ...filterClauses(panel.dashboard, filters, panel.ownFilter, context.groups, context.recordsOf),
    ...must,
  ];
  return {
    ...own,
    from,
    size,
    _source: fields ?? false,
    track_total_hits: true,
    query: {
      bool: { filter, ...(prefer ? { should: [{ constant_score: { filter: prefer } }] } : {}) },
    },
  };
}

/** What all documents of a search must have. */
export function clausesOf(body: Record<string, unknown>): QueryClause[] {
  return Object(Object(body.query).bool).filter ?? [];
}
