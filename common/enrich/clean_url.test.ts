import fc from 'fast-check';
import { parseQuery } from '../ogc/kvp';
import { cleanPath, cleanQuery, cleanReferrer } from './clean_url';
import { excerptOf } from './excerpt';
import { PATHS, QUERIES, REFERRERS } from './testing/url_corpus';

const query = (text: string) => cleanQuery(text, parseQuery(text));

describe('cleaning', () => {
  it.each(QUERIES)('of the query %s is %s', (...[text, expected]) => {
    expect(query(text)).toBe(expected);
    expect(query(expected)).toBe(expected);
  });

  it.each(PATHS)('of the path %s is %s', (...[text, expected]) => {
    expect(cleanPath(text)).toBe(expected);
    expect(cleanPath(expected)).toBe(expected);
  });

  it.each(REFERRERS)('of the referrer %s is %s', (...[text, expected]) => {
    expect(cleanReferrer(text)).toBe(expected);
    expect(cleanReferrer(expected)).toBe(expected);
  });

  it('changes nothing when done again, and bears anything', () => {
    const part = fc.oneof(
      fc.constantFrom(
        '@',
        '%40',
        'token=',
        '&',
        '?',
        'a.b',
        'eyJabcdefghi.',
        ';jsessionid=',
        '://',
        '#',
        '%3D',
        '%26',
        '{"token":"',
        'https://a:b',
        '%253D',
        'Bearer abcdefgh'
      ),
      fc.string()
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        const [once, path, referrer] = [query(text), cleanPath(text), cleanReferrer(text)];
        expect([query(once), cleanPath(path), cleanReferrer(referrer)]).toEqual([
          once,
          path,
          referrer,
        ]);
        expect(excerptOf(text).length).toBeLessThanOrEqual(200);
      }),
      { numRuns: 3000 }
    );
  });

  it('is linear', () => {
    for (const unit of [
      '@',
      'a',
      'a@',
      '%40',
      'token',
      'eyJ',
      'a.',
      ';jsessionid=',
      'x@y.',
      '-',
      '::',
      '1.',
      '://a:',
      'bearer ',
      '{"token":"',
      '%3D',
      '%C3',
    ]) {
      const text = unit.repeat(65536 / unit.length);
      expect(query(text).length).toBeLessThanOrEqual(text.length * 3);
      expect(cleanReferrer(text)).toBeDefined();
      expect(excerptOf(text).length).toBeLessThanOrEqual(200);
    }
  });
});

it.each([
  ['{"time":"x","remote_user":"jean.dupont","x":1}', 'dupont'],
  [
    '<Request><RemoteUser>jean dupont</RemoteUser><RemoteAddr>host.dupont.fr</RemoteAddr>',
    'dupont',
  ],
  ['2026-01-05 10:00:00 GET /x IFREMER\\jdupont 192.0.2.7 200', 'dupont'],
  ['192.0.2.7 - jean.dupont [05/Jan/2026:10:00:00 +0000] "torn', 'dupont'],
])('keeps no user of a rejected line: %s', (line, user) => {
  expect(excerptOf(line)).not.toContain(user);
});
