import { createWriteStream } from 'fs';
import { Readable, Writable } from 'stream';
import { finished, pipeline } from 'stream/promises';
import { Option } from 'commander';
import { stringify } from 'csv-stringify';
import type { RejectDocument } from '../../../common/index_schema/runs';
import { readRejects } from '../../store/read_rejects';
import {
  CliContext,
  configurationOf,
  ConnectionOptions,
  RegisterCommand,
  withConnection,
  withOpenSearch,
} from '../context';
import { parseCount } from '../parse_count';

const FORMATS = ['text', 'ndjson', 'csv'] as const;

interface RejectsCommandOptions extends ConnectionOptions {
  readonly run?: string;
  readonly reason?: string;
  readonly file?: string;
  readonly limit?: number;
  readonly format: (typeof FORMATS)[number];
  readonly output?: string;
}

/** On a terminal a list is for reading: the newest ones. An export has them all. */
const USUAL_LIST = 50;

const COLUMNS = [
  { key: '@timestamp', header: 'time' },
  { key: 'run', header: 'run' },
  { key: 'reason', header: 'reason' },
  { key: 'log.file.path', header: 'file' },
  { key: 'log.offset', header: 'offset' },
  { key: 'excerpt', header: 'excerpt' },
];

/** What comes from logs could hold bytes that move a terminal's cursor. */
function plain(text: string | number | undefined): string {
  return String(text ?? '').replace(/\p{Cc}/gu, '\ufffd');
}

function textOf(reject: RejectDocument): string {
  const place = [reject['log.file.path'], reject['log.offset']].filter(
    (part) => part !== undefined
  );
  const parts = [reject['@timestamp'], reject.reason, place.join(':'), reject.excerpt];
  return `${parts.map(plain).join('  ')}\n`;
}

async function* linesOf(
  pages: AsyncIterable<RejectDocument[]>,
  write: (reject: RejectDocument) => string
): AsyncGenerator<string> {
  for await (const rejects of pages) yield rejects.map(write).join('');
}

async function* rowsOf(pages: AsyncIterable<RejectDocument[]>): AsyncGenerator<RejectDocument> {
  for await (const rejects of pages) for (const reject of rejects) yield reject;
}

function contentOf(
  format: RejectsCommandOptions['format'],
  pages: AsyncIterable<RejectDocument[]>
) {
  if (format === 'text') return Readable.from(linesOf(pages, textOf));
  if (format === 'ndjson') {
    return Readable.from(linesOf(pages, (reject) => `${JSON.stringify(reject)}\n`));
  }
  // A spreadsheet must not run what somebody asked a server for.
  const csv = stringify({ header: true, columns: COLUMNS, escape_formulas: true });
  const rows = Readable.from(rowsOf(pages));
  rows.on('error', (error) => csv.destroy(error));
  return rows.pipe(csv);
}

async function writeTo(output: Writable, content: Readable): Promise<void> {
  if (output === process.stdout) {
    content.pipe(output, { end: false });
    await finished(content);
  } else {
    await pipeline(content, output);
  }
}

async function rejectsCommand(options: RejectsCommandOptions, context: CliContext): Promise<void> {
  const configuration = configurationOf(options, context);
  const { run, reason, file, format, output } = options;
  const limit = options.limit ?? (format === 'text' ? USUAL_LIST : undefined);
  await withOpenSearch(options, configuration, context, async (transport) => {
    const content = contentOf(format, readRejects(transport, { run, reason, file, limit }));
    // The excerpts are restricted: nobody else of the machine reads the file.
    const target =
      output === undefined ? context.stdout : createWriteStream(output, { mode: 0o600 });
    await writeTo(target, content);
  });
}

export const registerRejects: RegisterCommand = (program, context) => {
  withConnection(program.command('rejects'))
    .description('list or export lines and records that could not be read, masked, newest first')
    .option('--run <id>', 'only of this run')
    .option('--reason <word>', 'only for this reason')
    .option('--file <name>', 'only of this file')
    .option('--limit <number>', 'how many (a list: 50, an export: all)', parseCount(100_000_000))
    .addOption(new Option('--format <name>', 'what is printed').choices(FORMATS).default('text'))
    .option('-o, --output <file>', 'a file that only you can read, instead of standard output')
    .action((options: RejectsCommandOptions) => rejectsCommand(options, context));
};
