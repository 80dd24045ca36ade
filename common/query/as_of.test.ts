import { resolveAsOf } from './as_of';

const now = new Date('2026-03-01T12:00:00Z');
const iso = (text: string, zone = 'Europe/Paris') =>
  new Date(resolveAsOf(text, now, zone)).toISOString();

test('a date is the end of that day in the zone, also where the clock changes', () => {
  expect(iso('2026-02-10')).toBe('2026-02-10T22:59:59.999Z');
  expect(iso('2026-02-10', 'UTC')).toBe('2026-02-10T23:59:59.999Z');
  expect(iso('2026-03-28')).toBe('2026-03-28T22:59:59.999Z');
  expect(iso('2026-03-29')).toBe('2026-03-29T21:59:59.999Z');
});

test('an instant is itself, date mathematics are from now', () => {
  expect(iso('2026-02-10T10:00:00.000Z')).toBe('2026-02-10T10:00:00.000Z');
  expect(iso('now')).toBe(now.toISOString());
  expect(iso('now-7d')).toBe('2026-02-22T12:00:00.000Z');
});
