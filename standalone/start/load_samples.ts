import { existsSync } from 'fs';
import { mkdir, readdir, writeFile } from 'fs/promises';
import { basename, dirname, join } from 'path';
import { writeSamples } from '../../samples/write_samples';
import type { Configuration } from '../../server/configuration/configuration';
import { readConfiguration } from '../../server/configuration/read_configuration';
import { configuredIngest, ingestJob, snapshotJob } from '../../server/jobs/jobs';
import { maintenanceJob } from '../../server/jobs/maintenance_job';
import { runStore } from '../../server/store/runs';
import { Transport } from '../../server/store/transport';
import { STATE_DIRECTORY } from '../paths';
import { sampleConfiguration } from './sample_configuration';
import { Steps } from './steps';

const DIRECTORY = join(STATE_DIRECTORY, 'samples');
const CONFIGURATION_FILE = join(DIRECTORY, 'sextant.yml');

/** The log ends with the day before the first start, so that pages show recent weeks. */
function startOfDay(now: Date): Date {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()));
}

/** Writes the samples once; a later start reads the same files. The configuration comes last. */
export async function prepareSamples(steps: Steps, now: () => Date): Promise<Configuration> {
  if (!existsSync(CONFIGURATION_FILE)) {
    await steps.run('Writing the sample catalogues and logs', async () => {
      await mkdir(DIRECTORY, { recursive: true });
      await writeSamples(DIRECTORY, { until: startOfDay(now()) });
      await writeFile(CONFIGURATION_FILE, sampleConfiguration());
    });
  }
  return readConfiguration(CONFIGURATION_FILE, {});
}

/** Snapshots that would have been taken on earlier days, oldest first: pages then have a past to show. */
export async function takePastSnapshots(
  { catalogueSources, path = '' }: Configuration,
  transport: Transport,
  steps: Steps,
  now: () => Date
): Promise<void> {
  const past = join(dirname(path), 'past');
  const files = existsSync(past) ? (await readdir(past)).sort() : [];
  const [[name, source] = []] = Object.entries(catalogueSources);
  if (name === undefined || source?.type !== 'file' || files.length === 0) return;
  const done = (await runStore(transport).list()).filter(({ state }) => state === 'done');
  const isRead = (file: string) => done.some((run) => run.files.includes(file));
  if (source.paths.some((path) => isRead(basename(path)))) return;
  await steps.run(`Taking snapshots of the past year (${name})`, async (say) => {
    for (const file of files) {
      if (isRead(file)) continue;
      // The night after that day, and from there on as time passes.
      const late = now().getTime() - Date.parse(`${basename(file, '.json')}T22:00:00Z`);
      const then = () => new Date(now().getTime() - late);
      const run = await snapshotJob(
        name,
        { ...source, paths: [join(past, file)] },
        { transport, now: then }
      );
      say(`${basename(file, '.json')}: ${run.indexed} records`);
    }
  });
}

/** Takes the snapshots and reads the logs of a configuration that this cluster has not yet. */
export async function loadSamples(
  configuration: Configuration,
  transport: Transport,
  steps: Steps,
  now: () => Date
): Promise<void> {
  const done = (await runStore(transport).list()).filter(({ state }) => state === 'done');
  const isDone = (kind: string, source: string, files: readonly string[]) =>
    done.some(
      (run) =>
        run.kind === kind &&
        run.source === source &&
        files.every((file) => run.files.includes(file))
    );
  for (const [name, source] of Object.entries(configuration.catalogueSources)) {
    const files = source.type === 'file' ? source.paths.map((path) => basename(path)) : [];
    if (isDone('snapshot', name, files)) continue;
    await steps.run(`Taking a snapshot of the catalogues (${name})`, async (say) => {
      const run = await snapshotJob(name, source, { transport, now });
      say(`${run.indexed} records, ${run.left_out} templates and drafts left out`);
    });
  }
  for (const name of Object.keys(configuration.logSources)) {
    if (isDone('ingest', name, [])) continue;
    await steps.run(`Reading the log (${name})`, async (say) => {
      const job = configuredIngest(configuration, name);
      const run = await ingestJob(job, { transport, now });
      say(`${run.read} lines: ${run.indexed} requests, ${run.rejected} rejected`);
    });
  }
}

/** Counts by COUNTER and adds closed months up, once. It takes some minutes. */
export async function maintainSamples(
  configuration: Configuration,
  transport: Transport,
  stop: AbortSignal,
  now: () => Date
): Promise<void> {
  const runs = await runStore(transport).list();
  if (runs.some(({ kind, state }) => kind === 'maintain' && state === 'done')) return;
  await maintenanceJob(configuration, { transport, now, stop });
}
