import { dateHistogram } from '../../query/time_interval';
import { SUITED_TO_COUNTER, usedAs } from '../../query/used';
import { definePanel } from '../define_panel';
import { bucketsOf, countOf } from '../panel_answer';
import { loggedIntervals, loggedTime, pointsOf } from './logged_time';

const RAW = usedAs('consultation', 'download');

/** Downloads and consultations as logged, and as COUNTER counts them: side by side, never mixed. */
export const counterOverTime = definePanel({
  id: 'counter_over_time',
  dashboard: 'usage',
  chart: 'time_series',
  title: 'sextant.panel.counter_over_time.title',
  about: 'sextant.panel.counter_over_time.about',
  empty: 'sextant.frame.empty.logs',
  width: 6,
  search: (context) => ({
    must: [SUITED_TO_COUNTER],
    aggs: {
      ...loggedTime(context),
      known: { filter: { exists: { field: 'sextant.counter' } } },
      time: {
        date_histogram: dateHistogram(context.interval, context.timeZone),
        aggs: {
          raw: { filter: RAW },
          // Beside it, not within: an answer 304 counts in COUNTER alone.
          counter: { filter: { term: { 'sextant.counter': true } } },
        },
      },
    },
  }),
  read: (answer, { period, interval }) => {
    const intervals = loggedIntervals(answer);
    const buckets = bucketsOf(answer.aggregations, 'time');
    const raw = pointsOf(intervals, buckets, (bucket) => countOf(bucket, 'raw'));
    const counter = pointsOf(intervals, buckets, (bucket) => countOf(bucket, 'counter'));
    const computed = countOf(answer.aggregations, 'known') > 0;
    return {
      unit: 'count',
      stacked: false,
      approximate: false,
      ...period,
      interval: interval.length,
      series: [
        { key: 'raw', words: 'series', points: raw },
        // Maintenance computes it for closed days only: until it has, there is nothing to show.
        ...(computed ? [{ key: 'counter', words: 'series', points: counter }] : []),
      ],
    };
  },
});
