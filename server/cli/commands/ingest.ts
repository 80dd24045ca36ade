import { Argument, Option } from 'commander';
import { SextantError } from '../../../common/errors';
import type { Configuration } from '../../configuration/configuration';
import { configuredIngest, filesToIngest, IngestJob, ingestJob } from '../../jobs/jobs';
import { provision } from '../../provisioning/provision';
import {
  CliContext,
  configurationOf,
  ConnectionOptions,
  RegisterCommand,
  withConnection,
  withOpenSearch,
} from '../context';
import { printRun } from '../print_run';
import { progressBar } from '../progress_bar';
import { untilStopped } from '../stop_signal';
import { durationUnitOption, workersOption } from './enrich';

interface IngestCommandOptions extends ConnectionOptions {
  readonly source?: string;
  readonly run?: string;
  readonly server: string;
  readonly format: string;
  readonly durationUnit: 's' | 'ms' | 'us';
  readonly json?: boolean;
  readonly follow?: boolean;
  readonly sourceId?: string;
  readonly workers?: number;
  readonly leaseTtl?: number;
}

function filesOf(
  files: readonly string[],
  follow: boolean,
  { stdin }: CliContext
): Pick<IngestJob, 'inputs' | 'followed'> {
  if (!files.includes('-')) return filesToIngest(files, follow);
  if (files.length > 1) {
    throw new SextantError('bad_request', '"-" is standard input: give it alone');
  }
  return { inputs: [{ stream: stdin }] };
}

/** Files given are one job; without files the configured source, or every one of them. */
function jobsOf(
  files: readonly string[],
  options: IngestCommandOptions,
  configuration: Configuration,
  context: CliContext
): IngestJob[] {
  const { run, server, format, durationUnit, follow = false } = options;
  const { sourceId, workers, leaseTtl } = options;
  const how = { run, workers, leaseTtl };
  if (sourceId !== undefined && files[0] !== '-') {
    throw new SextantError('bad_request', '--source-id names standard input: give "-" with it');
  }
  if (files.length > 0) {
    if (options.source !== undefined) {
      throw new SextantError('bad_request', 'Give files or --source, not both');
    }
    const read = filesOf(files, follow, context);
    const { enrichment, timeZone, keep } = configuration;
    const reading = { server, format, duration_unit: durationUnit };
    const given = { ...reading, enrichment, timeZone, keep, ...read };
    return [{ source: 'command line', ...given, ...how, sourceId }];
  }
  const names =
    options.source === undefined ? Object.keys(configuration.logSources) : [options.source];
  if (names.length === 0) {
    throw new SextantError(
      'bad_request',
      'Nothing to read: give files, or log_sources in sextant.yml'
    );
  }
  return names.map((name) => ({ ...configuredIngest(configuration, name, follow), ...how }));
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
    // Several bars would write over each other; who follows reads all logs at once.
    const bar = options.follow ? undefined : progressBar(context);
    const runJob = async (job: IngestJob) => {
      const run = await untilStopped((stop) =>
        ingestJob(job, { transport, now: context.now, onProgress: bar?.show, stop })
      ).finally(() => bar?.stop());
      printRun(run, options.json, context);
    };
    if (options.follow) await Promise.all(jobs.map(runJob));
    else for (const job of jobs) await runJob(job);
  });
}

export const registerIngest: RegisterCommand = (program, context) => {
  withConnection(program.command('ingest'))
    .description('read logs into OpenSearch; the same line is never counted twice')
    .addArgument(
      new Argument(
        '[file...]',
        'logs, packed ones too, folders, patterns (*, **), or - for standard input'
      ).default([])
    )
    .option('--source <name>', 'a log source of the configuration')
    .option('--server <name>', 'name of the server that wrote the logs', 'default')
    .option('--format <name>', 'format of the lines', 'auto')
    .addOption(durationUnitOption())
    .option(
      '--follow',
      'go on reading files that grow, through their rotation, until it is stopped'
    )
    .option('--source-id <name>', 'of standard input: the log that was read under this name before')
    .addOption(workersOption())
    .option('--json', 'print the report of the run as one JSON line')
    .addOption(new Option('--run <id>').hideHelp())
    .addOption(new Option('--lease-ttl <ms>').argParser(Number).hideHelp())
    .action((files: string[], options: IngestCommandOptions) =>
      ingestCommand(files, options, context)
    );
};
