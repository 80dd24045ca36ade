import { boxOfTile, mapTile } from './map_tile';

test.each([
  [{ lat: 48.4, lon: -4.5 }, '8/124/88'],
  [{ lat: 0, lon: 0 }, '8/128/128'],
  [{ lat: -17.6, lon: -149.4 }, '8/21/140'],
  [{ lat: 90, lon: 180 }, '8/255/0'],
  [{ lat: -90, lon: -180 }, '8/0/255'],
])('%j lies in the square %s', (point, tile) => expect(mapTile(point)).toBe(tile));

test('a square has the edges that its points lie between', () => {
  const [west = 0, south = 0, east = 0, north = 0] = boxOfTile('8/124/88') ?? [];
  expect([west, east]).toEqual([-5.625, -4.21875]);
  expect(south).toBeLessThan(48.4);
  expect(north).toBeGreaterThan(48.4);
  expect(mapTile({ lat: (south + north) / 2, lon: (west + east) / 2 })).toBe('8/124/88');
});

test.each(['8/256/0', '8/1', '', 'a/b/c', '8/-1/0'])('"%s" names no square', (text) =>
  expect(boxOfTile(text)).toBeUndefined()
);
