import { definePanel } from '../define_panel';
import { countOf } from '../panel_answer';
import { isLogged, loggedPeriod } from './logged_time';

const USAGES = ['consultation', 'visualisation', 'download'] as const;
export type CountedUsage = (typeof USAGES)[number];

/** How often the records of the catalogue were used in one way, as the logs tell it. */
const usageFigure = (usage: CountedUsage) =>
  definePanel({
    id: `${usage}_count`,
    dashboard: 'usage',
    chart: 'figure',
    title: `sextant.panel.${usage}_count.title` as const,
    about: `sextant.panel.${usage}_count.about` as const,
    ownFilter: 'usage',
    width: 3,
    search: (context) => ({
      aggs: { ...loggedPeriod(context), used: { filter: { term: { 'sextant.usage': usage } } } },
    }),
    read: (answer) => ({
      value: isLogged(answer) ? countOf(answer.aggregations, 'used') : null,
      unit: 'count',
      filter: { name: 'usage', value: usage },
    }),
  });

export const usageFigures = USAGES.map(usageFigure);
