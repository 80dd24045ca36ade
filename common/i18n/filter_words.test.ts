import { createTranslator } from './create_translator';
import { extentText, filterValue } from './filter_words';

test.each([
  ['fr', 'fr-FR', '165,9° E – 167,3° E · 22,6° S – 0°'],
  ['en', 'en-GB', '165.9° E – 167.3° E · 22.6° S – 0°'],
] as const)('a box in tenths of degrees, east of a hundred too, in %s', (locale, tag, text) => {
  const translate = createTranslator(locale);
  expect(extentText({ tag, translate }, [165.94, -22.6, 167.34, 0])).toBe(text);
});

test('a square that is none is shown as it is', () => {
  const translate = createTranslator('fr');
  expect(filterValue(translate, 'fr-FR', { name: 'tile', value: '8/900/1' })).toBe('8/900/1');
  expect(filterValue(translate, 'fr-FR', { name: 'area', value: '-10,40' })).toBe(
    '10° O – 0° · 40° N – 50° N'
  );
});
