import type { MessageId } from '../../i18n/messages';
import { definePanel, Panel } from '../define_panel';
import { countOf } from '../panel_answer';
import { FAILURE_KINDS, KIND_FILTERS } from './failure_kinds';

/** How many requests failed in one way. */
function failureFigure(
  kind: string,
  id: string,
  title: MessageId,
  about: MessageId
): Panel<'figure'> {
  return definePanel({
    id,
    dashboard: 'services',
    chart: 'figure',
    title,
    about,
    ownFilter: ['failure', 'status', 'exception', 'outcome'],
    width: 2,
    search: () => ({ aggs: { found: { filter: FAILURE_KINDS[kind] } } }),
    read: ({ aggregations }) => ({
      value: countOf(aggregations, 'found'),
      unit: 'count',
      filter: KIND_FILTERS[kind],
    }),
  });
}

export const failures4xx = failureFigure(
  '4xx',
  'failures_4xx',
  'sextant.panel.failures_4xx.title',
  'sextant.panel.failures_4xx.about'
);
export const failures5xx = failureFigure(
  '5xx',
  'failures_5xx',
  'sextant.panel.failures_5xx.title',
  'sextant.panel.failures_5xx.about'
);
export const exceptions = failureFigure(
  'certain',
  'exceptions',
  'sextant.panel.exceptions.title',
  'sextant.panel.exceptions.about'
);
export const suspectedExceptions = failureFigure(
  'suspected',
  'suspected_exceptions',
  'sextant.panel.suspected_exceptions.title',
  'sextant.panel.suspected_exceptions.about'
);
