import { BoundedCache } from './bounded_cache';

test('what is asked again is remembered, also after many other questions', () => {
  const cache = new BoundedCache<string>(4);
  const asked: string[] = [];
  const get = (key: string) => cache.get(key, (text) => (asked.push(text), text.toUpperCase()));
  expect(['a', 'a', 'b', 'a'].map(get)).toEqual(['A', 'A', 'B', 'A']);
  expect(asked).toEqual(['a', 'b']);
  expect(['c', 'd', 'e', 'f', 'a', 'a'].map(get)).toEqual(['C', 'D', 'E', 'F', 'A', 'A']);
  expect(asked.filter((key) => key === 'a')).toHaveLength(2);
});
