import { createTranslator } from './create_translator';
import { formatLength } from './format_length';

const french = { tag: 'fr-FR', translate: createTranslator('fr') };

test.each([
  [0, '0 s'],
  [1.24, '1,2 s'],
  [59.6, '1 min 0 s'],
  [725, '12 min 5 s'],
  [11_520, '3 h 12 min'],
  [360_000, '100 h 0 min'],
])('%d s', (seconds, text) => {
  expect(formatLength(french, seconds).replace(/\u202f/g, ' ')).toBe(text);
});
