import { gapsBetween } from './time_gaps';

const timeline = { from: 0, to: 100, interval: 10 };

test.each<[string, number[], [number, number][]]>([
  ['nothing missing', [0, 10, 20, 30, 40, 50, 60, 70, 80, 90], []],
  ['a month without a log', [0, 10, 40, 50, 60, 70, 80, 90], [[20, 40]]],
  ['logs that begin later', [30, 40, 50, 60, 70, 80, 90], [[0, 30]]],
  ['logs that end before', [0, 10, 20], [[30, 100]]],
  ['an interval that begins before the period', [-5, 5, 15, 25, 35, 45, 55, 65, 75, 85, 95], []],
  ['a longer month is no gap', [0, 10, 20, 32, 42, 52, 62, 72, 82, 92], []],
  ['no data at all is no gap in data', [], []],
])('%s', (_, starts, gaps) => {
  expect(gapsBetween(starts, timeline)).toEqual(gaps);
});
