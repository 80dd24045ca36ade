import { periodsIn } from './periods';

test.each([
  ['Europe/Paris', '2026-01-31T22:59:59.999Z', '2026.01', '22:00', '2026-01-30T23:00:00.000Z'],
  ['Europe/Paris', '2026-01-31T23:00:00.000Z', '2026.01', '23:00', '2026-01-31T23:00:00.000Z'],
  ['Europe/Paris', '2026-02-01T00:10:00.000Z', '2026.02', '00:00', '2026-01-31T23:00:00.000Z'],
  // The day on which clocks go forward has 23 hours, the one on which they go back 25.
  ['Europe/Paris', '2026-03-29T21:59:00.000Z', '2026.03', '21:00', '2026-03-28T23:00:00.000Z'],
  ['Europe/Paris', '2026-10-25T22:59:00.000Z', '2026.10', '22:00', '2026-10-24T22:00:00.000Z'],
  ['UTC', '2026-02-01T00:00:00.000Z', '2026.02', '00:00', '2026-02-01T00:00:00.000Z'],
  ['Asia/Kolkata', '2026-02-01T00:10:00.000Z', '2026.02', '23:30', '2026-01-31T18:30:00.000Z'],
  ['Pacific/Noumea', '2026-02-01T13:00:00.000Z', '2026.02', '13:00', '2026-02-01T13:00:00.000Z'],
])('in %s %s lies in %s', (zone, instant, month, hour, day) => {
  const found = periodsIn(zone)(instant);
  expect(found).toMatchObject({ month, day });
  expect(found.hour.slice(11, 16)).toBe(hour);
});

test('an answer that is remembered is that of its own instant', () => {
  const periods = periodsIn('Europe/Paris');
  const first = periods('2026-01-31T22:59:30.000Z');
  expect(periods('2026-01-31T22:59:59.999Z')).toEqual(first);
  expect(periods('2026-01-31T23:00:00.000Z')).not.toEqual(first);
  expect(periods('2026-01-31T22:59:30.000Z')).toEqual(first);
});

test('a zone that does not exist is refused', () => {
  expect(() => periodsIn('Europe/Brest')).toThrow(/Unknown time zone/);
});
