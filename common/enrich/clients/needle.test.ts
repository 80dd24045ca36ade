import crawlers from 'crawler-user-agents';
import { needleOf } from './needle';

it.each([
  ['Googlebot\\/', 'Googlebot/'],
  ['[wW]get', 'get'],
  ['AdsBot-Google([^-]|$)', ''],
  ['^Seekbot', 'Seekbot'],
  ['a|b', ''],
  ['bots?', 'bot'],
  ['colou?r', 'colo'],
  ['ab+c', 'ab'],
  ['x{2,3}yes', 'yes'],
  ['\\bspider\\d{2}', 'spider'],
  ['a\\[b', 'a[b'],
  ['[\\]x]crawl', 'crawl'],
  ['a.*bcd', 'bcd'],
  ['', ''],
])('%s: every match holds "%s"', (source, needle) => {
  expect(needleOf(source)).toBe(needle);
});

it('is held by every agent that its crawler is known by', () => {
  const wrong = crawlers.flatMap(({ pattern, instances }) =>
    (instances || [])
      .filter((agent) => new RegExp(pattern).test(agent) && !agent.includes(needleOf(pattern)))
      .map((agent) => `${pattern}: ${agent}`)
  );
  expect(wrong).toEqual([]);
  const without = crawlers.filter(({ pattern }) => needleOf(pattern) === '');
  expect(without.length).toBeLessThan(crawlers.length / 10);
});
