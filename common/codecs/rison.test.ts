import { toRison } from './rison';

test.each([
  ['word', 'word'],
  ['', "''"],
  ['two words', "'two words'"],
  ["l'eau!", "'l!'eau!!'"],
  ['now-30d', 'now-30d'],
  ['-1', "'-1'"],
  ['4xx', "'4xx'"],
  ['a:b', "'a:b'"],
  [12.5, '12.5'],
  [1e25, '1e25'],
  [true, '!t'],
  [false, '!f'],
  [null, '!n'],
  [['a', 1, []], '!(a,1,!())'],
  [{ a: { 'b c': [true] }, gone: undefined }, "(a:('b c':!(!t)))"],
])('%j is written %s', (value, written) => expect(toRison(value)).toBe(written));
