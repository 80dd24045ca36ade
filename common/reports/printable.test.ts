import { printable, wrapped } from './printable';

test('what prints nothing, turns the order of letters or is no letter is left out', () => {
  expect(printable('a\u0000\u0007b\u202ec\u200fd\ufeff')).toBe('abcd');
  expect(printable('x\ud800y \udc00 🐟')).toBe('x\ufffdy\ufffd 🐟');
  expect(printable('1\u202f234\tkm')).toBe('1\u00a0234 km');
  expect(printable('ligne 1\nligne 2')).toBe('ligne 1\nligne 2');
});

test('only words that are too long for a column may be broken', () => {
  const uuid = 'fafd50b2-261d-4fae-a5e5-8bcee90eca7f';
  expect(wrapped(`${uuid} Océanographie`)).toBe(`${uuid} Océanographie`);
  expect(wrapped('a'.repeat(50)).split('\u200b')).toEqual(['a'.repeat(24), 'a'.repeat(24), 'aa']);
  expect(wrapped('🐟'.repeat(5), 2).split('\u200b')).toEqual(['🐟🐟', '🐟🐟', '🐟']);
});
