import type { AnyPanel, PanelContext } from '../define_panel';
import { callCount } from '../services/call_count';
import { callsByHour } from '../services/by_hour';
import { callsOverTime } from '../services/calls_over_time';
import { visitors } from '../services/visitors';
import type { MonthCoverage } from './coverage';
import { planSearch } from './plan_search';

const UNTIL = Date.UTC(2026, 2, 20);
const sums = { requests: 90 };
const counts = { traffic: sums, content: sums, audience: sums };
const closed = (month: string): MonthCoverage => ({
  month,
  requests: 90,
  counted: 90,
  dropped: {},
  daily: 90,
  monthly: counts,
});
const partly = { requests: 60, until: UNTIL };
const open: MonthCoverage = {
  ...closed('2026.03'),
  daily: 60,
  monthly: { traffic: partly, content: partly, audience: partly },
  soFar: { until: UNTIL, counted: 60 },
};
const FROM = Date.UTC(2026, 0, 1);
const NOW = Date.UTC(2026, 2, 20, 12);

function plan(panel: AnyPanel, last: MonthCoverage = open, to = NOW) {
  const context: PanelContext = {
    period: { from: FROM, to },
    interval: { name: '1d', calendar: true, length: 86_400_000 },
    timeZone: 'UTC',
    table: { page: 0 },
  };
  const coverage = [closed('2026.01'), closed('2026.02'), last];
  const planned = planSearch(panel, context, {}, coverage);
  return { indices: planned?.indices?.split(',') ?? [], text: JSON.stringify(planned?.body.query) };
}

const notTwice = (index: string) =>
  JSON.stringify({
    bool: {
      filter: [
        { prefix: { _index: index } },
        { range: { '@timestamp': { lt: UNTIL, format: 'epoch_millis' } } },
      ],
    },
  });

test('a month that goes on is its days that are over, and the rows of the day that is not', () => {
  const { indices, text } = plan(callCount);
  expect(indices).toEqual([
    'sextant-usage-monthly-traffic-2026.01',
    'sextant-usage-monthly-traffic-2026.02',
    'sextant-usage-monthly-traffic-2026.03',
    'sextant-usage-traffic-2026.03',
  ]);
  expect(text).toContain(notTwice('sextant-usage-traffic-2026.03-'));
  expect(plan(visitors).text).toContain(notTwice('sextant-usage-audience-2026.03-'));
});

test('so it is where days are told apart', () => {
  const { indices, text } = plan(callsOverTime);
  expect(indices.slice(-2)).toEqual([
    'sextant-usage-daily-2026.03',
    'sextant-usage-traffic-2026.03',
  ]);
  expect(text).toContain(notTwice('sextant-usage-traffic-2026.03-'));
  expect(plan(callsByHour).indices).toEqual([]);
});

test('lines that came late for a day that is over are not lost', () => {
  const late = { ...open, soFar: { until: UNTIL, counted: 61 } };
  const { indices, text } = plan(callCount, late);
  expect(indices.slice(-1)).toEqual(['sextant-usage-traffic-2026.03']);
  expect(indices).toHaveLength(3);
  expect(text).not.toContain('_index');
});

test('a period that ends among the days that are over is told by days', () => {
  const { indices } = plan(callCount, open, Date.UTC(2026, 2, 10));
  expect(indices.slice(-2)).toEqual([
    'sextant-usage-daily-2026.03',
    'sextant-usage-traffic-2026.03',
  ]);
});
