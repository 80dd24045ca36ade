import { existsSync } from 'fs';
import { Argument, Option } from 'commander';
import { SextantError } from '../../../common/errors';
import type {
  CatalogueSourceConfiguration,
  Configuration,
} from '../../configuration/configuration';
import { expandPaths } from '../../ingest/expand_paths';
import { snapshotJob } from '../../jobs/jobs';
import { configured } from '../../jobs/perform';
import { provision } from '../../provisioning/provision';
import {
  CliContext,
  configurationOf,
  ConnectionOptions,
  RegisterCommand,
  withConnection,
  withOpenSearch,
} from '../context';
import { printRun, progressLine } from '../print_run';
import { untilStopped } from '../stop_signal';

interface SnapshotCommandOptions extends ConnectionOptions {
  readonly source?: string;
  readonly run?: string;
  readonly json?: boolean;
}

/** Source of the files given on the command line: a new snapshot of it replaces the one before. */
const FILES_SOURCE = 'files';

type NamedSource = readonly [name: string, source: CatalogueSourceConfiguration];

/** Arguments are names of configured sources, or files saved from `_search`: never both. */
function sourcesOf(wanted: readonly string[], configuration: Configuration): NamedSource[] {
  const names = wanted.length > 0 ? wanted : Object.keys(configuration.catalogueSources);
  if (names.length === 0) {
    throw new SextantError(
      'bad_request',
      'Nothing to take a snapshot of: give a file, or catalogue_sources in sextant.yml'
    );
  }
  const isFile = (name: string) => !(name in configuration.catalogueSources) && existsSync(name);
  if (names.every(isFile)) {
    return [[FILES_SOURCE, { type: 'file', paths: expandPaths(names) }]];
  }
  return names.map((name) => [name, configured(configuration.catalogueSources, name)]);
}

async function snapshotCommand(
  sources: readonly string[],
  options: SnapshotCommandOptions,
  context: CliContext
): Promise<void> {
  const configuration = configurationOf(options, context);
  const wanted = options.source === undefined ? sources : [options.source];
  const named = sourcesOf(wanted, configuration);
  await withOpenSearch(options, configuration, context, async (transport) => {
    await provision(transport);
    for (const [name, source] of named) {
      const surroundings = { transport, now: context.now, onProgress: progressLine(context) };
      const run = await untilStopped((stop) =>
        snapshotJob(name, source, { ...surroundings, stop }, options.run)
      );
      printRun(run, options.json, context);
    }
  });
}

export const registerSnapshot: RegisterCommand = (program, context) => {
  withConnection(program.command('snapshot'))
    .description('take a snapshot of catalogues: configured sources, or saved answers of _search')
    .addArgument(new Argument('[source...]', 'names of sources, or files').default([]))
    .option('--source <name>', 'a source of the configuration')
    .option('--json', 'print the report of the run as one JSON line')
    .addOption(new Option('--run <id>').hideHelp())
    .action((sources: string[], options: SnapshotCommandOptions) =>
      snapshotCommand(sources, options, context)
    );
};
