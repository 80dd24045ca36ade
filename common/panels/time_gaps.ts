import { dateHistogram } from '../query/time_interval';
import type { ChartData } from './chart_data';
import { AnyPanel, definePanel } from './define_panel';
import { bucketsOf } from './panel_answer';

export type Gap = [from: number, to: number];

interface Timeline {
  readonly from: number;
  readonly to: number;
  /** Length of an interval, ms. */
  readonly interval: number;
}

/** Calendar intervals are not all as long as the usual one. */
const TOLERANCE = 1.5;

/**
 * Parts of a period that nothing tells of: at least one whole interval without a start of its own.
 * @param starts of the intervals with data, ms, oldest first
 */
export function gapsBetween(starts: readonly number[], { from, to, interval }: Timeline): Gap[] {
  const [first] = starts;
  if (first === undefined) return [];
  const gaps: Gap[] = first - from > TOLERANCE * interval ? [[from, first]] : [];
  starts.forEach((start, at) => {
    const next = starts[at + 1] ?? to;
    const end = start + interval;
    if (next - start > TOLERANCE * interval && end < next) gaps.push([end, next]);
  });
  return gaps;
}

/** Whether any request at all is known of an interval: no panel of a page, it tells where others have no data. */
export const loggedTimePanel: AnyPanel = definePanel({
  id: 'logged_time',
  dashboard: 'services',
  chart: 'time_series',
  title: 'sextant.panel.calls_over_time.title',
  width: 12,
  search: ({ interval, timeZone }) => ({
    aggs: { time: { date_histogram: dateHistogram(interval, timeZone) } },
  }),
  read: (answer, { period, interval }) => ({
    unit: 'count',
    stacked: false,
    approximate: false,
    ...period,
    interval: interval.length,
    series: [
      {
        key: 'logged',
        points: bucketsOf(answer.aggregations, 'time').map(({ key, doc_count: calls }) => [
          Number(key),
          calls,
        ]),
      },
    ],
  }),
});

/** The gaps that the logged time has. */
export function gapsOf(logged: ChartData['time_series']): Gap[] {
  const [series] = logged.series;
  return gapsBetween(series?.points.map(([start]) => start) ?? [], logged);
}

/** The panel shows requests over time, so that it has gaps where no log was read. */
export function hasGaps({ chart, dashboard }: AnyPanel): boolean {
  return chart === 'time_series' && dashboard !== 'catalogue';
}
