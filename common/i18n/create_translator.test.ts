import { createTranslator } from './create_translator';
import { localeOf } from './messages';
import { stateOf, wordingOf } from './wording';

const fr = createTranslator('fr');
const en = createTranslator('en');

test('French counts zero and one as singular', () => {
  expect(fr('sextant.table.rows', { count: 1, total: '1' })).toBe('1 ligne');
  expect(fr('sextant.table.rows', { count: 2, total: '2' })).toBe('2 lignes');
  expect(en('sextant.table.rows', { count: 0, total: '0' })).toBe('No rows');
});

test('values are put into their places, apostrophes stay', () => {
  expect(fr('sextant.catalogue.unknown.title', { name: 'L’Île d’Yeu' })).toContain('L’Île d’Yeu');
});

test('a value is named, an unknown one is shown as it is', () => {
  expect(wordingOf(fr, 'standard', 'iso19139')).toBe('ISO 19139');
  expect(wordingOf(fr, 'standard', 'iso99999')).toBe('iso99999');
  expect(wordingOf(fr, undefined, 'QGIS')).toBe('QGIS');
  expect(stateOf(fr, 'access', 'public')).toBe('public');
  expect(stateOf(fr, 'service', 'OGCAPI')).toBe('OGC API');
});

test.each([
  ['fr-CA', 'fr'],
  ['EN_us', 'en'],
  ['de', undefined],
  [null, undefined],
])('%s is read as %s', (tag, locale) => expect(localeOf(tag)).toBe(locale));
