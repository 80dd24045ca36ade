import { areaOf, boxOfArea } from './area';

test.each([
  [-4.5, 48.4, '-10,40'],
  [0, 0, '0,0'],
  [-0.1, -0.1, '-10,-10'],
  [180, 90, '170,80'],
  [-180, -90, '-180,-90'],
])('%d, %d lies in the square %s', (lon, lat, area) => {
  expect(areaOf(lon, lat)).toBe(area);
  const [west, south, east, north] = boxOfArea(area) ?? [];
  expect([west, south]).toEqual(area.split(',').map(Number));
  expect([east, north]).toEqual([(west ?? 0) + 10, (south ?? 0) + 10]);
});

test.each(['', '1,2', '180,0', '0,90', '-190,0', '10', 'a,b', '10,10,10'])(
  '"%s" is no square',
  (text) => expect(boxOfArea(text)).toBeUndefined()
);
