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
  if (name === undefined || source?.type !== 'file') return;
  const { files: last = [] } = (await runStore(transport).lastDone('snapshot', name)) ?? {};
  if (source.paths.some((path) => last.includes(basename(path)))) return;
  const left = files.slice(files.findIndex((file) => last.includes(file)) + 1);
  if (left.length === 0) return;
  await steps.run(`Taking snapshots of the past year (${name})`, async (say) => {
    for (const file of left) {
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
  const runs = runStore(transport);
  for (const [name, source] of Object.entries(configuration.catalogueSources)) {
    const last = await runs.lastDone('snapshot', name);
    const present = source.type === 'file' ? source.paths.map((path) => basename(path)) : [];
    // The newest may be one of the past.
    if (last && present.every((file) => last.files.includes(file))) continue;
    await steps.run(`Taking a snapshot of the catalogues (${name})`, async (say) => {
      const run = await snapshotJob(name, source, { transport, now });
      say(`${run.indexed} records, ${run.left_out} templates and drafts left out`);
    });
  }
  for (const name of Object.keys(configuration.logSources)) {
    if (await runs.lastDone('ingest', name)) continue;
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
  if (await runStore(transport).lastDone('maintain')) return;
  await maintenanceJob(configuration, { transport, now, stop });
}
