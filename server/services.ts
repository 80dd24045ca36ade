import type { Configuration } from './configuration/configuration';
import type { CommandLine, RunStarter } from './jobs/start_run';
import type { ErrorReporter } from './routes/implement';
import type { Transport } from './store/transport';

/** What the server gets from where it runs: OSD, the standalone server, a test. */
export interface Surroundings {
  readonly configuration: Configuration;
  /** OpenSearch as the configured service account: provisioning and runs. */
  readonly service: Transport;
  readonly commandLine: CommandLine;
  readonly report: ErrorReporter;
  readonly now: () => Date;
  /** Requests come with the reader's own account: OSD. Else all readers are the service account. */
  readonly readersSignIn?: boolean;
}

export interface Services extends Surroundings {
  readonly starter: RunStarter;
}
