import { Option } from 'commander';
import { maintenanceJob } from '../../jobs/maintenance_job';
import { provision } from '../../provisioning/provision';
import {
  configurationOf,
  ConnectionOptions,
  RegisterCommand,
  withConnection,
  withOpenSearch,
} from '../context';
import { printRun } from '../print_run';
import { untilStopped } from '../stop_signal';

interface MaintainCommandOptions extends ConnectionOptions {
  readonly run?: string;
  readonly json?: boolean;
}

export const registerMaintain: RegisterCommand = (program, context) => {
  withConnection(program.command('maintain'))
    .description('count closed days by COUNTER and delete what is past its time (retention)')
    .option('--json', 'print the report of the run as one JSON line')
    .addOption(new Option('--run <id>').hideHelp())
    .action(async (options: MaintainCommandOptions) => {
      const configuration = configurationOf(options, context);
      const run = await withOpenSearch(options, configuration, context, async (transport) => {
        await provision(transport);
        return untilStopped((stop) =>
          maintenanceJob(configuration, { transport, now: context.now, stop }, options.run)
        );
      });
      printRun(run, options.json, context);
    });
};
