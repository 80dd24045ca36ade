import { createReadStream, createWriteStream, WriteStream } from 'fs';
import { once } from 'events';
import { basename } from 'path';
import { InvalidArgumentError, Option } from 'commander';
import { messageOf, SextantError } from '../../../common/errors';
import { createConfiguredEnricher } from '../../enrichment/configured_enricher';
import { LogReading, readEnricherInputs } from '../../enrichment/enricher_inputs';
import { keysOfFile } from '../../enrichment/visitor_keys';
import { expandPaths } from '../../ingest/expand_paths';
import { indexInput } from '../../ingest/index_input';
import { fileInput, framedInput, IngestInput, streamInput } from '../../ingest/line_inputs';
import { configured } from '../../jobs/perform';
import { createTransport } from '../../store/create_transport';
import { accessOf, CliContext, configurationOf, RegisterCommand } from '../context';
import { enrichLines, LineCounts } from '../enrich_lines';
import { BytesInput, enrichInParallel } from '../workers/enrich_in_parallel';

type DurationUnit = 's' | 'ms' | 'us' | 'ns' | 'none';

interface EnrichCommandOptions {
  readonly config?: string;
  readonly rejects?: string;
  readonly source?: string;
  readonly format?: string;
  readonly logFormat?: string;
  readonly durationUnit?: DurationUnit;
  readonly timeZone?: string;
  readonly server?: string;
  readonly framed?: boolean;
  readonly workers?: number;
}

/** The logs of a command line: files, folders, `*`, or `-` for standard input. */
export function inputsOf(
  files: readonly string[],
  context: CliContext,
  framed = false
): IngestInput[] {
  if (files.includes('-')) {
    if (files.length > 1) {
      throw new SextantError('bad_request', '"-" is standard input: give it alone');
    }
    return [(framed ? framedInput : streamInput)('stdin', context.stdin)];
  }
  const paths = expandPaths(files);
  if (!framed) return paths.map(fileInput);
  return paths.map((path) => framedInput(basename(path), createReadStream(path)));
}

const CHUNK = 1024 * 1024;

/** As for lines: what is larger is a mistake. */
const MOST_WORKERS = 256;

/** Frames mix files, whose headers one reader must see. */
function threadsFor({ workers = 1, framed }: EnrichCommandOptions): number {
  return framed ? 1 : workers;
}

function bytesInputsOf(files: readonly string[], { stdin }: CliContext): BytesInput[] {
  if (files.includes('-')) return [{ name: 'stdin', bytes: () => stdin }];
  return expandPaths(files).map((path) => ({
    name: basename(path),
    bytes: () => createReadStream(path, { highWaterMark: CHUNK }),
  }));
}

export const workersOption = () =>
  new Option('--workers <n>', 'threads that enrich (default: 1)').argParser((text) => {
    const number = Number(text);
    if (Number.isInteger(number) && number >= 1 && number <= MOST_WORKERS) return number;
    throw new InvalidArgumentError(`A whole number from 1 to ${MOST_WORKERS}.`);
  });

/** Without it each format's own unit holds. */
export const durationUnitOption = () =>
  new Option(
    '--duration-unit <unit>',
    'unit of a whole number of time at the end of a line; none: it is no time'
  ).choices(['s', 'ms', 'us', 'ns', 'none']);

/** How the lines are read: as a configured log, with what the command line says instead. */
function readingOf(
  options: EnrichCommandOptions,
  source: (LogReading & { readonly server: string }) | undefined
): LogReading {
  return {
    ...source,
    ...(options.format === undefined ? {} : { format: options.format }),
    ...(options.logFormat === undefined
      ? {}
      : { format: options.format ?? 'custom', log_format: options.logFormat }),
    ...(options.durationUnit === undefined ? {} : { duration_unit: options.durationUnit }),
    ...(options.timeZone === undefined ? {} : { time_zone: options.timeZone }),
  };
}

async function openRejects(path: string): Promise<WriteStream> {
  const stream = createWriteStream(path);
  try {
    await once(stream, 'open');
  } catch (error) {
    throw new SextantError('not_found', `${path} cannot be written: ${messageOf(error)}`);
  }
  return stream;
}

/** What is wrong with an option of the command line is wrong use, whoever finds it. */
function orWrongUse<R>(make: () => R): R {
  try {
    return make();
  } catch (error) {
    throw error instanceof SextantError ? error : new SextantError('bad_request', messageOf(error));
  }
}

async function enrich(
  files: readonly string[],
  options: EnrichCommandOptions,
  context: CliContext
): Promise<void> {
  const started = context.now().getTime();
  const configuration = configurationOf(options, context);
  const { enrichment, logSources } = configuration;
  const source = options.source === undefined ? undefined : configured(logSources, options.source);
  const log = readingOf(options, source);
  const enricherInputs = await readEnricherInputs({ enrichment, log });
  const { visitor_key_file: keyFile } = enrichment;
  const keys = keyFile === undefined ? undefined : keysOfFile(keyFile);
  const enricher = orWrongUse(() => createConfiguredEnricher(enricherInputs, keys));
  const ofIndex = files.length === 0 && source?.index;
  const access = ofIndex ? accessOf({}, configuration, context.environment) : undefined;
  const own = access && createTransport(access);
  const asked = files.length === 0 ? ['-'] : files;
  const inputs = ofIndex ? [indexInput(ofIndex, own)] : inputsOf(asked, context, options.framed);
  const threads = ofIndex ? 1 : threadsFor(options);
  const rejects = options.rejects === undefined ? undefined : await openRejects(options.rejects);
  const counts: LineCounts = { lines: 0, parsed: 0, rejected: 0, reasons: {} };
  const server = options.server ?? source?.server ?? 'default';
  try {
    const to = { server, documents: context.stdout, rejects };
    if (threads === 1) {
      await enrichLines(inputs, { ...to, configured: enricher }, counts);
    } else {
      const logs = bytesInputsOf(asked, context);
      await enrichInParallel(logs, { ...to, inputs: enricherInputs, keys, threads }, counts);
    }
  } finally {
    await own?.close();
    if (rejects) {
      rejects.end();
      await once(rejects, 'finish');
    }
    const { reasons, ...totals } = counts;
    const seconds = (context.now().getTime() - started) / 1000;
    context.stderr.write(`${JSON.stringify({ ...totals, seconds, reasons })}\n`);
  }
}

export const registerEnrich: RegisterCommand = (program, context) => {
  program
    .command('enrich')
    .description('turn log lines into documents: NDJSON on standard output, a summary on stderr')
    .argument(
      '[file...]',
      'logs, folders, or - for standard input (default: the index of the source, else -)'
    )
    .option('--rejects <file>', 'where lines that cannot be read go, with their reason')
    .option('--config <file>', 'configuration')
    .option('--source <name>', 'read the lines as this log of the configuration')
    .option('--format <name>', 'format of the lines (default: auto, each line by its look)')
    .option(
      '--log-format <text>',
      'LogFormat of Apache or log_format of nginx that wrote the lines'
    )
    .option('--time-zone <zone>', 'IANA zone of times that carry none (default: UTC)')
    .option('--server <name>', 'name of the server that wrote the logs')
    .option(
      '--framed',
      'lines are "file id ⇥ offset ⇥ line" and say themselves where they are from'
    )
    .addOption(durationUnitOption())
    .addOption(workersOption())
    .action((files: string[], options: EnrichCommandOptions) => enrich(files, options, context));
};
