import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { provision } from '../../../server/provisioning/provision';
import { createTransport } from '../../../server/store/create_transport';
import { refresh } from '../../../server/store/indices';
import { cloneContext } from '../../../standalone/context';
import { startTestCluster } from '../../../standalone/opensearch/test_cluster';
import { PROJECT_ROOT } from '../../../standalone/paths';
import { openApp } from '../../../standalone/server/open_app';
import { preparePage } from '../../../standalone/server/prepare_page';
import { loadSamples } from '../../../standalone/start/load_samples';
import { createSteps } from '../../../standalone/start/steps';
import { findFreePorts } from '../../../standalone/opensearch/free_port';
import { makeSampleData, SampleData } from '../../support/sample_data';
import { Gate, startGate } from './gate';

const REQUESTS = 8000;

/** The standalone server on the product's samples, as a reader meets it. */
export interface TestApp {
  readonly url: string;
  /** OpenSearch itself: what is known without our code. */
  readonly openSearchUrl: string;
  /** The way from the server to OpenSearch. */
  readonly openSearch: Pick<Gate, 'shut' | 'open'>;
  close(): Promise<void>;
}

async function load(url: string, { configuration }: SampleData): Promise<void> {
  const transport = createTransport({ url });
  const silent = createSteps(new PassThrough().resume(), () => new Date());
  await provision(transport);
  await loadSamples(configuration, transport, silent, () => new Date());
  await refresh(transport, 'sextant-*');
  await transport.close();
}

/** `SEXTANT_TEST_OPENSEARCH` names the OpenSearch of this run of tests; else one is started. */
export async function startTestApp({ runControl = false } = {}): Promise<TestApp> {
  const given = process.env.SEXTANT_TEST_OPENSEARCH;
  const cluster = given === undefined ? await startTestCluster() : undefined;
  const target = given ?? cluster?.url ?? '';
  const page = await preparePage();
  const samples = await makeSampleData(new Date(), REQUESTS);
  await load(target, samples);
  const gate = await startGate(target);
  const app = await openApp(
    {
      host: '127.0.0.1',
      port: (await findFreePorts(1))[0] ?? 0,
      access: { url: gate.url },
      configuration: { ...samples.configuration, runControl },
      page,
      script: join(PROJECT_ROOT, 'bin', 'sextant.js'),
    },
    cloneContext()
  );
  return {
    url: app.url,
    openSearchUrl: target,
    openSearch: gate,
    close: async () => {
      await app.close();
      await gate.close();
      samples.remove();
      await cluster?.stop();
    },
  };
}
