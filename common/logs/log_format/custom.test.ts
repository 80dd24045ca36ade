import fc from 'fast-check';
import { LineOptions } from '../line_format';
import { compileLogFormat } from './compile';
import { custom } from './custom';

function read(logFormat: string, line: string, options: LineOptions = {}) {
  const parsed = custom.open({ ...options, logFormat })(line);
  return parsed && (parsed.entry || parsed);
}

const TIME = '[23/Jan/2018:13:09:45 +0100]';
const AT = Date.UTC(2018, 0, 23, 12, 9, 45);

describe('a LogFormat of Apache', () => {
  it('is read as mod_log_config documents it', () => {
    const format =
      '%v:%p %h %l %u %t \\"%r\\" %>s %O \\"%{Referer}i\\" \\"%{User-Agent}i\\" %{Content-Type}o %{us}T %%';
    const line = `Geo.org:443 192.0.2.7 - ann|Some Role ${TIME} "GET /wms?a=\\"b HTTP/1.1" 200 12 "-" "R\\xc3\\xbct" image/png 1500 %`;
    expect(read(format, line)).toMatchObject({
      time: AT,
      address: '192.0.2.7',
      user: 'ann|Some Role',
      domain: 'geo.org',
      method: 'GET',
      target: '/wms?a="b',
      status: 200,
      bytes: 12,
      referrer: undefined,
      agent: 'Rüt',
      contentType: 'image/png',
      duration: 1500e3,
    });
  });

  it.each([
    [
      '%h [%{%Y-%m-%dT%H:%M:%S}t.%{msec_frac}t%{%z}t] %s',
      '1.2.3.4 [2018-01-23T13:09:45.250+0100] 200',
      AT + 250,
    ],
    ['%{sec}t %s %h', '1516709385 200 1.2.3.4', AT],
    ['%{msec}t %s %h', '1516709385250 200 1.2.3.4', AT + 250],
    ['%{begin:%d/%b/%y %I:%M:%S %p}t %s', '23/Jan/18 12:09:45 PM 200', AT],
    ['%{%F %T}t %s', '2018-01-23 12:09:45 200', AT],
    ['%t %s', '[31/Feb/2018:13:09:45 +0100] 200', { rejected: 'bad_time' }],
    ['%t %s', '[x] 200', { rejected: 'bad_time' }],
    ['%t %s', `${TIME} 2`, { rejected: 'bad_status' }],
    ['%t %s %b', `${TIME} 200`, undefined],
    ['x %t %s', `${TIME} 200`, undefined],
  ])('reads the time of %s', (format, line, expected) => {
    const found = read(format, line);
    if (typeof expected === 'number') expect(found).toMatchObject({ time: expected });
    else expect(found).toEqual(expected);
  });

  it('reads chains, targets in parts, the finer of two durations, and cut lines', () => {
    expect(
      read(
        '%{X-Forwarded-For}i %h %t %m %U%q %H %s %T %D "%{User-Agent}i"',
        `9.9.9.9, 10.0.0.2 10.0.0.1 ${TIME} GET /wms?a=1 HTTP/1.1 200 1 1500000 "curl`
      )
    ).toMatchObject({
      forwarded: '9.9.9.9, 10.0.0.2',
      address: '10.0.0.1',
      target: '/wms?a=1',
      duration: 1500000e3,
      agent: 'curl',
    });
    expect(read('%h|%t|%s|%D', `1.2.3.4|${TIME}|200|18`, { durationUnit: 'ms' })).toMatchObject({
      duration: 18e6,
    });
  });
});

describe('a log_format of nginx', () => {
  it('is read by its variables, as a configuration file writes it', () => {
    const format = `'$remote_addr - $remote_user [$time_local] "$request" '
      '$status $body_bytes_sent "$http_referer" "$http_user_agent" '
      '$request_time "$upstream_response_time" \${sent_http_content_type} $own_name';`;
    const line = `192.0.2.7 - - ${TIME} "GET /wms HTTP/1.1" 200 12 "-" "curl/8" 0.018 "0.1, 0.2" image/png x`;
    expect(read(format, line)).toMatchObject({
      time: AT,
      duration: 18e6,
      agent: 'curl/8',
      contentType: 'image/png',
    });
    expect(
      read(
        '$msec\\t$host\\t$uri\\t$args\\t$status\\t$upstream_response_time'.replace(/\\t/g, '\t'),
        '1516709385.250\tgeo.org\t/wms\ta=1\t200\t0.100'
      )
    ).toMatchObject({ time: AT + 250, domain: 'geo.org', target: '/wms?a=1', duration: 1e8 });
  });
});

describe('a format that cannot be read', () => {
  it.each([
    [undefined, /log_format: the format "custom" needs/],
    ['%h %Y %t %s', /log_format: "%Y" is no directive/],
    ['%h %{weeks}T %t %s', /log_format: "%\{weeks\}T"/],
    ['%h %s', /log_format: it has no time/],
    ['%h %t', /log_format: it has no status/],
    ['%h%u %t %s', /log_format: nothing parts its directives 1 and 2/],
    ['%{%Q}t %s', /log_format: "%Q" of %\{%Q\}t/],
    ['100% %t %s', /log_format: a "%" stands alone/],
    ['no directive', /log_format: it has no time/],
    ['$remote_addr $status', /log_format: it has no time/],
  ])('%s', (format, reason) => {
    expect(() => compileLogFormat(format)).toThrow(reason);
  });

  it('throws nothing but errors that name the key', () => {
    const piece = fc.constantFrom(
      '%t',
      '%s',
      ' ',
      '%',
      '{',
      '}',
      '$',
      '$status',
      '"',
      "'",
      '%{',
      'x'
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ maxLength: 3 }))),
        fc.string(),
        (parts, line) => {
          try {
            custom.open({ logFormat: parts.join('') })(line);
          } catch (error) {
            expect((error as Error).message).toMatch(/^log_format: /);
          }
        }
      ),
      { numRuns: 3000 }
    );
  });
});
