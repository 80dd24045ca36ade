import type { Unit } from '../panels/chart_data';
import { formatChange } from './format_change';

test.each<[Unit, number | null, number | null, string | undefined]>([
  ['count', 277, 273, '+4'],
  ['count', 273, 277, '−4'],
  ['count', 5, 5, '='],
  ['count', 1500, 0, '+1,500'],
  ['percent', 83.4, 82.6, '='],
  ['percent', 13, 14.2, '−1'],
  ['percent', 2.5, 1, '+1.5'],
  ['year', 2026, 2024, '+2'],
  ['count', null, 3, undefined],
  ['count', 3, null, undefined],
])('%s %s, before %s: %s', (unit, value, before, text) => {
  expect(formatChange({ tag: 'en-GB' }, unit, value, before)).toBe(text);
});
