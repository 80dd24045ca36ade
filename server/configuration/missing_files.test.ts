import { mkdtempSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { fileProblems } from './missing_files';
import { inspectConfiguration } from './read_configuration';

const directory = mkdtempSync(join(tmpdir(), 'sextant-check-'));
const problemsOf = (text: string) => {
  const { configuration, place } = inspectConfiguration(text, join(directory, 'sextant.yml'), {});
  return configuration ? place(fileProblems(configuration)) : ['no configuration'];
};

test('every file that cannot be used is told with its line', () => {
  writeFileSync(join(directory, 'here.log'), '');
  const problems = problemsOf(`log_sources:
  a: { server: s, paths: [here.log, gone.log, '*.gz'] }
opensearch: { certificate_authority: ca.pem }
catalogue_sources:
  b: { type: file, paths: [records.json] }
enrichment:
  country_database: here.log
  visitor_key_file: here.log
  records: [none.json]
`);
  expect(problems.map((each) => each.split(': ')[0])).toEqual([
    'line 2, log_sources.a.paths[1]',
    'line 2, log_sources.a.paths[2]',
    'line 3, opensearch.certificate_authority',
    'line 5, catalogue_sources.b.paths[0]',
    'line 7, enrichment.country_database',
    'line 8, enrichment.visitor_key_file',
    'line 9, enrichment.records[0]',
  ]);
});

test('a configuration whose files are there has none', () => {
  writeFileSync(join(directory, 'key'), 'k'.repeat(32));
  expect(problemsOf('enrichment: { visitor_key_file: key, records: [] }')).toEqual([]);
});
