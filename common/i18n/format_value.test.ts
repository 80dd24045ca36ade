import type { Unit } from '../panels/chart_data';
import { createTranslator } from './create_translator';
import { formatTimeRange } from './format_time_range';
import { formatAxis, formatValue } from './format_value';

const french = { tag: 'fr-FR', translate: createTranslator('fr') };
const english = { tag: 'en-GB', translate: createTranslator('en') };
const plain = (text: string) => text.replace(/[\u202f\u00a0]/g, ' ');

test.each<[Unit, number | null, string, string]>([
  ['count', 1234567, '1 234 567', '1,234,567'],
  ['count', 0, '0', '0'],
  ['count', null, '–', '–'],
  ['percent', 83.4, '83 %', '83%'],
  ['percent', 0.74, '0,7 %', '0.7%'],
  ['percent', 0.004, '< 0,1 %', '< 0.1%'],
  ['percent', 99.97, '99,9 %', '99.9%'],
  ['percent', 100, '100 %', '100%'],
  ['percent', 0, '0 %', '0%'],
  ['year', 2023, '2023', '2023'],
  ['milliseconds', 64.58, '64,6 ms', '64.6 ms'],
  ['milliseconds', 12_345, '12,3 s', '12.3 s'],
  ['bytes', 0, '0 o', '0 B'],
  ['bytes', 1500, '1,5 Ko', '1.5 kB'],
  ['bytes', 1.9e12, '1,9 To', '1.9 TB'],
])('%s %s', (unit, value, fr, en) => {
  expect(plain(formatValue(french, unit, value))).toBe(fr);
  expect(plain(formatValue(english, unit, value))).toBe(en);
});

test('units stay on the line of their number', () => {
  expect(formatValue(french, 'bytes', 1500)).toBe('1,5\u202fKo');
});

test('periods in words', () => {
  const words = (from: string, to: string) =>
    formatTimeRange(french.translate, french.tag, { from, to });
  expect(words('now-30d', 'now')).toBe('Les 30 derniers jours');
  expect(words('now/M', 'now/M')).toBe('Ce mois-ci');
  expect(words('now-3d/d', 'now')).toBe('du now-3d/d au maintenant');
});

test('marks of one axis share their unit', () => {
  expect(plain(formatAxis(french, 'milliseconds', 5000, 25_000))).toBe('5 s');
  expect(plain(formatAxis(english, 'bytes', 5e8, 2e9))).toBe('0.5 GB');
  expect(plain(formatAxis(french, 'count', 2500, 3000))).toBe('2,5 k');
});
