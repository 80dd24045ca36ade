import { Argument, Option } from 'commander';
import {
  run as runCodec,
  Run,
  RUN_KINDS,
  RUN_STATES,
  RunKind,
  RunState,
} from '../../../common/api/contracts/runs';
import { SextantError } from '../../../common/errors';
import { runStore } from '../../store/runs';
import {
  CliContext,
  configurationOf,
  ConnectionOptions,
  RegisterCommand,
  withConnection,
  withOpenSearch,
} from '../context';
import { parseCount } from '../parse_count';
import { runReport, runTable } from '../print_run';

interface RunsCommandOptions extends ConnectionOptions {
  readonly kind?: RunKind;
  readonly state?: RunState;
  readonly limit: number;
  readonly stop?: boolean;
  readonly json?: boolean;
}

async function runsCommand(
  id: string | undefined,
  options: RunsCommandOptions,
  context: CliContext
): Promise<void> {
  const { stop, kind, state, limit, json } = options;
  if (stop && id === undefined) throw new SextantError('bad_request', 'Say which run to stop');
  const configuration = configurationOf(options, context);
  const print = (text: string) => void context.stdout.write(`${text}\n`);
  const printJson = (run: Run) => print(JSON.stringify(runCodec.encode(run)));
  await withOpenSearch(options, configuration, context, async (transport) => {
    const store = runStore(transport, context.now);
    if (id !== undefined) {
      const run = stop ? await store.askToStop(id) : await store.find(id);
      if (json) printJson(run);
      else print(runReport(run));
      return;
    }
    const { runs, total } = await store.search({ kind, state, size: limit });
    if (json) runs.forEach(printJson);
    else print(runs.length > 0 ? runTable(runs, total) : 'There is no such run');
  });
}

export const registerRuns: RegisterCommand = (program, context) => {
  withConnection(program.command('runs'))
    .description('show runs of snapshots, ingests and maintenance, newest first, or one of them')
    .addArgument(new Argument('[id]', 'one run, with all that is known of it'))
    .addOption(new Option('--kind <kind>', 'only runs of this kind').choices(RUN_KINDS))
    .addOption(new Option('--state <state>', 'only runs in this state').choices(RUN_STATES))
    .option('--limit <number>', 'how many', parseCount(10_000), 20)
    .option('--stop', 'ask the run to stop, on whatever host it is')
    .option('--json', 'one JSON line a run')
    .action((id: string | undefined, options: RunsCommandOptions) =>
      runsCommand(id, options, context)
    );
};
