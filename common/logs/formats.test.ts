import { detectFormat } from './detect_format';
import { FORMATS, formatNamed } from './formats';
import { LineFormat } from './line_format';
import { SAMPLES } from './testing/samples';

function named(name: string): LineFormat {
  const format = formatNamed(name);
  if (!format) throw new Error(name);
  return format;
}

describe('the formats', () => {
  it.each(SAMPLES.map((sample) => [sample.format, sample.source, sample] as const))(
    '%s: %s',
    (_name, _source, { format, lines, options = {}, entry }) => {
      const parse = named(format).open(options);
      const parsed = lines.map((line) => parse(line));
      for (const header of parsed.slice(0, -1)) expect(header).toEqual({ rejected: 'header' });
      const last = parsed[parsed.length - 1];
      expect(last && last.entry).toMatchObject(entry);
    }
  );

  it('know each line, one and only one of them', () => {
    for (const { format, lines } of SAMPLES) {
      if (!FORMATS.includes(named(format))) continue;
      const found = detectFormat(lines);
      expect(found && found.name).toBe(format);
      const parsers = FORMATS.map((each) => ({ name: each.name, parse: each.open({}) }));
      for (const line of lines) {
        const known = parsers.filter(({ parse }) => parse(line) !== undefined);
        expect(known.map(({ name }) => name)).toEqual([format]);
      }
    }
  });

  it('have names of their own', () => {
    const names = FORMATS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(formatNamed('nonsense')).toBeUndefined();
    expect(formatNamed('__proto__')).toBeUndefined();
  });

  it('tell nothing of lines that are none of a request', () => {
    const lines = [
      '{"level":"info","ts":1763593185.3,"logger":"tls.obtain","msg":"will retry"}',
      '{"time":"2025-06-17T03:08:02Z","level":"info","message":"started"}',
      '{"a":',
      '[1,2]',
      '{}',
      'Feb  6 12:12:09 localhost haproxy[14385]: Connect from 10.0.1.2:33312 to 10.0.3.31:8012 (www/HTTP)',
      '2018-04-19 08:00:00 10.0.0.1 GET /wms',
      '2012-06-07 10:37:09.725,WFS,1.1.0',
      '<Request id="1"><Path>/a</Path>',
      '<html>',
      'Thu Feb 17 19:11:06 2005 1 192.0.2.5 1234 /a b _ o',
      '#!/bin/sh',
      '\0\0\0',
    ];
    for (const line of lines) {
      for (const format of FORMATS)
        expect([line, format.open({})(line)]).toEqual([line, undefined]);
    }
  });

  it('follow a change of columns', () => {
    const parse = named('iis').open({});
    parse('#Fields: date time cs-method cs-uri-stem sc-status time-taken');
    const first = parse('2018-04-19 08:00:00 GET /a 200 12');
    parse('#Fields: date\ttime\tsc-status\tcs-uri\ttime-taken\tcs(User-Agent)');
    const second = parse('2018-04-19\t08:00:00\t404\t/b?x\t0.012\tMozilla/5.0%20(X11)');
    expect([first && first.entry, second && second.entry]).toMatchObject([
      { target: '/a', duration: 12e6 },
      { target: '/b?x', status: 404, duration: 12e6 },
    ]);
  });

  it('take a body for data, not for words of the server', () => {
    const body = '&lt;wfs:GetFeature/&gt;</Body><Failed>true</Failed><Body>x';
    const line = `<Request id="1"><Service>WFS</Service><Path>/wfs</Path><Body>\n${body}\n</Body><HttpMethod>POST</HttpMethod><StartTime>2011-08-11T20:19:28.277Z</StartTime><ResponseStatus>200</ResponseStatus><Failed>false</Failed></Request>`;
    const parsed = named('geoserver_audit').open({})(line);
    expect(parsed && parsed.entry).toMatchObject({
      method: 'POST',
      body: '<wfs:GetFeature/>',
      ogc: { service: 'WFS', failed: undefined },
    });
  });
});
