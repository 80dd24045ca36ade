import { definePanel } from '../define_panel';
import { percentileOf } from '../panel_answer';
import { durationPercentiles, milliseconds } from '../shapes';

export const responseTimeP95 = definePanel({
  id: 'response_time_p95',
  dashboard: 'services',
  chart: 'figure',
  title: 'sextant.panel.response_time_p95.title',
  about: 'sextant.panel.response_time_p95.about',
  width: 2,
  search: () => ({ aggs: { duration: durationPercentiles([95]) } }),
  read: (answer) => ({
    value: milliseconds(percentileOf(answer.aggregations, 'duration', '95.0')),
    unit: 'milliseconds',
    approximate: true,
  }),
});
