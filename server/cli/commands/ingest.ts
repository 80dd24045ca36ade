import { Argument, Option } from 'commander';
import { SextantError } from '../../../common/errors';
import type { Configuration } from '../../configuration/configuration';
import { configuredIngest, IngestJob, ingestJob } from '../../jobs/jobs';
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
import { durationUnitOption, inputsOf } from './enrich';

interface IngestCommandOptions extends ConnectionOptions {
  readonly source?: string;
  readonly run?: string;
  readonly server: string;
  readonly format: string;
  readonly durationUnit: 's' | 'ms' | 'us';
  readonly json?: boolean;
}

/** Files given are one job; without files the configured source, or every one of them. */
function jobsOf(
  files: readonly string[],
  options: IngestCommandOptions,
  configuration: Configuration,
  context: CliContext
): IngestJob[] {
  const { run, server, format, durationUnit } = options;
  if (files.length > 0) {
    if (options.source !== undefined) {
      throw new SextantError('bad_request', 'Give files or --source, not both');
    }
    const inputs = inputsOf(files, context);
    const { enrichment } = configuration;
    const given = { server, format, duration_unit: durationUnit, enrichment, inputs, run };
    return [{ source: 'command line', ...given }];
  }
  const names =
    options.source === undefined ? Object.keys(configuration.logSources) : [options.source];
  if (names.length === 0) {
    throw new SextantError(
      'bad_request',
      'Nothing to read: give files, or log_sources in sextant.yml'
    );
  }
  return names.map((name) => ({ ...configuredIngest(configuration, name), run }));
}

async function ingestCommand(
  files: readonly string[],
  options: IngestCommandOptions,
  context: CliContext
): Promise<void> {
  const configuration = configurationOf(options, context);
  const jobs = jobsOf(files, options, configuration, context);
  await withOpenSearch(options, configuration, context, async (transport) => {
    await provision(transport);
    for (const job of jobs) {
      const onProgress = progressLine(context);
      const run = await untilStopped((stop) =>
        ingestJob(job, { transport, now: context.now, onProgress, stop })
      );
      printRun(run, options.json, context);
    }
  });
}

export const registerIngest: RegisterCommand = (program, context) => {
  withConnection(program.command('ingest'))
    .description('read logs into OpenSearch; the same line is never counted twice')
    .addArgument(new Argument('[file...]', 'logs, folders, or - for standard input').default([]))
    .option('--source <name>', 'a log source of the configuration')
    .option('--server <name>', 'name of the server that wrote the logs', 'default')
    .option('--format <name>', 'format of the lines', 'auto')
    .addOption(durationUnitOption())
    .option('--json', 'print the report of the run as one JSON line')
    .addOption(new Option('--run <id>').hideHelp())
    .action((files: string[], options: IngestCommandOptions) =>
      ingestCommand(files, options, context)
    );
};
