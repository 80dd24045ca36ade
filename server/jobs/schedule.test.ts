import { Cron } from 'croner';
import { defaultConfiguration, parseConfiguration } from '../configuration/read_configuration';
import { jobArguments } from './job_arguments';
import { jobsOf, latestDue } from './schedule';

const at = (time: string) => new Date(`2026-01-01T${time}Z`);

test.each([
  ['10:00:00.3', '10:00:00'],
  ['10:00:04.9', '10:00:04'],
  ['09:59:59.999', '10:00:00'],
])('a server that wakes at %s is one of the instant %s', (woken, instant) => {
  const cron = new Cron('* * * * * *', { paused: true, timezone: 'UTC' });
  expect(latestDue(cron, at('10:00:00'), at(woken))).toEqual(at(instant));
});

test('an entry without a source is each of its kind; maintenance is one', () => {
  const text = `
log_sources:
  a: { server: a, paths: [a.log] }
  b: { server: b, paths: [b.log] }
`;
  const configuration = parseConfiguration(text, '/x/sextant.yml', {});
  const sources = (job: 'ingest' | 'snapshot' | 'maintain', source?: string) =>
    jobsOf({ job, source, cron: '* * * * *' }, configuration).map((each) => each.source);
  expect(sources('ingest')).toEqual(['a', 'b']);
  expect(sources('ingest', 'b')).toEqual(['b']);
  expect(sources('snapshot')).toEqual([]);
  expect(sources('maintain')).toEqual(['all']);
  expect(defaultConfiguration().schedule).toEqual([]);
});

test('reports are scheduled by their name; their folder is relative to the file', () => {
  const text = `
reports:
  monthly: { folder: out, from: now-1M/M, to: now-1M/M, filters: { access: [public] } }
schedule: [{ job: report, source: monthly, cron: '0 6 1 * *' }]
`;
  const configuration = parseConfiguration(text, '/x/sextant.yml', {});
  expect(configuration.reports.monthly).toMatchObject({ folder: '/x/out', from: 'now-1M/M' });
  const [entry] = configuration.schedule;
  expect(entry && jobsOf(entry, configuration)).toEqual([{ kind: 'report', source: 'monthly' }]);
  expect(jobArguments('report', 'monthly', configuration)).toEqual([
    ...['report', '--source', 'monthly'],
  ]);
  expect(() => jobArguments('report', 'yearly', configuration)).toThrow('monthly');
  expect(() => parseConfiguration('reports: { a: { lang: fr } }', '/x/sextant.yml', {})).toThrow(
    'folder'
  );
});
