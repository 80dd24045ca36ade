import { COUNTED_USES, CountedUse, USED } from '../../query/used';
import { definePanel } from '../define_panel';
import { countOf } from '../panel_answer';
import { isLogged, loggedPeriod } from './logged_time';

/** How often the records of the catalogue were used in one way, as the logs tell it. */
const usageFigure = (usage: CountedUse) =>
  definePanel({
    id: `${usage}_count`,
    dashboard: 'usage',
    chart: 'figure',
    title: `sextant.panel.${usage}_count.title` as const,
    about: `sextant.panel.${usage}_count.about` as const,
    ownFilter: 'usage',
    width: 3,
    search: (context) => ({
      aggs: { ...loggedPeriod(context), used: { filter: USED[usage] } },
    }),
    read: (answer) => ({
      value: isLogged(answer) ? countOf(answer.aggregations, 'used') : null,
      unit: 'count',
      filter: { name: 'usage', value: usage },
    }),
  });

export const usageFigures = COUNTED_USES.map(usageFigure);
