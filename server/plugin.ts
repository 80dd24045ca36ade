import type { PluginConfig } from './config';
import { compose } from './composition';
import { messageOf } from '../common/errors';
import type { Locale } from '../common/i18n/messages';
import type { Alerting } from './configuration/alerting';
import type { Configuration } from './configuration/configuration';
import { defaultConfiguration, readConfiguration } from './configuration/read_configuration';
import { bundleRoute } from './osd/bundle_route';
import { osdCommandLine } from './osd/command_line';
import { firstValue } from './osd/first_value';
import { keepProvisioning } from './osd/keep_provisioning';
import { keepObjects } from './osd/keep_objects';
import type {
  OsdCoreSetup,
  OsdCoreStart,
  OsdInitializerContext,
  OsdLogger,
} from './osd/osd_server';
import { registerRoute } from './osd/register_route';
import { ServiceConnection, serviceConnection } from './osd/service_connection';

export class SextantPlugin {
  private readonly logger: OsdLogger;
  private service?: ServiceConnection;
  private configured = false;
  private alerting?: Alerting;
  /** Language of the saved objects that OSD gets from us; undefined: none. */
  private objectsLocale?: Locale;
  private schedule?: () => () => void;
  private stopProvisioning?: () => void;
  private stopSchedule?: () => void;

  constructor(private readonly context: OsdInitializerContext) {
    this.logger = context.logger.get();
  }

  async setup(core: OsdCoreSetup): Promise<Record<string, never>> {
    const { configuration: path } = (await firstValue(
      this.context.config.create()
    )) as PluginConfig;
    const configuration = this.read(path);
    const started = core.getStartServices().then(([{ opensearch }]) => opensearch);
    const service = serviceConnection(started, configuration.opensearch);
    const report = (error: unknown) =>
      this.logger.error(error instanceof Error ? error : messageOf(error));
    const { routes, schedule } = compose({
      configuration,
      service,
      commandLine: await osdCommandLine(core, configuration, __dirname),
      report,
      now: () => new Date(),
      readersSignIn: true,
    });
    const router = core.http.createRouter();
    for (const route of [...routes, bundleRoute(__dirname, report)]) registerRoute(router, route);
    this.service = service;
    this.objectsLocale = configuration.osdObjects;
    this.alerting = configuration.alerting;
    this.schedule = schedule;
    return {};
  }

  start(core: OsdCoreStart): Record<string, never> {
    if (this.objectsLocale) {
      const repository = core.savedObjects.createInternalRepository();
      void keepObjects(repository, this.objectsLocale, this.logger);
    }
    if (this.service && this.configured) {
      this.stopProvisioning = keepProvisioning(this.service, this.logger, this.alerting);
      this.stopSchedule = this.schedule?.();
    }
    return {};
  }

  stop(): void {
    this.stopSchedule?.();
    this.stopProvisioning?.();
    this.service?.close().catch(() => undefined);
  }

  /** A mistake in our file must not stop OSD: its pages go on, ours without sources and runs. */
  private read(path: string | undefined): Configuration {
    try {
      const configuration =
        path === undefined ? defaultConfiguration() : readConfiguration(path, process.env);
      this.configured = true;
      return configuration;
    } catch (error) {
      this.logger.error(`Sextant has no sources and starts no runs: ${messageOf(error)}`);
      return defaultConfiguration();
    }
  }
}
