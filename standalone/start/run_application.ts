import { join } from 'path';
import { accessOf, CliContext } from '../../server/cli/context';
import type { Configuration } from '../../server/configuration/configuration';
import { messageOf } from '../../common/errors';
import { provision } from '../../server/provisioning/provision';
import { provisionMonitors } from '../../server/provisioning/provision_monitors';
import { createTransport } from '../../server/store/create_transport';
import { Transport } from '../../server/store/transport';
import { APP_ID } from '../../common/constants';
import { startOpenSearch } from '../opensearch';
import { isFreePort } from '../opensearch/free_port';
import { PROJECT_ROOT } from '../paths';
import { App, openApp } from '../server/open_app';
import { preparePage } from '../server/prepare_page';
import { listenForStop } from '../stop_signal';
import { UserError } from '../user_error';
import type { ServeOptions } from '../commands/serve_options';
import { createSteps, Steps } from './steps';

export interface Preparation {
  configuration(steps: Steps): Promise<Configuration>;
  /** What is done once OpenSearch is there, before the application is served. */
  prepare(transport: Transport, configuration: Configuration, steps: Steps): Promise<void>;
  /** What goes on while the application is served; it ends soon once it is stopped. */
  goOn?(transport: Transport, configuration: Configuration, stop: AbortSignal): Promise<void>;
}

/** The stop was asked for while things were being set up: no failure. */
class Stopped extends Error {}

/** Runs the application until Ctrl-C, which stops all that was started here and nothing else. */
export async function runApplication(
  options: ServeOptions,
  context: CliContext,
  preparation: Preparation
): Promise<void> {
  const stop = listenForStop();
  const steps = createSteps(context.stderr, context.now);
  const cleanups: (() => Promise<void>)[] = [];
  const unlessStopped = <A>(work: Promise<A>): Promise<A> =>
    Promise.race([work, stop.asked.then(() => Promise.reject(new Stopped()))]);
  try {
    const app = await unlessStopped(setUp(options, context, preparation, steps, cleanups));
    context.stdout.write(`\nSextant is ready: ${app.url}/app/${APP_ID}   (Ctrl-C stops it)\n`);
    await stop.asked;
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
  } finally {
    if (cleanups.length > 0) context.stderr.write('Stopping …\n');
    for (const cleanUp of cleanups.reverse()) await cleanUp();
    stop.release();
  }
}

async function setUp(
  options: ServeOptions,
  context: CliContext,
  preparation: Preparation,
  steps: Steps,
  cleanups: (() => Promise<void>)[]
): Promise<App> {
  if (!(await isFreePort(options.port))) {
    throw new UserError(
      `Port ${options.port} is in use: stop what listens there, or give --port NUMBER.`
    );
  }
  const configuration = await preparation.configuration(steps);
  const page = steps.run('Building the page', preparePage);
  page.catch(() => undefined);
  const access =
    accessOf(options, configuration, context.environment) ??
    (await steps.run('Starting OpenSearch', async (say) => {
      const starting = startOpenSearch({ onStep: say });
      cleanups.push(async () => (await starting.catch(() => undefined))?.stop());
      const server = await starting;
      say(`OpenSearch ${server.version} at ${server.url}`);
      return { url: server.url };
    }));
  const transport = createTransport(access);
  cleanups.push(() => transport.close());
  await steps.run('Provisioning the indices', async (say) => {
    await provision(transport);
    (await provisionMonitors(transport, configuration.alerting)).forEach(say);
  });
  await preparation.prepare(transport, configuration, steps);
  const script = join(PROJECT_ROOT, 'bin', 'sextant.js');
  const app = await openApp(
    { ...options, access, configuration, page: await page, script },
    context
  );
  cleanups.push(() => app.close());
  const stop = new AbortController();
  const going = preparation
    .goOn?.(transport, configuration, stop.signal)
    .catch((error) => void context.stderr.write(`${messageOf(error)}\n`));
  cleanups.push(async () => {
    stop.abort();
    await going;
  });
  return app;
}
