import { Option } from 'commander';
import type { Run } from '../../common/api/contracts/runs';
import type { Configuration } from '../configuration/configuration';
import type { JobSurroundings } from '../jobs/perform';
import { provision } from '../provisioning/provision';
import {
  configurationOf,
  ConnectionOptions,
  RegisterCommand,
  withConnection,
  withOpenSearch,
} from './context';
import { printRun, progressLine } from './print_run';
import { untilStopped } from './stop_signal';

interface JobCommandOptions extends ConnectionOptions {
  readonly run?: string;
  readonly json?: boolean;
}

/** A command that runs one job of the configuration, and takes nothing but the connection. */
export const jobCommand =
  (
    name: string,
    description: string,
    job: (configuration: Configuration, surroundings: JobSurroundings, run?: string) => Promise<Run>
  ): RegisterCommand =>
  (program, context) => {
    withConnection(program.command(name))
      .description(description)
      .option('--json', 'print the report of the run as one JSON line')
      .addOption(new Option('--run <id>').hideHelp())
      .action(async (options: JobCommandOptions) => {
        const configuration = configurationOf(options, context);
        const run = await withOpenSearch(options, configuration, context, async (transport) => {
          await provision(transport);
          return untilStopped((stop) => {
            const services = { transport, now: context.now, stop };
            const onProgress = progressLine(context);
            return job(configuration, { ...services, onProgress }, options.run);
          });
        });
        printRun(run, options.json, context);
      });
  };
