import type { Unit } from '../panels/chart_data';
import { createTranslator } from './create_translator';
import { formatDifference } from './format_difference';

const french = { tag: 'fr-FR', translate: createTranslator('fr') };

test.each<[Unit, number | null, number | null, string]>([
  ['count', 108, 100, '+8 %'],
  ['count', 100, 100, '='],
  ['count', 0, 0, '='],
  ['count', 5, 0, '–'],
  ['count', null, 3, '–'],
  ['percent', 0.7, 0.9, '−0,2 pt'],
  ['percent', 0.71, 0.7, '='],
  ['bytes', 1e9, 2e9, '−50 %'],
])('%s %s after %s is %s', (unit, value, earlier, text) => {
  const written = formatDifference(french, unit, value, earlier);
  expect(written.replace(/[\u202f\u00a0]/g, ' ')).toBe(text);
});
