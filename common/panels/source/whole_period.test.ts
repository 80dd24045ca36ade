import { wholePeriod } from './whole_period';

const ZONE = 'Europe/Paris';
const NOW = new Date('2026-11-25T22:10:00Z');
const whole = (from: string, to: string) => {
  const found = wholePeriod({ from: Date.parse(from), to: Date.parse(to) }, ZONE, NOW);
  return [new Date(found.from).toISOString(), new Date(found.to).toISOString()];
};

it('is of whole days from a fortnight on, of whole hours from two days on', () => {
  const now = NOW.toISOString();
  expect(whole('2026-10-26T22:10:00Z', now)).toEqual(['2026-10-25T23:00:00.000Z', now]);
  expect(whole('2026-11-20T22:10:00Z', now)).toEqual(['2026-11-20T22:00:00.000Z', now]);
  expect(whole('2026-11-25T10:10:00Z', now)).toEqual(['2026-11-25T10:10:00.000Z', now]);
});

it('ends with the step in which it was cut off, across the change of the clocks too', () => {
  expect(whole('2026-10-01T10:00:00Z', '2026-10-24T22:30:00Z')).toEqual([
    '2026-09-30T22:00:00.000Z',
    '2026-10-25T23:00:00.000Z',
  ]);
  expect(whole('2026-09-30T22:00:00Z', '2026-10-31T23:00:00Z')).toEqual([
    '2026-09-30T22:00:00.000Z',
    '2026-10-31T23:00:00.000Z',
  ]);
  expect(whole('2026-11-01T00:00:00Z', '2026-11-04T00:00:01Z')[1]).toBe('2026-11-04T01:00:00.000Z');
});
