import { beginsAlike, fingerprintOf } from './fingerprint';

const of = (text: string) => fingerprintOf(Buffer.from(text))?.prefixes ?? [];

test('a log that has grown begins as before, another one does not', () => {
  expect(beginsAlike(of('a\nb\n'), of('a\nb\nc\n'))).toBe(true);
  expect(beginsAlike(of('a\nb\nc\n'), of('a\n'))).toBe(true);
  expect(beginsAlike(of('a\nb\n'), of('a\nc\n'))).toBe(false);
  expect(beginsAlike(of('a\nb\nc\n'), of('a\nx\nc\nd\n'))).toBe(false);
});

test('a line without an end says nothing yet, unless it is all there is', () => {
  expect(of('a\nb')).toEqual(of('a\n'));
  expect(of('a')).toHaveLength(1);
  expect(fingerprintOf(Buffer.alloc(0))).toBeUndefined();
});

test('headers are alike everywhere: the first line that is none tells', () => {
  const header = '#Fields: date time\n';
  const key = (text: string) => fingerprintOf(Buffer.from(text))?.firstLine;
  expect(key(`${header}2026 a\n`)).toBe(key('2026 a\nother\n'));
  expect(key(`${header}2026 a\n`)).not.toBe(key(`${header}2026 b\n`));
  expect(key(header)).toBeDefined();
});

test('a start of any length and content is told', () => {
  expect(of('\n'.repeat(100_000))).toHaveLength(1000);
  expect(of('x'.repeat(200_000))).toHaveLength(1);
  expect(of(`${'y'.repeat(70_000)}\nz\n`)).toHaveLength(1);
});
