import { numberCutter } from './cut_numbers';

const MAP = '/wms?SERVICE=WMS&LAYERS=a&';
const { cut } = numberCutter();

it('cuts numbers, and tells those of a map', () => {
  const query = 'bbox=1.5%2C-2,3,4&WIDTH=256&hei%67ht=512&TIME=2024-01-05T00%3A00:00Z&STYLES=&_=17';
  expect(cut(`${MAP}${query}`)).toEqual({
    rest: `${MAP}bbox=&WIDTH=&hei%67ht=&TIME=&STYLES=&_=`,
    query: `SERVICE=WMS&LAYERS=a&${query}`,
    box: '1.5,-2,3,4',
    width: '256',
    height: '512',
  });
});

it.each([
  ['nothing is asked', '/wms'],
  ['there are words alone', `${MAP}VERSION=a`],
  ['a value is empty', `${MAP}bbox=&&=&b`],
  ['there are words beside the numbers', `${MAP}bbox=1,2,3,4,EPSG:4326`],
  ['a number has an exponent', `${MAP}WIDTH=1e3`],
  ['there is a path', `${MAP}id=1/2`],
  ['there is an address', `${MAP}bbox=1%40b.org`],
  ['an escape is half', `${MAP}bbox=1%2`],
  ['an escape is of another sign', `${MAP}bbox=1%2B2`],
  ['a query is in the query', '/wms?map=/a.map?WIDTH=1'],
  ['a number has no name', '/wms?=1&2'],
])('cuts nothing where %s', (_, target) => {
  expect(cut(target)).toBeUndefined();
});

it('leaves what says more', () => {
  const careful = numberCutter();
  careful.leave('width');
  expect(careful.cut(`${MAP}Width=1&HEIGHT=2`)?.rest).toBe(`${MAP}Width=1&HEIGHT=`);
});

it('tells the last of two boxes', () => {
  expect(cut('/wms?bbox=1,2,3,4&BBOX=5,6,7,8')?.box).toBe('5,6,7,8');
});
