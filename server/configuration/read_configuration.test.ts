import { inspectConfiguration, parseConfiguration } from './read_configuration';

const parse = (text: string, environment = {}) =>
  parseConfiguration(text, '/etc/x/sextant.yml', environment);

test('an empty file is the defaults', () => {
  expect(parse('')).toMatchObject({ timeZone: 'Europe/Paris', runControl: false, logSources: {} });
});

test('paths are relative to the file', () => {
  const { logSources } = parse(
    'log_sources: { a: { server: s, paths: [logs/a.log, /var/b.log] } }'
  );
  expect(logSources.a?.paths).toEqual(['/etc/x/logs/a.log', '/var/b.log']);
});

test('keep rules are read as they are written', () => {
  const { keep } = parse('keep: [{ services: [WMTS], raw: slow, slower_than: 0.5 }]');
  expect(keep).toEqual([{ services: ['WMTS'], raw: 'slow', slower_than: 0.5 }]);
  expect(parse('').keep).toBeUndefined();
});

test('secrets come from the environment', () => {
  const text = 'opensearch: { url: "https://h:9200", password: "${PW}" }';
  expect(parse(text, { PW: 's3cret' }).opensearch.password).toBe('s3cret');
  expect(() => parse(text)).toThrow(/environment has no PW/);
});

test.each([
  ['a: [', /line 1/],
  ['log_sources:\n  a:\n    server: s\n    paths: [x]\n   bad: 1', /line \d/],
  ['log_sources: { a: { server: s } }', /log_sources\.a: neither paths nor index/],
  ['log_sources: { a: { server: s, index: { url: "http://h" } } }', /log_sources\.a\.index\.name/],
  ['log_sources: { a: { server: s, index: { nam: x } } }', /index\.nam is not known: name is/],
  ['run_control: maybe', /run_control: expected boolean, got "maybe"/],
  ['run_contorl: true', /line 1, run_contorl is not known: run_control is/],
  ['log_sources: { a: { server: s, paths: [x], unit: s } }', /log_sources\.a\.unit is not known/],
  ['log_sources: { "../a": { server: s, paths: [x] } }', /is no source name/],
  ['catalogue_sources: { a: { type: geonetwork, url: "ftp://x" } }', /url/],
  ['catalogue_sources: { a: { type: other } }', /type/],
  ['time_zone: Mars/Olympus', /IANA/],
  ['- a list', /expected/],
  ['keep: [{ raw: some }]', /keep\[0\]\.raw: expected one of all, slow, sample, none/],
  ['keep: [{ raw: slow }]', /slower_than \(in seconds\) belong together/],
  ['keep: [{ raw: none, share: 0.1 }]', /share \(from 0 to 1\) belong together/],
  ['keep: [{ raw: sample, share: 10 }]', /share is not from 0 to 1/],
  ['keep: [{ raw: none, outcome: failure }]', /failures always stay/],
  ['keep: [{ raw: none, services: [WTMS] }]', /services/],
  ['keep: [{ raw: none, service: WMTS }]', /keep\[0\]\.service is not known: services is/],
])('%j is refused with the reason', (text, reason) => {
  expect(() => parse(text)).toThrow(reason);
});

