import { linearRegex } from './linear_regex';

test('matches like a regular expression, without case', () => {
  expect(linearRegex('^our-viewer/(\\d+)(x)?').exec('Our-Viewer/12 a')).toEqual([
    'Our-Viewer/12',
    '12',
    undefined,
  ]);
  expect(linearRegex('a').exec('b')).toBeNull();
});

test('refuses what is not linear or not understood', () => {
  for (const source of ['(?=a)', '(a)\\1', '(', '[', '*']) {
    expect(() => linearRegex(source)).toThrow();
  }
});

test('no rule can hang a run', () => {
  const started = Date.now();
  expect(linearRegex('^(a+)+$').exec(`${'a'.repeat(2000)}!`)).toBeNull();
  expect(linearRegex('(x|xx)*y').exec('x'.repeat(2000))).toBeNull();
  expect(Date.now() - started).toBeLessThan(2000);
});
