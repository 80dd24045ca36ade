import { definePanel } from '../define_panel';
import { bucketsOf, valueOf } from '../panel_answer';
import { UNIQUE_VISITORS } from '../unique_visitors';

/**
 * Keys of visitors change monthly (privacy): nobody is the same over two months. Of several months
 * their mean is shown, and their sum beside it.
 */
export const visitors = definePanel({
  id: 'visitors',
  dashboard: 'usage',
  chart: 'figure',
  title: 'sextant.panel.visitors.title',
  about: 'sextant.panel.visitors.about',
  width: 3,
  search: () => ({
    aggs: {
      months: {
        // Keys change with the month in UTC.
        date_histogram: { field: '@timestamp', calendar_interval: 'month', min_doc_count: 1 },
        aggs: { visitors: UNIQUE_VISITORS },
      },
    },
  }),
  read: ({ aggregations }) => {
    const months = bucketsOf(aggregations, 'months').map(
      (month) => valueOf(month, 'visitors') ?? 0
    );
    const sum = months.reduce((total, count) => total + count, 0);
    if (months.length === 0) return { value: null, unit: 'count' };
    return {
      value: Math.round(sum / months.length),
      unit: 'count',
      approximate: true,
      ...(months.length > 1 ? { beside: { key: 'sum_of_months', value: sum } } : {}),
    };
  },
});
