import type { ChartData, TimedSeries } from './chart_data';
import { movedSeries } from './moved_series';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const periods = { now: { from: 10 * DAY, to: 12 * DAY }, before: { from: 8 * DAY, to: 10 * DAY } };

const chart = (series: TimedSeries[], stacked = false): ChartData['time_series'] => ({
  ...{ unit: 'count', stacked, approximate: false, interval: DAY, series },
  ...periods.now,
});

test('instants of before fall on those of now, also an hour of daylight saving apart', () => {
  const now = chart([
    {
      key: 'p95',
      points: [
        [10 * DAY, 1],
        [11 * DAY, 2],
      ],
    },
  ]);
  const before = chart([
    {
      key: 'p95',
      words: 'series',
      points: [
        [8 * DAY, 5],
        [9 * DAY + HOUR, 6],
      ],
    },
  ]);
  expect(movedSeries(now, before, periods)).toEqual([
    {
      key: 'p95',
      words: 'series',
      points: [
        [10 * DAY, 5],
        [11 * DAY, 6],
      ],
    },
  ]);
});

test('where nothing is now, instants of before fall on the same grid; months are on none', () => {
  const now = chart([{ key: 'calls', points: [[10 * DAY, 1]] }]);
  const at = (instant: number, interval = DAY) => {
    const before = chart([{ key: 'calls', points: [[instant, 6]] }]);
    return movedSeries({ ...now, interval }, before, periods)[0]?.points[0]?.[0];
  };
  expect(at(9 * DAY + HOUR)).toBe(11 * DAY);
  // A period that ends now is no whole number of intervals.
  expect(at(10 * DAY + 9 * HOUR)).toBe(12 * DAY);
  expect(at(39 * DAY, 30 * DAY)).toBe(41 * DAY);
});

test('bars that stand on each other are one line', () => {
  const now = chart([{ key: 'WMS', points: [[10 * DAY, 1]] }], true);
  const before = chart(
    [
      { key: 'WMS', points: [[9 * DAY, 4]] },
      {
        key: 'WFS',
        points: [
          [8 * DAY, 1],
          [9 * DAY, 2],
        ],
      },
    ],
    true
  );
  const [line, ...others] = movedSeries(now, before, periods);
  expect(others).toEqual([]);
  expect(line?.points).toEqual([
    [10 * DAY, 1],
    [11 * DAY, 6],
  ]);
});

test('nothing before is no line', () => {
  const empty = chart([{ key: 'p95', points: [[8 * DAY, null]] }]);
  expect(movedSeries(chart([]), empty, periods)).toEqual([]);
  expect(movedSeries(chart([], true), chart([], true), periods)).toEqual([]);
});
