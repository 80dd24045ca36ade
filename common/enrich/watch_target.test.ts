import { parseTarget } from '../ogc/parse_request';
import { takeApart } from '../ogc/request_target';
import { watchTarget } from './watch_target';

const TARGET = takeApart('GET', 'http://h.org/wms?SERVICE=WMS&REQUEST=GetMap&LAYERS=a&x=1');

it('is the same target, and tells whose values were asked for', () => {
  const { target, names, isQueryRead } = watchTarget(TARGET);
  expect(parseTarget(target)).toEqual(parseTarget(TARGET));
  expect(names()).toEqual(expect.arrayContaining(['service', 'request', 'layers', 'format']));
  expect(names()).not.toContain('x');
  expect(isQueryRead()).toBe(false);
  expect(target.query).toBe(TARGET.query);
  expect(isQueryRead()).toBe(true);
});

it.each<[string, (params: ReadonlyMap<string, string>) => unknown]>([
  ['each', (params) => params.forEach(() => undefined)],
  ['entries', (params) => Array.from(params.entries())],
  ['values', (params) => Array.from(params.values())],
  ['all', (params) => Array.from(params)],
])('counts %s of them as asked for', (_, ask) => {
  const { target, names } = watchTarget(TARGET);
  ask(target.params);
  expect(names()).toEqual(['service', 'request', 'layers', 'x']);
});

it('counts no names', () => {
  const { target, names } = watchTarget(TARGET);
  expect([target.params.size, target.params.has('x')]).toEqual([4, true]);
  expect(Array.from(target.params.keys())).toHaveLength(4);
  expect(names()).toEqual([]);
});
