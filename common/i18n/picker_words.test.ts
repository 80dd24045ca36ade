import { createTranslator } from './create_translator';
import { pickerWord } from './picker_words';

test.each([
  [
    'Button. Open the month selector. novembre is currently selected.',
    'Choisir le mois\u202f: novembre',
  ],
  ['Button. Open the year selector. 2026 is currently selected.', 'Choisir l’année\u202f: 2026'],
  ['month-2026-11', 'nov. 2026'],
  ['day-26', '26'],
  ['week-48', 'semaine 48'],
  [' Today ', undefined],
  ['Previous Month', 'Mois précédent'],
  [
    'Press the down key to open a popover containing a calendar.',
    'La touche bas ouvre un calendrier.',
  ],
  ['day-first', undefined],
])('%s', (text, word) => {
  expect(pickerWord(createTranslator('fr'), 'fr-FR', text)).toBe(word);
});

test('in English only what is no words changes', () => {
  const english = (text: string) => pickerWord(createTranslator('en'), 'en-GB', text);
  expect(english('Previous Month')).toBe('Previous Month');
  expect(english('month-2026-01')).toBe('Jan 2026');
});
