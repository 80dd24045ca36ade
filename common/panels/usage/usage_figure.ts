import { definePanel } from '../define_panel';
import { countOf } from '../panel_answer';

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
    search: () => ({ aggs: { used: { filter: { term: { 'sextant.usage': usage } } } } }),
    read: ({ aggregations }) => ({
      value: countOf(aggregations, 'used'),
      unit: 'count',
      filter: { name: 'usage', value: usage },
    }),
  });

export const usageFigures = USAGES.map(usageFigure);