test('every mistake is told at once, with its line and key', () => {
  const text = `time_zone: Mars/Olympus
opensearch:
  pasword: x
log_sources:
  maps:
    server: maps
    paths: [a.log]
    format: combind
  old:
    paths: a.log
catalogue_sources:
  a:
    type: geonetwork
    portal: 'a b'
  b: { type: oracle }
enrichment:
  clients:
    - { type: probe, addresses: [10.0.0.0/33] }
    - type: gis
      agent: '(?=a)b'
    - type: robots
      agent: a
    - type: probe
  projects:
    - path: /{project}{x}
    - project: p
  networks:
    - name: Ifremer
      addresses: [134.246.0.0/16, nonsense]
  catalogues: [{ name: A, services: [maps.example/wms] }]
  download_paths: ['~(']
  viewer_hosts: [https://a.org]
  country_database: \${MMDB}
`;
  expect(inspectConfiguration(text, '/x', {}).problems).toEqual([
    'line 1, time_zone is no IANA time zone, write Europe/Paris, got "Mars/Olympus"',
    'line 3, opensearch.pasword is not known: password is',
    expect.stringMatching(/^line 8, log_sources\.maps\.format: expected auto or one of .*combined/),
    'line 9, log_sources.old.server: expected text, got nothing',
    'line 10, log_sources.old.paths: expected Array<string>, got "a.log"',
    'line 12, catalogue_sources.a.url: expected http(s) address, got nothing',
    'line 14, catalogue_sources.a.portal: expected portal, got "a b"',
    'line 15, catalogue_sources.b.type: expected one of geonetwork, geonetwork_index, geonetwork_database, csw, file, got "oracle"',
    'line 18, enrichment.clients[0].addresses[0] is neither an address nor a range such as 192.0.2.0/24, got "10.0.0.0/33"',
    expect.stringMatching(
      /^line 20, enrichment\.clients\[1\]\.agent is no regular expression of RE2 \(.+\), got "\(\?=a\)b"$/
    ),
    expect.stringMatching(/^line 21, enrichment\.clients\[2\]\.type: expected one of browser, /),
    'line 23, enrichment.clients[3]: neither agent nor addresses, got {"type":"probe"}',
    expect.stringMatching(/^line 25, enrichment\.projects\[0\]: .*one \{…\}/),
    expect.stringMatching(/^line 26, enrichment\.projects\[1\]: none of host/),
    'line 29, enrichment.networks[0].addresses[1] is neither an address nor a range such as 192.0.2.0/24, got "nonsense"',
    expect.stringMatching(
      /^line 30, enrichment\.catalogues\[0\]\.services\[0\]: expected address of/
    ),
    expect.stringMatching(/^line 31, enrichment\.download_paths\[0\] is a regular expression/),
    'line 32, enrichment.viewer_hosts[0]: expected name of a host, got "https://a.org"',
    'line 33, enrichment.country_database: the environment has no MMDB',
  ]);
});

test('secrets are not shown', () => {
  const { problems } = inspectConfiguration(
    'opensearch:\n  password: 12345\n  url: ${URL}\n',
    '/x',
    { URL: 'https:// s3cret' }
  );
  expect(problems).toHaveLength(2);
  expect(problems.join()).not.toMatch(/12345|s3cret/);
});

test('paths of the enrichment are relative to the file', () => {
  const { enrichment } = parse(
    'enrichment: { country_database: c.mmdb, visitor_key_file: /k, records: [r.json] }'
  );
  expect(enrichment).toEqual({
    country_database: '/etc/x/c.mmdb',
    visitor_key_file: '/k',
    records: ['/etc/x/r.json'],
  });
});

test('a schedule and how long data is kept are checked', () => {
  const text = `retention:
  requests: 6 months
  rejects: 2 weeks
schedule:
  - { job: snapshot, cron: '0 3 * * *' }
  - { job: ingest, cron: '61 * * * *' }
  - { job: sweep, cron: '@daily' }
  - { job: maintain, source: all, cron: '0 3 * * *' }
`;
  expect(inspectConfiguration(text, '/x', {}).problems).toEqual([
    'line 3, retention.rejects is no period, write 30 days or 13 months, got "2 weeks"',
    expect.stringMatching(
      /^line 6, schedule\[1\]\.cron is no cron expression such as "0 3 \* \* \*"/
    ),
    expect.stringMatching(
      /^line 7, schedule\[2\]\.job: expected one of snapshot, ingest, maintain/
    ),
    expect.stringMatching(/^line 8, schedule\[3\]: maintain has no source/),
  ]);
  const { retention, schedule } = parse('retention: { requests: 6 months }');
  expect(retention.requests).toEqual({ count: 6, unit: 'months' });
  expect(retention.usage).toEqual({ count: 10, unit: 'years' });
  expect(schedule).toEqual([]);
});
