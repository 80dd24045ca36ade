import { isLeft } from 'fp-ts/Either';
import { Argument, InvalidArgumentError, Option } from 'commander';
import { decodeOrThrow } from '../../../common/codecs/decode';
import { instant } from '../../../common/codecs/time_range';
import { reportQuestion } from '../../../common/api/contracts/panels';
import type { ReportFormat } from '../../../common/api/contracts/reports';
import { SextantError } from '../../../common/errors';
import { Locale, LOCALES } from '../../../common/i18n/messages';
import { Filters, isFilterName } from '../../../common/query/filter_fields';
import { DEFAULT_TIME } from '../../../common/query/url_state';
import type { Configuration } from '../../configuration/configuration';
import type { JobSurroundings } from '../../jobs/perform';
import { configuredReports, ReportJob, reportJob } from '../../jobs/report_job';
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

interface ReportCommandOptions extends ConnectionOptions {
  readonly output?: string;
  readonly lang: Locale;
  readonly from: string;
  readonly to: string;
  readonly asOf?: string;
  readonly filter: Filters;
  readonly people?: boolean;
  readonly services?: boolean;
  readonly source?: string;
  readonly run?: string;
  readonly json?: boolean;
}

const readInstant = (text: string): string => {
  if (isLeft(instant.decode(text))) {
    throw new InvalidArgumentError('Write an ISO 8601 date, or now-1M/M.');
  }
  return text;
};

/** `access=public`, as the address of the page has it; several times for several. */
const readFilter = (text: string, known: Filters): Filters => {
  const at = text.indexOf('=');
  const name = text.slice(0, Math.max(0, at));
  const value = text.slice(at + 1);
  if (!isFilterName(name) || value === '') {
    throw new InvalidArgumentError(
      'Write NAME=VALUE as in the address of the page: access=public.'
    );
  }
  return { ...known, [name]: [...(known[name] ?? []), value] };
};

/** @throws SextantError bad_request where it is not said what is wanted */
function jobOf(
  catalogue: string | undefined,
  options: ReportCommandOptions,
  configuration: Configuration,
  surroundings: Pick<JobSurroundings, 'transport'>
): ReportJob | Promise<ReportJob> {
  const { output, source, lang, from, to, asOf, filter } = options;
  if (source !== undefined && catalogue === undefined) {
    return configuredReports(source, configuration, surroundings);
  }
  const isServices = options.services === true;
  if (output === undefined || source !== undefined || (catalogue === undefined) !== isServices) {
    throw new SextantError(
      'bad_request',
      'Say which report, and where it goes: sextant report CATALOGUE -o FILE.pdf, sextant report --services -o FILE.pdf, or --source NAME'
    );
  }
  const question = decodeOrThrow(reportQuestion, {
    filters: filter,
    time: { from, to },
    ...(asOf === undefined ? {} : { as_of: asOf }),
  });
  const withPeople = options.people ?? configuration.showPeople;
  const format: ReportFormat = isServices && /\.xlsx$/i.test(output) ? 'xlsx' : 'pdf';
  const wanted = [{ catalogue, question, lang, withPeople, format, to: output }];
  return { source: catalogue ?? 'services', configuration, wanted };
}

export const registerReport: RegisterCommand = (program, context) => {
  withConnection(program.command('report'))
    .description('write a report on a catalogue as PDF: its figures, its use, every record')
    .addArgument(new Argument('[catalogue]', 'name of the catalogue'))
    .option('-o, --output <file>', 'the PDF to write; of the services also FILE.xlsx')
    .addOption(new Option('--lang <lang>', 'language').choices(LOCALES).default('fr'))
    .option('--from <instant>', 'start of the period of use', readInstant, DEFAULT_TIME.from)
    .option('--to <instant>', 'end of the period of use', readInstant, DEFAULT_TIME.to)
    .option('--as-of <instant>', 'the catalogue as of a date', readInstant)
    .option('--filter <name=value>', 'narrow as the page does; may be repeated', readFilter, {})
    .option('--services', 'the report on the services in place of a catalogue')
    .option('--people', 'name the administrators of the catalogue: personal data')
    .option('--source <name>', 'reports of the configuration, into their folder')
    .option('--json', 'print the report of the run as one JSON line')
    .addOption(new Option('--run <id>').hideHelp())
    .action(async (catalogue: string | undefined, options: ReportCommandOptions) => {
      const configuration = configurationOf(options, context);
      const run = await withOpenSearch(options, configuration, context, async (transport) => {
        const job = await jobOf(catalogue, options, configuration, { transport });
        await provision(transport);
        return untilStopped((stop) =>
          reportJob({ ...job, run: options.run }, { transport, now: context.now, stop })
        );
      });
      printRun(run, options.json, context);
    });
};
