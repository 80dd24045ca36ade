import { mapTile } from './map_tile';

test.each([
  [{ lat: 48.4, lon: -4.5 }, '8/124/88'],
  [{ lat: 0, lon: 0 }, '8/128/128'],
  [{ lat: -17.6, lon: -149.4 }, '8/21/140'],
  [{ lat: 90, lon: 180 }, '8/255/0'],
  [{ lat: -90, lon: -180 }, '8/0/255'],
])('%j lies in the square %s', (point, tile) => expect(mapTile(point)).toBe(tile));
