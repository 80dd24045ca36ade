import { inspectConfiguration } from './read_configuration';

const problemsOf = (source: string, environment = {}) =>
  inspectConfiguration(`catalogue_sources:\n  a: ${source}\n`, '/x/sextant.yml', environment)
    .problems;

test.each([
  ['{ type: geonetwork, url: http://h/geonetwork, portal: srv, people: true }'],
  ['{ type: geonetwork_index, url: http://h:9200, index: gn-records, username: u, password: p }'],
  ['{ type: geonetwork_database, host: h, database: d, index: { url: http://h:9200 } }'],
  ['{ type: csw, url: http://h/csw, catalogue: SITE, version: 3.0.0, schema: iso19115-3 }'],
  ['{ type: file, paths: [x], thesauri: [{ name: theme, field: th_sextant-theme_tree.key }] }'],
])('%s is a source', (source) => {
  expect(problemsOf(source)).toEqual([]);
});

test.each([
  [
    '{ type: oracle }',
    /expected one of geonetwork, geonetwork_index, geonetwork_database, csw, file/,
  ],
  ['{ type: geonetwork }', /catalogue_sources\.a\.url/],
  ['{ type: csw, url: http://h/csw }', /catalogue_sources\.a\.catalogue/],
  ['{ type: geonetwork_database, host: h, database: d, prot: 1 }', /prot is not known: port is/],
  ['{ type: geonetwork_index, url: http://h, index: ../x }', /name of an index/],
  ['{ type: csw, url: http://h, catalogue: C, version: "1.0" }', /one of 2\.0\.2, 3\.0\.0/],
  ['{ type: file, paths: [], thesauri: [{ name: "a=b", field: th_x }] }', /name of small letters/],
])('%s is none', (source, expected) => {
  expect(problemsOf(source).join()).toMatch(expected);
});

test('credentials in an address are refused, and not shown', () => {
  const written = problemsOf('{ type: geonetwork, url: "http://me:zq-secret@h/geonetwork" }');
  expect(written.join()).toMatch(/line 2, catalogue_sources\.a\.url: holds credentials/);
  const fromOutside = problemsOf('{ type: geonetwork, url: "http://me:${P}@h" }', {
    P: 'zq-secret',
  });
  expect(fromOutside.join()).toMatch(/holds credentials/);
  expect([...written, ...fromOutside].join()).not.toContain('zq-secret');
});
