import { stepOf, wholeSteps } from './time_steps';

test('steps without records are zero, across the turn of a year', () => {
  const counts = new Map([
    ['2026-02', 4],
    ['2025-11', 1],
  ]);
  expect(wholeSteps(counts, 'month')).toEqual([
    ['2025-11', 1],
    ['2025-12', 0],
    ['2026-01', 0],
    ['2026-02', 4],
  ]);
  expect(
    wholeSteps(
      new Map([
        ['2019', 2],
        ['2021', 1],
      ]),
      'year'
    )
  ).toEqual([
    ['2019', 2],
    ['2020', 0],
    ['2021', 1],
  ]);
  expect(wholeSteps(new Map(), 'year')).toEqual([]);
});

test('an instant belongs to its year and month in UTC', () => {
  expect(stepOf(Date.UTC(2023, 11, 31, 23, 59), 'year')).toBe('2023');
  expect(stepOf(Date.UTC(2024, 0, 1), 'month')).toBe('2024-01');
});
