import { numberCutter } from './cut_numbers';

const MAP = '/wms?SERVICE=WMS&LAYERS=a&';
const cut = numberCutter();

it('cuts the numbers of a map, and tells them', () => {
  expect(cut(`${MAP}bbox=1.5%2C-2,3,4&WIDTH=256&HEIGHT=512&TIME=2024`)).toEqual({
    rest: `${MAP}bbox=&WIDTH=&HEIGHT=&TIME=2024`,
    query: 'SERVICE=WMS&LAYERS=a&bbox=1.5%2C-2,3,4&WIDTH=256&HEIGHT=512&TIME=2024',
    box: '1.5,-2,3,4',
    width: '256',
    height: '512',
  });
  expect(cut('/wmts?TILEMATRIX=7&TileRow=45&TILECOL=62&_=1700000000000')?.rest).toBe(
    '/wmts?TILEMATRIX=&TileRow=&TILECOL=&_='
  );
});

it.each([
  ['nothing is asked', '/wms'],
  ['no parameter of a map', `${MAP}VERSION=1.3.0`],
  ['an empty value', `${MAP}bbox=`],
  ['words beside the numbers', `${MAP}bbox=1,2,3,4,EPSG:4326`],
  ['a number that is none', `${MAP}bbox=1,2,3,4&WIDTH=1e3`],
  ['an address in a box', `${MAP}bbox=a%40b.org`],
  ['half an escape', `${MAP}bbox=1%2`],
  ['an escape that is no comma', `${MAP}bbox=1%2B2`],
  ['a second query', '/wms?map=/a.map?WIDTH=1'],
])('cuts nothing where there is %s', (_, target) => {
  expect(cut(target)).toBeUndefined();
});

it('leaves a parameter that somebody else reads', () => {
  const careful = numberCutter(['width']);
  expect(careful(`${MAP}WIDTH=1&HEIGHT=2`)?.rest).toBe(`${MAP}WIDTH=1&HEIGHT=`);
});

it('tells the last of two boxes', () => {
  expect(cut('/wms?bbox=1,2,3,4&bbox=5,6,7,8')?.box).toBe('5,6,7,8');
});
