import { Option } from 'commander';
import { reprocessJob } from '../../jobs/reprocess_job';
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

interface ReprocessCommandOptions extends ConnectionOptions {
  readonly from: string;
  readonly to: string;
  readonly run?: string;
  readonly json?: boolean;
}

export const registerReprocess: RegisterCommand = (program, context) => {
  withConnection(program.command('reprocess'))
    .description('enrich stored requests again after a change of rules; readers never see half')
    .requiredOption('--from <month>', 'first month: 2026-01')
    .requiredOption('--to <month>', 'last month')
    .option('--json', 'print the report of the run as one JSON line')
    .addOption(new Option('--run <id>').hideHelp())
    .action(async (options: ReprocessCommandOptions) => {
      const configuration = configurationOf(options, context);
      const { from, to, run } = options;
      const onProgress = progressLine(context);
      const done = await withOpenSearch(options, configuration, context, async (transport) => {
        await provision(transport);
        return untilStopped((stop) =>
          reprocessJob(
            { from, to, configuration, run },
            { transport, now: context.now, onProgress, stop }
          )
        );
      });
      printRun(done, options.json, context);
    });
};
