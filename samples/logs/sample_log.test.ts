import { field, list, logLines, parse, readable, until } from '../test_support';
import type { Parsed } from '../test_support';
import { malformedLines } from './malformed';
import { sampleLogLines } from './sample_log';
import { sampleServers } from './servers';

const lines = logLines();
const parsed = lines.flatMap(({ line, server }) => {
  const entry = parse(line);
  return entry === undefined ? [] : [{ ...entry, server }];
});
const having = (fits: (entry: Parsed & { server: string }) => boolean) => parsed.filter(fits);

test('the same options give the same lines, another seed others', () => {
  const text = (seed?: number) =>
    [...sampleLogLines({ until, seed, requests: 1500 })].map(({ line }) => line).join('\n');
  expect(text()).toBe(text());
  expect(text(4)).not.toBe(text());
});

test('there are as many lines as asked for, in order, over thirteen months', () => {
  expect(lines).toHaveLength(60_000);
  const times = lines.map(({ time }) => time);
  expect(times.every((time, index) => index === 0 || time >= (times[index - 1] ?? 0))).toBe(true);
  expect(times[0]).toBeGreaterThanOrEqual(Date.parse('2025-10-21T23:00:00Z'));
  expect(times[times.length - 1]).toBeLessThan(until.getTime());
  expect(times[times.length - 1]).toBeGreaterThan(until.getTime() - 5 * 60_000);
});

test('only the announced lines are unreadable, and times agree with the order', () => {
  const wrong = lines.filter(({ line, malformed, time }) => {
    const entry = parse(line);
    return entry === undefined ? !malformed : malformed || entry.time !== time - (time % 1000);
  });
  expect(wrong).toEqual([]);
  expect(lines.filter(({ malformed }) => malformed)).toHaveLength(malformedLines.length);
});

test('each server has its own format and unit', () => {
  const of = (server: string) => having((entry) => entry.server === server);
  expect(of('main').length).toBeGreaterThan(of('data').length);
  expect(of('data').length).toBeGreaterThan(of('legacy').length);
  expect(of('main').every(({ duration }) => Number.isInteger(duration))).toBe(true);
  expect(of('data').every(({ duration }) => duration < 700)).toBe(true);
  expect(of('legacy').every(({ duration, type }) => Number.isNaN(duration) && type === '')).toBe(
    true
  );
  expect(Object.values(sampleServers).map(({ durationUnit }) => durationUnit)).toEqual([
    'us',
    's',
    'none',
  ]);
});

test('every status occurs', () => {
  const statuses = new Set(parsed.map(({ status }) => status));
  for (const status of [
    200, 201, 206, 304, 400, 401, 403, 404, 408, 429, 499, 500, 502, 503, 504,
  ]) {
    expect(statuses).toContain(status);
  }
  expect(having(({ status, request }) => status === 408 && request === '-').length).toBeGreaterThan(
    5
  );
  expect(having(({ status, server }) => status === 499 && server !== 'data')).toHaveLength(0);
});

test('exceptions inside 200 are certain by type or suspected by size', () => {
  const inside = having(({ status, type }) => status === 200 && type.includes('se_xml'));
  expect(inside.length).toBeGreaterThan(100);
  expect(inside.every(({ bytes }) => bytes < 500)).toBe(true);
  const tiny = having(
    ({ status, type, bytes, request }) =>
      status === 200 &&
      type === 'image/png' &&
      bytes < 170 &&
      /GetMap/i.test(request) &&
      !/GetLegend/i.test(request)
  );
  expect(tiny.length).toBeGreaterThan(40);
});

