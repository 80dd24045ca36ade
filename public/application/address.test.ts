import {
  isEmbedded,
  languageIn,
  PATHS,
  searchForOtherPage,
  searchForOtherTab,
  withLanguage,
} from './address';
import { ouiTexts } from './oui_texts';

test('the language is a parameter among others', () => {
  expect(languageIn('?access=public&lang=fr')).toBe('fr');
  expect(languageIn('?lang=xx')).toBeUndefined();
  expect(withLanguage('?access=public&lang=fr', 'en')).toBe('?access=public&lang=en');
});

test('another page takes the language along, not the filters', () => {
  expect(searchForOtherPage('?access=public&lang=fr')).toBe('?lang=fr');
  expect(searchForOtherPage('?access=public')).toBe('');
});

test('another tab takes filters and dates along, not what is open here nor how tables stand', () => {
  const search = '?lang=fr&access=public&as_of=2026-01-01&details=a&privileges_table.page=2';
  expect(searchForOtherTab(search)).toBe('?lang=fr&access=public&as_of=2026-01-01');
});

test('names of catalogues are safe in paths', () => {
  expect(PATHS.catalogue('Pôle Océan')).toBe('/catalogues/P%C3%B4le%20Oc%C3%A9an');
});

test('words that OUI gives in English are translated inside its texts', () => {
  const label = ouiTexts('fr')['euiRelativeTab.roundingLabel'];
  expect(typeof label === 'function' && label({ unit: 'week' })).toBe('Arrondir\u202f: semaine');
});

test('a page in a frame leads to pages in that frame', () => {
  expect(isEmbedded('?embed=true')).toBe(true);
  expect(isEmbedded('?embed=yes')).toBe(false);
  expect(searchForOtherPage('?access=public&embed=true&lang=en')).toBe('?lang=en&embed=true');
  expect(searchForOtherPage('?access=public')).toBe('');
});
