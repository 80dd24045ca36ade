import { existsSync } from 'fs';
import { mkdir, writeFile } from 'fs/promises';
import { join } from 'path';
import { writeSamples } from '../../samples/write_samples';
import type { Configuration } from '../../server/configuration/configuration';
import { readConfiguration } from '../../server/configuration/read_configuration';
import { configuredIngest, ingestJob, snapshotJob } from '../../server/jobs/jobs';
import { configured } from '../../server/jobs/perform';
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

/** Takes the snapshots and reads the logs of a configuration that this cluster has not yet. */
export async function loadSamples(
  configuration: Configuration,
  transport: Transport,
  steps: Steps,
  now: () => Date
): Promise<void> {
  const done = (await runStore(transport).list()).filter(({ state }) => state === 'done');
  const isDone = (kind: string, source: string) =>
    done.some((run) => run.kind === kind && run.source === source);
  for (const name of Object.keys(configuration.catalogueSources)) {
    if (isDone('snapshot', name)) continue;
    await steps.run(`Taking a snapshot of the catalogues (${name})`, async (say) => {
      const source = configured(configuration.catalogueSources, name);
      const run = await snapshotJob(name, source, { transport, now });
      say(`${run.indexed} records, ${run.left_out} templates and drafts left out`);
    });
  }
  for (const name of Object.keys(configuration.logSources)) {
    if (isDone('ingest', name)) continue;
    await steps.run(`Reading the log (${name})`, async (say) => {
      const job = configuredIngest(configuration, name);
      const run = await ingestJob(job, { transport, now });
      say(`${run.read} lines: ${run.indexed} requests, ${run.rejected} rejected`);
    });
  }
}