const services: Readonly<Record<string, RegExp>> = {
  'GetMap 1.1.1': /\/services\/wms\/\S*version=1\.1\.1/i,
  'GetMap 1.3.0': /VERSION=1\.3\.0&REQUEST=GetMap/,
  GetFeatureInfo: /REQUEST=GetFeatureInfo/,
  GetLegendGraphic: /request=GetLegendGraphic/i,
  GetCapabilities: /REQUEST=GetCapabilities/,
  'WMTS KVP': /geowebcache\/service\/wmts\?\S*GetTile/,
  'WMTS REST': /geowebcache\/service\/wmts\/rest\//,
  TMS: /geowebcache\/service\/tms\//,
  'WFS GetFeature': /services\/wfs\/\S*GetFeature&/i,
  'WFS hits': /RESULTTYPE=hits/,
  'WFS POST': /^POST \/services\/wfs\//,
  WCS: /REQUEST=GetCoverage/i,
  'CSW GET': /request=GetRecordById/i,
  'CSW POST': /^POST \/geonetwork\/srv\/fre\/csw /,
  'WPS GET': /request=Execute/i,
  'WPS POST': /^POST \/services\/wps\//,
  'SOS GET': /request=GetObservation/,
  'SOS POST': /^POST \/services\/sos\//,
  'OGC API': /ogcapi\/collections\/\S+\/items/,
  SensorThings: /sensorthings\/v1\.1\/Datastreams\(/,
  STAC: /stac\/search/,
  'ERDDAP data': /erddap\/tabledap\/\w+\.csv\?/,
  'ERDDAP look-up': /erddap\/griddap\/\w+\.(?:das|dds|html)/,
  'ERDDAP WMS': /erddap\/wms\//,
  OPeNDAP: /thredds\/dodsC\/\S+\.dods/,
  'THREDDS files': /thredds\/fileServer\//,
  'THREDDS subset': /thredds\/ncss\//,
  ncWMS: /ncwms\/wms/,
  Oceanotron: /oceanotron\//,
  'record page': /catalog\.search /,
  'record API': /srv\/api\/records\/[\da-f-]{36} /,
  attachment: /records\/[\da-f-]{36}\/attachments\//,
  archive: /\/data\/\w+\/\w+\.zip/,
  'old WMS': /services\/wms1\?/,
  scanner: /\/\.env|wp-login\.php/,
};

test.each(Object.entries(services))('service: %s', (_, pattern) => {
  expect(having(({ request }) => pattern.test(request)).length).toBeGreaterThan(3);
});

const oddities: Readonly<Record<string, RegExp>> = {
  'mixed-case names': /\?Service=WMS&Version=/,
  'escaped commas': /%2C/,
  'double question mark': /\?https:\/\/sextant\.example\/services\/\S+\?/,
  'duplicate SERVICE': /\?service=wms&request=&SERVICE=/,
  'missing SERVICE': /services\/wms\/\w+\?&?VERSION=\S*GetMap/,
  'escaped quote': /\?\\"&|\?\\x22&/,
  'twice escaped comma': /%252C/,
  'HTML ampersand': /&amp;/,
  'broken escape': /%E9d|%E9c/,
  'TLS bytes': /^\\x16\\x03/,
  'space in the address': /LAYERS=lieux ponctuels HTTP/,
  'e-mail address': /email=/,
  token: /token=/,
};

test.each(Object.entries(oddities))('oddity: %s', (_, pattern) => {
  expect(having(({ request }) => pattern.test(request)).length).toBeGreaterThan(0);
});

test('bytes outside ASCII are escaped the way of each server', () => {
  expect(lines.every(({ line }) => /^[\x20-\x7e\t]*$/.test(line))).toBe(true);
  expect(having(({ agent }) => agent.includes('donn\\xc3\\xa9es')).length).toBeGreaterThan(0);
  expect(having(({ referer }) => referer.includes('\\xC3\\xAE')).length).toBeGreaterThan(0);
});

test('every kind of client is there, some four hundred of them', () => {
  const clients = new Set(parsed.map(({ address, agent }) => `${address} ${agent}`));
  expect(clients.size).toBeGreaterThan(360);
  expect(clients.size).toBeLessThan(430);
  for (const part of [
    'QGIS/',
    'ArcGIS',
    'GDAL/',
    'FME/',
    'python-requests',
    'curl/',
    'Java/',
    'r-curl',
    'Googlebot',
    'GPTBot',
    'check_http',
    'UptimeRobot',
    'MapProxy',
    'MapServer/',
    'Firefox/',
    'Edg/',
  ]) {
    expect(having(({ agent }) => agent.includes(part)).length).toBeGreaterThan(0);
  }
  expect(having(({ agent }) => agent === '-').length).toBeGreaterThan(10);
  expect(having(({ user }) => user.includes(' ')).length).toBeGreaterThan(0);
  expect(having(({ address }) => address.includes(':')).length).toBeGreaterThan(100);
});

const decode = (text: string): string =>
  decodeURIComponent(text.replace(/%(?![\da-f]{2})|%E9/gi, ''));

/** Layers named by a request, in any of the spellings of the samples. */
const layersIn = (request: string): string[] =>
  [...request.matchAll(/[?&;](?:layers?|query_layers|typenames?|coverage(?:id)?)=([^&\s"\\]*)/gi)]
    .flatMap(([, value]) => decode(decode(value ?? '')).split(','))
    .map((layer) => layer.replace(/^ms:/, '').replace(/[:/]analysed$/, ''))
    .filter((layer) => layer !== '' && layer !== 'Land' && layer !== 'lieux');

test('layers that were drawn are those of the records, misspelt ones end in exceptions', () => {
  const known = new Set(readable().flatMap((source) => linkNames(source)));
  const good = having(
    ({ status, type, server, bytes }) =>
      status === 200 && !type.includes('xml') && server !== 'legacy' && bytes > 0
  );
  const used = new Set(good.flatMap(({ request }) => layersIn(request)));
  expect(used.size).toBeGreaterThan(120);
  expect([...used].filter((layer) => !known.has(layer))).toEqual([]);
  const all = new Set(parsed.flatMap(({ request }) => layersIn(request)));
  expect([...all].some((layer) => !known.has(layer))).toBe(true);
});

const linkNames = (source: ReturnType<typeof readable>[number]): string[] =>
  (Array.isArray(source.link) ? source.link : []).map((link) => {
    const one = link as typeof source;
    return field(one, 'nameObject', 'default') || field(one, 'name');
  });

test('uuids in paths are those of the records, services those of their links', () => {
  const uuids = new Set(readable().map((source) => field(source, 'uuid')));
  const asked = parsed.flatMap(({ request }) => /records\/([\da-f-]{36})/.exec(request)?.[1] ?? []);
  expect(asked.length).toBeGreaterThan(2000);
  expect(asked.every((uuid) => uuids.has(uuid))).toBe(true);
  const paths = new Set(
    readable()
      .flatMap((one) => list(one.linkUrl))
      .map((url) => new URL(url).pathname)
  );
  const services = parsed.flatMap(
    ({ request }) => /\/services\/w[cmf]s\/\w+/.exec(request)?.[0] ?? []
  );
  expect(services.every((path) => paths.has(path))).toBe(true);
});

test('people work on weekdays, and the outage stands out', () => {
  const browsers = having(({ referer }) => referer.includes('sextant.example'));
  const weekend = browsers.filter(({ time }) => [0, 6].includes(new Date(time).getUTCDay()));
  expect(weekend.length / browsers.length).toBeLessThan(0.15);
  const failedHours = new Map<number, number>();
  for (const { time } of having(({ status, server }) => status >= 500 && server === 'main')) {
    const hour = Math.floor(time / 3_600_000);
    failedHours.set(hour, (failedHours.get(hour) ?? 0) + 1);
  }
  const [worst = 0, second = 0] = [...failedHours.values()].sort((a, b) => b - a);
  expect(worst).toBeGreaterThan(100);
  expect(worst).toBeGreaterThan(10 * second);
});

test('one layer is slow for a week', () => {
  const weeks = new Map<string, number[]>();
  const whole = new Map<string, number[]>();
  const add = (sums: Map<string, number[]>, key: string, value: number) => {
    const known = sums.get(key);
    if (known === undefined) sums.set(key, [value]);
    else known.push(value);
  };
  // Tiles and whole maps take different times: only the maps are compared.
  const maps = having(
    ({ request, status }) =>
      status === 200 && /services\/wms\/\S*GetMap/i.test(request) && !/width=256/i.test(request)
  );
  for (const entry of maps) {
    const [layer = ''] = layersIn(entry.request);
    add(weeks, `${layer} ${Math.floor((entry.time / 86_400_000 - 5) / 7)}`, entry.duration);
    add(whole, layer, entry.duration);
  }
  const median = (values: number[] = []) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
  const usual = new Map([...whole].map(([layer, values]) => [layer, median(values)]));
  const slow = [...weeks].filter(([key, values]) => {
    const layer = key.split(' ')[0] ?? '';
    return values.length > 15 && median(values) > 6 * (usual.get(layer) ?? Infinity);
  });
  expect(slow.length).toBeGreaterThan(0);
  expect(new Set(slow.map(([key]) => key.split(' ')[0])).size).toBe(1);
});

test('a shorter period stays within its bounds', () => {
  const some = [...sampleLogLines({ until, days: 30, requests: 400 })];
  expect(some).toHaveLength(400);
  expect(some[0]?.time).toBeGreaterThan(Date.parse('2026-10-20'));
});
