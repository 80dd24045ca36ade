import { nameAxis } from './axis';

const FRAME = { left: 0, right: 300, top: 0, bottom: 100 };
const textsOf = (drawn: readonly string[]) =>
  drawn.map((each) => /<text[^>]*>([^<]*)</.exec(each)?.[1]);

test('names of an axis have room, also where all that is known lies at one end', () => {
  const crowded = Array.from({ length: 11 }, (_, at) => ({ x: 240 + at * 6, text: `w${at}` }));
  expect(textsOf(nameAxis(FRAME, crowded, 30))).toEqual(['w0', 'w5', 'w10']);
  const even = Array.from({ length: 4 }, (_, at) => ({ x: at * 62, text: `m${at}` }));
  expect(textsOf(nameAxis(FRAME, even))).toEqual(['m0', 'm1', 'm2', 'm3']);
  expect(nameAxis(FRAME, [])).toEqual([]);
});

test('a month that several points have is named once', () => {
  const weeks = ['oct.', 'oct.', 'nov.'].map((text, at) => ({ x: at * 100, text }));
  expect(textsOf(nameAxis(FRAME, weeks))).toEqual(['oct.', 'nov.']);
});
