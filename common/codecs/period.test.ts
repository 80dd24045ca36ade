import { before, parsePeriod } from './period';

test.each(['13', '0 days', '-1 days', '1.5 months', '13 weeks', '99999 days', ''])(
  '%j is no period',
  (text) => {
    expect(() => parsePeriod(text)).toThrow(/30 days/);
  }
);

test.each([
  ['2026-03-31T12:00:00Z', '1 month', '2026-02-28T12:00:00.000Z'],
  ['2026-11-25T00:00:00Z', '13 months', '2025-10-25T00:00:00.000Z'],
  ['2028-02-29T00:00:00Z', '1 year', '2027-02-28T00:00:00.000Z'],
  ['2026-01-10T00:00:00Z', '30 days', '2025-12-11T00:00:00.000Z'],
])('%s, %s before, is %s', (instant, period, result) => {
  expect(before(new Date(instant), parsePeriod(period)).toISOString()).toBe(result);
});
