import { COUNTED, KNOWN_SERVICE } from '../../query/failures';
import type { ChartData } from '../chart_data';
import { definePanel, PanelContext, PanelSearch } from '../define_panel';
import { bucketsOf, countOf, PanelAnswer } from '../panel_answer';
import { percentOf } from '../shapes';

const DAY = 86_400_000;
const HOUR_LENGTH = 3_600_000;

/** The latest half-year tells the present habit; a whole number of weeks has each of its hours as often. */
const MOST_DAYS = 26 * 7;

/** ISO 8601 days of the week. */
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];
const HOURS = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`);

/** What is known of one hour of one day of the week. */
interface Hour {
  /** How many such hours there were since the first request. */
  times: number;
  calls: number;
  failed: number;
  /** Start of the single hour with the most calls, and with the most failures. */
  busiest?: Peak;
  worst?: Peak;
}

interface Peak {
  readonly at: number;
  readonly count: number;
}

/** The first of the hours with most: undefined where there is none with any. */
function higher(peak: Peak | undefined, at: number, count: number): Peak | undefined {
  return count > (peak?.count ?? 0) ? { at, count } : peak;
}

function hourlySearch({ period, timeZone }: PanelContext): PanelSearch {
  const from = Math.max(period.from, period.to - MOST_DAYS * DAY);
  return {
    must: [
      KNOWN_SERVICE,
      { range: { '@timestamp': { gte: from, lt: period.to, format: 'epoch_millis' } } },
    ],
    aggs: {
      hours: {
        // Hours without requests count in the mean.
        date_histogram: {
          field: '@timestamp',
          fixed_interval: '1h',
          time_zone: timeZone,
          format: "yyyy-MM-dd'T'HH",
          min_doc_count: 0,
        },
        aggs: { failed: { filter: COUNTED } },
      },
    },
  };
}

/** Hours of the week from hours of the calendar, both in the zone that was asked for. */
function weekOf({ aggregations }: PanelAnswer): Hour[][] {
  const weekdayOf = weekdays();
  const week = WEEKDAYS.map(() => HOURS.map((): Hour => ({ times: 0, calls: 0, failed: 0 })));
  for (const bucket of bucketsOf(aggregations, 'hours')) {
    const [day = '', hourOfDay] = (bucket.key_as_string ?? '').split('T');
    const hour = week[weekdayOf(day)]?.[Number(hourOfDay)];
    if (!hour) continue;
    const failed = countOf(bucket, 'failed');
    hour.times += 1;
    hour.calls += bucket.doc_count;
    hour.failed += failed;
    hour.busiest = higher(hour.busiest, Number(bucket.key), bucket.doc_count);
    hour.worst = higher(hour.worst, Number(bucket.key), failed);
  }
  return week;
}

/** Number of the day in `WEEKDAYS`. Hours follow each other: the last day is remembered. */
function weekdays(): (day: string) => number {
  let last = '';
  let weekday = NaN;
  return (day) => {
    if (day === last) return weekday;
    last = day;
    weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
    return weekday;
  };
}

function heatmapOf(
  answer: PanelAnswer,
  valueOf: (hour: Hour) => number | null,
  peakOf: (hour: Hour) => Peak | undefined
): Pick<ChartData['heatmap'], 'columns' | 'rows' | 'length'> {
  const week = weekOf(answer);
  const isEmpty = week.every((hours) => hours.every(({ calls }) => calls === 0));
  return {
    length: HOUR_LENGTH,
    columns: HOURS.map((key) => ({ key })),
    rows: isEmpty
      ? []
      : week.map((hours, day) => ({
          key: String(WEEKDAYS[day]),
          words: 'weekday',
          cells: hours.map(valueOf),
          peaks: hours.map((hour) => peakOf(hour)?.at ?? null),
        })),
  };
}

/** When the services fail: a job of the night, a server that cannot take the mornings. */
export const failuresByHour = definePanel({
  id: 'failures_by_hour',
  dashboard: 'services',
  chart: 'heatmap',
  title: 'sextant.panel.failures_by_hour.title',
  about: 'sextant.panel.failures_by_hour.about',
  ownFilter: ['failure', 'status', 'exception', 'outcome'],
  width: 6,
  search: hourlySearch,
  read: (answer) => ({
    key: 'failure',
    words: 'outcome',
    unit: 'percent',
    ...heatmapOf(
      answer,
      ({ calls, failed }) => percentOf(failed, calls),
      ({ worst }) => worst
    ),
  }),
});

/** When the services are used. */
export const callsByHour = definePanel({
  id: 'calls_by_hour',
  dashboard: 'services',
  chart: 'heatmap',
  title: 'sextant.panel.calls_by_hour.title',
  about: 'sextant.panel.calls_by_hour.about',
  width: 6,
  search: hourlySearch,
  read: (answer) => ({
    key: 'calls',
    words: 'measure',
    unit: 'count',
    ...heatmapOf(
      answer,
      ({ calls, times }) => (times === 0 ? null : calls / times),
      ({ busiest }) => busiest
    ),
  }),
});
