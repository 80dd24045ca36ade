import type { JobName } from '../../common/api/contracts/runs';
import { parseConfiguration } from '../../server/configuration/read_configuration';
import { startSchedule } from '../../server/jobs/schedule';
import { newRun, runStore, scheduledRunId } from '../../server/store/runs';
import { freshIndices, testTransport } from '../support/test_transport';
import { until } from '../support/until';

const transport = testTransport();
const runs = runStore(transport);
const now = () => new Date();
const secondOf = (instant: Date) => Math.floor(instant.getTime() / 1000);

const configuration = parseConfiguration(
  `
catalogue_sources: { site: { type: file, paths: [a.json] } }
schedule: [{ job: snapshot, cron: '* * * * * *' }]
`,
  '/x/sextant.yml',
  {}
);

beforeAll(() => freshIndices(transport));
afterAll(() => transport.close());

/** What the work of one server began and ended, in the order of the test's own clock. */
interface Span {
  readonly server: number;
  readonly run: string;
  readonly from: number;
  to?: number;
}

test('two servers on one OpenSearch make each run once, one at a time', async () => {
  const spans: Span[] = [];
  const errors: unknown[] = [];
  const working = new Map<string, Promise<void>>();
  /** Second in which each server last looked at its clock. */
  const woken = [0, 0];

  function server(number: number) {
    async function startScheduled(kind: JobName['kind'], source: string, instant: Date) {
      const run = newRun(scheduledRunId(kind, source, instant), kind, source, now());
      if (!(await runs.create(run))) return undefined;
      const span: Span = { server: number, run: run.id, from: performance.now() };
      spans.push(span);
      // It ends once both servers have woken for a later instant: those must wait for it.
      const second = secondOf(new Date());
      const later = async () => (woken.every((woke) => woke > second) ? true : undefined);
      const work = until(later).then(() => {
        span.to = performance.now();
      });
      working.set(run.id, work);
      return run;
    }
    return startSchedule({
      configuration,
      service: transport,
      starter: { startScheduled, ended: async (id) => working.get(id) },
      now: () => {
        const instant = new Date();
        woken[number] = secondOf(instant);
        return instant;
      },
      report: (error) => errors.push(error),
    });
  }
  const stops = [server(0), server(1)];
  await until(async () => (spans.filter(({ to }) => to).length >= 4 ? true : undefined), 55_000);
  stops.forEach((stop) => stop());
  await Promise.all(working.values());
  expect(errors).toEqual([]);
  expect(new Set(spans.map(({ run }) => run)).size).toBe(spans.length);
  spans
    .slice(1)
    .forEach((span, at) => expect(span.from).toBeGreaterThanOrEqual(spans[at]?.to ?? NaN));
});
