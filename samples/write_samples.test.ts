import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { sampleCatalogues } from './catalogues/sample_catalogues';
import { writeSamples } from './write_samples';

const until = new Date('2026-11-22T00:00:00+01:00');
let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'samples-'));
});
afterEach(() => rm(directory, { recursive: true }));

test('writes the same whole files each time, and nothing else', async () => {
  const options = { until, requests: 900 };
  const written = await writeSamples(directory, options);
  const read = () =>
    Promise.all(
      [...written.catalogues, ...written.logs, ...written.past].map((path) =>
        readFile(path, 'utf8')
      )
    );
  const first = await read();
  await writeSamples(directory, options);
  expect(await read()).toEqual(first);
  expect(await readdir(join(directory, 'logs'))).toHaveLength(3);
  expect(await readdir(join(directory, 'catalogues'))).toEqual(['records.json']);
  const past = await readdir(join(directory, 'past'));
  expect(past.sort()).toEqual(written.past.map((path) => basename(path)));
  expect([past[0], past[past.length - 1]]).toEqual(['2025-11-22.json', '2026-11-18.json']);

  const [records = '', ...logs] = first.slice(0, 4);
  expect(JSON.parse(records)).toEqual(JSON.parse(JSON.stringify(sampleCatalogues({ until }))));
  expect(logs.map((text) => text.split('\n').length - 1).reduce((a, b) => a + b)).toBe(900);
  expect(logs.every((text) => text.endsWith('\n'))).toBe(true);
});

test('leaves no half-written file when it cannot finish', async () => {
  const stop = { until: new Date(NaN), requests: 10 };
  await expect(writeSamples(directory, stop)).rejects.toThrow();
  expect(await readdir(join(directory, 'logs'))).toEqual([]);
  expect(await readdir(join(directory, 'catalogues'))).toEqual([]);
});
