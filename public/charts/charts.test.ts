import { fade, isFaded, Mark, Marks } from './marks';
import { hasPoints, withGaps } from '../../common/panels/time_points';

test('a line breaks where intervals are missing', () => {
  expect(
    withGaps(
      [
        [0, 1],
        [10, 2],
        [40, 3],
      ],
      10
    )
  ).toEqual([
    [0, 1],
    [10, 2],
    [20, null],
    [40, 3],
  ]);
});

test('months differ in length without a gap', () => {
  const day = 86_400_000;
  expect(
    withGaps(
      [
        [0, 1],
        [31 * day, 2],
      ],
      30 * day
    )
  ).toHaveLength(2);
});

test('nothing but nulls is nothing to draw', () => {
  expect(hasPoints([{ points: [[0, null]] }])).toBe(false);
  expect(hasPoints([{ points: [[0, 0]] }])).toBe(true);
});

test('the others step back where one mark is chosen', () => {
  const all: Mark[] = [{ key: 'a' }, { key: 'b' }];
  const marks = (chosen: string): Marks => ({
    label: ({ key }) => key,
    colour: () => '#000000',
    isActive: ({ key }) => key === chosen,
    toggle: () => undefined,
    actions: () => [],
  });
  expect(all.map((mark) => isFaded(marks('a'), all, mark))).toEqual([false, true]);
  expect(all.map((mark) => isFaded(marks('none'), all, mark))).toEqual([false, false]);
  expect(fade('#000000', true)).toBe('#00000040');
});
