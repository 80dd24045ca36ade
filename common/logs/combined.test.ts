import fc from 'fast-check';
import { AccessLogEntry } from './access_log_entry';
import { combined } from './combined';
import { LineOptions } from './line_format';

const HEAD = '192.0.2.7 - - [23/Jan/2018:13:09:45 +0000]';
const AGENT = '"-" "QGIS/33404"';

function read(line: string, options: LineOptions = {}): AccessLogEntry {
  const parsed = combined.open(options)(line);
  if (!parsed || !parsed.entry) throw new Error(`no entry: ${JSON.stringify(parsed)}`);
  return parsed.entry;
}

const parse = (line: string) => combined.open({})(line);

describe('the combined format', () => {
  it('reads a line of Apache', () => {
    const line =
      '192.0.2.7 - ann [23/Jan/2018:13:09:45 +0100] "GET /wms?a=1 HTTP/1.1" 200 1234 "http://a.org/" "curl/8"';
    expect(read(line)).toEqual({
      time: Date.UTC(2018, 0, 23, 12, 9, 45),
      address: '192.0.2.7',
      user: 'ann',
      method: 'GET',
      target: '/wms?a=1',
      status: 200,
      bytes: 1234,
      referrer: 'http://a.org/',
      agent: 'curl/8',
    });
  });

  it('reads the common format and one with a host before', () => {
    expect(read(`${HEAD} "GET / HTTP/1.0" 304 -`)).toMatchObject({ status: 304, bytes: 0 });
    expect(read(`Sextant.ifremer.fr:443 ${HEAD} "GET / HTTP/1.0" 200 1`)).toMatchObject({
      domain: 'sextant.ifremer.fr',
      address: '192.0.2.7',
    });
    expect(read(`wms.org 2001:db8::1 - - ${HEAD.slice(14)} "GET / HTTP/1.0" 200 1`)).toMatchObject({
      domain: 'wms.org',
      address: '2001:db8::1',
    });
  });

  it.each<[string, LineOptions, number | undefined]>([
    ['1500', {}, 1500e3],
    ['1500', { durationUnit: 'ms' }, 1500e6],
    ['2', { durationUnit: 's' }, 2e9],
    ['0.626', {}, 626e6],
    ['18ms', {}, 18e6],
    ['0.120 "0.1, 0.2"', {}, 120e6],
    ['0.120 -', {}, 120e6],
    ['"0.120"', {}, 120e6],
    ['rt=0.012 uct="-" urt="0.011"', {}, 12e6],
    ['0', {}, 0],
    ['-', {}, undefined],
    ['512 1024', { durationUnit: 'none' }, undefined],
    ['', {}, undefined],
  ])('reads the duration of "%s" with %j', (rest, options, duration) => {
    const line = `${HEAD} "GET / HTTP/1.1" 200 1 ${AGENT} ${rest}`;
    expect(read(line, options).duration).toBe(duration);
    expect(read(`${HEAD} "GET / HTTP/1.1" 200 1 ${rest}`.trimEnd(), options).duration).toBe(
      rest.startsWith('"') ? undefined : duration
    );
  });

  it.each([
    ['"Image/PNG" 12', 'image/png'],
    ['text/xml;charset=UTF-8', 'text/xml'],
    ['"application/vnd.ogc.se_xml; charset=utf-8" 0.1', 'application/vnd.ogc.se_xml'],
    ['- 12', undefined],
    ['"-"', undefined],
  ])('reads the content type of %s', (rest, contentType) => {
    expect(read(`${HEAD} "GET / HTTP/1.1" 200 1 ${AGENT} ${rest}`).contentType).toBe(contentType);
  });

  it('reads chains of forwarded addresses, before and behind', () => {
    const line = `198.51.100.1, 10.0.0.1 - - ${HEAD.slice(14)} "GET / HTTP/1.1" 200 1`;
    expect(read(line)).toMatchObject({
      address: '10.0.0.1',
      forwarded: '198.51.100.1',
    });
    const behind = read(`${HEAD} "GET / HTTP/1.1" 200 1 ${AGENT} "198.51.100.1, unknown" 0.1`);
    expect(behind).toMatchObject({ address: '192.0.2.7', forwarded: '198.51.100.1, unknown' });
    expect(behind.duration).toBe(1e8);
  });

  it.each([
    'Jan  5 10:00:00 web1 nginx: ',
    '<190>Jan 15 10:00:00 web1 nginx[812]: ',
    '<190>1 2026-01-15T10:00:00.003Z web1 nginx 812 - - ',
    '2026-01-15T10:00:00.123456+01:00 web1 httpd[12]: ',
    '2026-01-15T10:00:00.123456789Z stdout F ',
    'proxy_1  | ',
  ])('passes over what carries the line: "%s"', (carrier) => {
    for (const user of ['-', 'ann martin']) {
      const line = `${HEAD.replace('- - [', `- ${user} [`)} "GET / HTTP/1.1" 200 1`;
      expect(read(carrier + line)).toEqual(read(line));
    }
  });

  it('undoes escapes', () => {
    const line = `${HEAD} "GET /a\\"b\\\\x41\\tc HTTP/1.1" 200 1 "-" "R\\xc3\\xbcttimatthof \\x22\\xe9 \\\\"`;
    expect(read(line)).toMatchObject({ target: '/a"b\\x41\tc', agent: 'Rüttimatthof "é \\' });
  });

  it('keeps what is no request, without method and target', () => {
    for (const request of ['-', '', '\\x16\\x03\\x01', 'GET', 'hello there', '\\n']) {
      const entry = read(`${HEAD} "${request}" 408 - "-" "-"`);
      expect([entry.method, entry.target, entry.agent]).toEqual([undefined, undefined, undefined]);
    }
    const spaced = read(`${HEAD} "GET /wms?layers=a b HTTP/1.1" 200 1`);
    expect(spaced.target).toBe('/wms?layers=a b');
    expect(read(`${HEAD} "GET /wms?"&SERVICE=WMS HTTP/1.1" 200 1 "null" "null"`)).toMatchObject({
      target: '/wms?"&SERVICE=WMS',
      referrer: undefined,
      agent: undefined,
    });
  });

  it('reads a user with spaces and bars', () => {
    const line = `192.0.2.7 - ann|Project Steering Committee|ROLE_A ${HEAD.slice(14)} "GET / HTTP/1.1" 200 1`;
    expect(read(line).user).toBe('ann|Project Steering Committee|ROLE_A');
  });

  it('reads the last field of a cut line', () => {
    expect(read(`${HEAD} "GET / HTTP/1.1" 200 1 "-" "Mozilla/5.0 (comp`).agent).toBe(
      'Mozilla/5.0 (comp'
    );
  });

  it('says why it refuses', () => {
    expect(parse(`x - - [99/Foo/2018:13:09:45 +0000] "GET / HTTP/1.1" 200 1`)).toEqual({
      rejected: 'bad_time',
    });
    expect(parse(`x - - [30/Feb/2018:13:09:45 +0000] "GET / HTTP/1.1" 200 1`)).toEqual({
      rejected: 'bad_time',
    });
    for (const year of ['0099', '1018', '1969']) {
      const line = `x - - [23/Jan/${year}:13:09:45 +0000] "GET / HTTP/1.1" 200 1`;
      expect([year, parse(line)]).toEqual([year, { rejected: 'bad_time' }]);
    }
    expect(parse(`${HEAD} "GET / HTTP/1.1" 20 1`)).toEqual({ rejected: 'bad_status' });
    expect(parse(`${HEAD} "GET / HTTP/1.1" - 1`)).toEqual({ rejected: 'bad_status' });
    expect(parse(`${HEAD} "GET / HTTP/1.1" 200 x`)).toBeUndefined();
    expect(parse('"Mozilla/5.0 (X11)"')).toBeUndefined();
    expect(parse('')).toBeUndefined();
  });

  it('never throws', () => {
    const piece = fc.constantFrom(
      HEAD,
      '"',
      '\\',
      '\\x',
      ' [',
      '] "',
      ' 200 1 ',
      'é',
      '\0',
      '%',
      ',',
      ' '
    );
    const line = fc
      .array(fc.oneof(piece, fc.string()), { maxLength: 30 })
      .map((parts) => parts.join(''));
    const one = combined.open({});
    fc.assert(
      fc.property(line, (text) => void one(text)),
      { numRuns: 5000 }
    );
  });

  it('gives back every target and agent that a server escapes', () => {
    const escape = (text: string) =>
      text
        .replace(/[\\"]/g, '\\$&')
        .replace(/[^\x20-\x7e]/g, (character) =>
          encodeURIComponent(character).replace(/%(..)/g, '\\x$1')
        );
    const word = fc.string({ unit: 'grapheme' }).filter((text) => /^[^\ud800-\udfff]*$/.test(text));
    fc.assert(
      fc.property(word, word, (path, agent) => {
        const entry = read(`${HEAD} "GET /${escape(path)} HTTP/1.1" 200 1 "-" "${escape(agent)}x"`);
        expect([entry.target, entry.agent]).toEqual([`/${path}`, `${agent}x`]);
      })
    );
  });

  it.each(['"', '\\', '\\"', '" ', '\\\\" ', '"a" ', 'a, ', '1.', '\\x41', ' [', '] "'])(
    'reads 64 kB of %j in the same number of looks per character',
    (unit) => {
      const looks = (size: number): number => {
        let count = 0;
        const text = `${HEAD} "GET / HTTP/1.1" 200 1 "-" "${unit.repeat(size / unit.length)}`;
        const spy = jest.spyOn(String.prototype, 'charCodeAt').mockImplementation(function (
          this: string,
          at = 0
        ) {
          count += 1;
          const code = this.codePointAt(at);
          return code === undefined ? NaN : code;
        });
        combined.open({})(text);
        spy.mockRestore();
        return count;
      };
      expect(looks(65536)).toBeLessThan(20 * Math.max(looks(4096), 500));
    }
  );
});
