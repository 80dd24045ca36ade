import { definePanel } from '../define_panel';
import { Part } from '../chart_data';
import { Bucket, bucketsOf, totalOf } from '../panel_answer';
import { partOf } from '../shapes';

const SERVICES = 10;
const OPERATIONS = 4;

/** As many as a panel shows without scrolling. */
const ROWS = 12;

/** A service without operations shows by its own name. */
function rowsOf(service: Bucket): Part[] {
  const group = String(service.key);
  const operations = bucketsOf(service, 'operations');
  if (operations.length === 0) return [partOf('service', service)];
  return operations.map((operation) => ({ ...partOf('operation', operation), group }));
}

/** The operations most asked for, of all services. */
export const operations = definePanel({
  id: 'operations',
  dashboard: 'services',
  chart: 'ranking',
  title: 'sextant.panel.operations.title',
  about: 'sextant.panel.operations.about',
  width: 6,
  search: () => ({
    aggs: {
      services: {
        terms: { field: 'ogc.service', size: SERVICES },
        aggs: { operations: { terms: { field: 'ogc.operation', size: OPERATIONS } } },
      },
    },
  }),
  read: (answer) => {
    const rows = bucketsOf(answer.aggregations, 'services')
      .flatMap(rowsOf)
      .sort((a, b) => b.count - a.count)
      .slice(0, ROWS);
    const shown = rows.reduce((sum, { count }) => sum + count, 0);
    return { others: totalOf(answer) - shown, rows };
  },
});
