import { thinOut } from '../panels/thin_out';
import { trackDifferences } from './track_differences';

const day = (n: number) => `2026-01-${String(n).padStart(2, '0')}T00:00:00.000Z`;
const state = (from: number, to: number | undefined, different: object = {}) => ({
  uuid: 'a',
  catalogue: ['A'],
  access: 'restricted',
  validity: 'valid',
  '@timestamp': day(from),
  ended: to === undefined ? undefined : day(to),
  ...different,
});
const track = (states: ReturnType<typeof state>[], from = 5, to = 20) =>
  trackDifferences(states, 'A', day(from), day(to)).map(({ difference: { kind }, at }) => [
    kind,
    at,
  ]);

const open = { access: 'public' };

test('says when it came about, whatever changed later', () => {
  const states = [state(1, 7), state(7, 12, open), state(12, undefined, { ...open, title: 'x' })];
  expect(track(states)).toEqual([['published', day(7)]]);
});

test('what came and went again is no difference; what came twice came the second time', () => {
  const back = [state(1, 7), state(7, 9, open), state(9, undefined)];
  expect(track(back)).toEqual([]);
  expect(track([...back.slice(0, 2), state(9, 15), state(15, undefined, open)])).toEqual([
    ['published', day(15)],
  ]);
});

test('a record outside the catalogue is not in it', () => {
  const elsewhere = { catalogue: ['B'] };
  expect(track([state(1, 7), state(7, undefined, elsewhere)])).toEqual([['removed', day(7)]]);
  expect(track([state(1, 7, elsewhere), state(7, undefined)])).toEqual([['added', day(7)]]);
  expect(track([state(1, undefined, elsewhere)])).toEqual([]);
});

test('removed and added again within the period is no difference, added after a gap is told', () => {
  expect(track([state(1, 7), state(9, undefined)])).toEqual([]);
  expect(track([state(6, 7), state(9, undefined)])).toEqual([['added', day(9)]]);
});

test('an interval holds its start and not its end', () => {
  expect(track([state(5, 20)])).toEqual([['removed', day(20)]]);
  expect(track([state(20, undefined)])).toEqual([['added', day(20)]]);
});

test('a long curve is thinned out evenly between its ends', () => {
  const values = Array.from({ length: 1001 }, (_, i) => i);
  expect(thinOut(values, 11)).toEqual([0, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000]);
  expect(thinOut([1, 2], 11)).toEqual([1, 2]);
});
