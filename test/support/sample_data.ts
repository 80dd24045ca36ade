import { mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { readConfiguration } from '../../server/configuration/read_configuration';
import type { Configuration } from '../../server/configuration/configuration';
import { sampleConfiguration } from '../../standalone/start/sample_configuration';
import { writeSamples } from '../../samples/write_samples';

export interface SampleData {
  readonly configuration: Configuration;
  readonly directory: string;
  remove(): void;
}

/** The product's samples, with fewer requests, in a folder of their own. */
export async function makeSampleData(until: Date, requests: number): Promise<SampleData> {
  const directory = mkdtempSync(join(tmpdir(), 'sextant-samples-'));
  await writeSamples(directory, { until, requests });
  const file = join(directory, 'sextant.yml');
  writeFileSync(file, sampleConfiguration());
  return {
    configuration: readConfiguration(file, {}),
    directory,
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}
