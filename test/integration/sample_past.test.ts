import { PassThrough } from 'stream';
import { createSteps } from '../../standalone/start/steps';
import { loadSamples, takePastSnapshots } from '../../standalone/start/load_samples';
import { figureStore } from '../../server/store/figures';
import { newRun, runStore } from '../../server/store/runs';
import { makeSampleData, SampleData } from '../support/sample_data';
import { freshIndices, testTransport } from '../support/test_transport';

const transport = testTransport();
const silent = createSteps(new PassThrough().resume(), () => new Date());
const now = () => new Date('2026-11-22T09:00:00Z');
let samples: SampleData;

beforeAll(async () => {
  samples = await makeSampleData(new Date('2026-11-22T00:00:00Z'), 60);
  await freshIndices(transport);
});
afterAll(async () => {
  samples?.remove();
  await transport.close();
});

async function start() {
  const configuration = { ...samples.configuration, logSources: {} };
  await takePastSnapshots(configuration, transport, silent, now);
  await loadSamples(configuration, transport, silent, now);
  return runStore(transport).list();
}

test('the first start has a year of snapshots, each on its day, and a later start takes none', async () => {
  const runs = await start();
  expect(runs.filter(({ state }) => state === 'done')).toHaveLength(8);
  const figures = await figureStore(transport).between('ODATIS', '2025-01-01', '2026-12-31');
  const days = figures.map(({ '@timestamp': at = '' }) => at.slice(0, 10));
  expect([days[0], days[days.length - 1]]).toEqual(['2025-11-23', '2026-11-22']);
  expect(days).toHaveLength(8);
  const counts = figures.map(({ records }) => records);
  expect(counts[0]).toBeLessThan(counts[7] ?? 0);
  const later = figures.slice(1);
  expect(later.some(({ changed = 0 }) => changed > 0)).toBe(true);
  expect(later.some(({ removed = 0 }) => removed > 0)).toBe(true);
  expect(await start()).toHaveLength(8);
});

test('however many runs came since', async () => {
  const runs = runStore(transport);
  const done = { state: 'done' } as const;
  for (let at = 0; at < 60; at += 1) {
    await runs.save({ ...newRun(`ingest-${at}`, 'ingest', 'other', new Date()), ...done });
  }
  await start();
  expect((await runs.search({ kind: 'snapshot' })).total).toBe(8);
});
