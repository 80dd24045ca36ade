import { existsSync } from 'fs';
import { Argument, InvalidArgumentError, Option } from 'commander';
import { messageOf, SextantError } from '../../../common/errors';
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
  readonly minimumShare?: number;
  readonly whole?: boolean;
}

/** Each waits for its catalogue system most of the time. */
const SOURCES_AT_ONCE = 3;

/** Source of the files given on the command line: a new snapshot of it replaces the one before. */
const FILES_SOURCE = 'files';

function readShare(text: string): number {
  const share = Number(text);
  if (text.trim() !== '' && share >= 0 && share <= 1) return share;
  throw new InvalidArgumentError('Write a number from 0 to 1.');
}

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
    const onProgress = progressLine(context);
    await untilStopped((stop) =>
      takeAll(named, async ([name, configured]) => {
        const { minimumShare = configured.minimum_share } = options;
        const source = { ...configured, minimum_share: minimumShare };
        const surroundings = { transport, now: context.now, onProgress, stop };
        const { run, whole, json } = options;
        printRun(await snapshotJob(name, source, surroundings, { run, whole }), json, context);
      })
    );
  });
}

/** Several at once; one that fails stops no other. @throws SextantError naming all that failed */
async function takeAll(
  sources: readonly NamedSource[],
  take: (source: NamedSource) => Promise<void>
): Promise<void> {
  const waiting = [...sources];
  const failures: { readonly name: string; readonly error: unknown }[] = [];
  async function takeNext(): Promise<void> {
    for (let source = waiting.shift(); source; source = waiting.shift()) {
      const [name] = source;
      await take(source).catch((error: unknown) => void failures.push({ name, error }));
    }
  }
  await Promise.all(Array.from({ length: SOURCES_AT_ONCE }, takeNext));
  const [first] = failures;
  if (!first) return;
  if (sources.length === 1) throw first.error;
  const reasons = failures.map(({ name, error }) => `${name}: ${messageOf(error)}`);
  throw new SextantError(
    'source_invalid',
    `${failures.length} of ${sources.length} snapshots failed\n  ${reasons.join('\n  ')}`
  );
}

export const registerSnapshot: RegisterCommand = (program, context) => {
  withConnection(program.command('snapshot'))
    .description('take a snapshot of catalogues: configured sources, or saved answers of _search')
    .addArgument(new Argument('[source...]', 'names of sources, or files').default([]))
    .option('--source <name>', 'a source of the configuration')
    .option('--json', 'print the report of the run as one JSON line')
    .option(
      '--minimum-share <share>',
      'do not believe fewer records than this share of the snapshot before (0 to 1, default 0.5)',
      readShare
    )
    .option('--whole', 'read every record anew, also those that did not change since the last one')
    .addOption(new Option('--run <id>').hideHelp())
    .action((sources: string[], options: SnapshotCommandOptions) =>
      snapshotCommand(sources, options, context)
    );
};
