import { createTranslator } from '../../common/i18n/create_translator';
import type { Reader } from '../services/reader';
import { madeOfWords } from './made_of_words';

const reader: Reader = {
  locale: 'en',
  tag: 'en-GB',
  translate: createTranslator('en'),
  timeZone: 'Europe/Paris',
  theme: 'light',
};
const figure = { chart: 'figure', data: { value: 1, unit: 'milliseconds' } } as const;

test('a figure of a catalogue says nothing', () => {
  expect(madeOfWords(reader, figure)).toEqual([]);
});

test('a figure of a cube says the period that was counted, and its error', () => {
  const period = { from: Date.UTC(2026, 0, 1, 23), to: Date.UTC(2026, 1, 1, 23) };
  expect(
    madeOfWords(reader, { ...figure, made_of: { source: 'traffic', ...period, error: 0.0476 } })
  ).toEqual([
    'Counted from hourly sums, from 2 Jan 2026, 00:00 to 2 Feb 2026, 00:00.',
    'Approximate value, within about 4.8%.',
  ]);
});

test('visitors that nothing tells are said to be left out', () => {
  const made_of = { source: 'content', from: 0, to: 1, without_visitors: true } as const;
  const words = madeOfWords(reader, { ...figure, made_of });
  expect(words).toHaveLength(2);
  expect(words[1]).toMatch(/^Visitors are left out/);
});

test('requests of which some were not kept say so', () => {
  const words = madeOfWords(reader, {
    ...figure,
    made_of: { source: 'requests', partial: true, estimated: true },
  });
  expect(words).toHaveLength(3);
  expect(words.join(' ')).toMatch(/not all/);
});
