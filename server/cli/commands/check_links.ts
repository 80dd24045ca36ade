import { Option } from 'commander';
import { linkCheckJob } from '../../jobs/link_check_job';
import { provision } from '../../provisioning/provision';
import {
  configurationOf,
  ConnectionOptions,
  RegisterCommand,
  withConnection,
  withOpenSearch,
} from '../context';
import { printRun, progressLine } from '../print_run';
import { untilStopped } from '../stop_signal';

interface CheckLinksCommandOptions extends ConnectionOptions {
  readonly run?: string;
  readonly json?: boolean;
}

export const registerCheckLinks: RegisterCommand = (program, context) => {
  withConnection(program.command('check-links'))
    .description('ask the addresses that records link to, and mark records with a broken link')
    .option('--json', 'print the report of the run as one JSON line')
    .addOption(new Option('--run <id>').hideHelp())
    .action(async (options: CheckLinksCommandOptions) => {
      const configuration = configurationOf(options, context);
      const run = await withOpenSearch(options, configuration, context, async (transport) => {
        await provision(transport);
        return untilStopped((stop) =>
          linkCheckJob(
            configuration,
            { transport, now: context.now, stop, onProgress: progressLine(context) },
            options.run
          )
        );
      });
      printRun(run, options.json, context);
    });
};
