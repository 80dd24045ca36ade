import type { Writable } from 'stream';
import { Command, CommanderError } from 'commander';
import { messageOf, SextantError } from '../../common/errors';
import { registerCheck } from './commands/check';
import { registerCheckLinks } from './commands/check_links';
import { registerEnrich } from './commands/enrich';
import { registerIngest } from './commands/ingest';
import { registerMaintain } from './commands/maintain';
import { registerProvision } from './commands/provision';
import { registerRejects } from './commands/rejects';
import { registerReport } from './commands/report';
import { registerReprocess } from './commands/reprocess';
import { registerRuns } from './commands/runs';
import { registerSnapshot } from './commands/snapshot';
import { CliContext, RegisterCommand } from './context';

/** The commands that ship with the plugin. */
export const PLUGIN_COMMANDS: readonly RegisterCommand[] = [
  registerEnrich,
  registerIngest,
  registerSnapshot,
  registerReprocess,
  registerReport,
  registerMaintain,
  registerCheckLinks,
  registerRuns,
  registerRejects,
  registerProvision,
  registerCheck,
];

export const EXIT = { done: 0, failed: 1, wrongUse: 2 } as const;

/** One line says what happened; the stack only where nobody expected it. */
function explain(error: unknown): string {
  if (error instanceof SextantError || !(error instanceof Error)) return messageOf(error);
  return error.name === 'UserError' ? error.message : (error.stack ?? error.message);
}

/** `sextant enrich … | head` closes the pipe early: that is no failure. */
function endWithReader(stdout: Writable): void {
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.done);
    throw error;
  });
}

/** Runs a command line. @returns the exit status: 0 done, 1 failed, 2 wrong use */
export async function runProgram(
  argv: readonly string[],
  commands: readonly RegisterCommand[],
  context: CliContext
): Promise<number> {
  const program = new Command('sextant')
    .description('GeoNetwork catalogues and OGC services in OpenSearch')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void context.stdout.write(text),
      writeErr: (text) => void context.stderr.write(text),
    });
  for (const register of commands) register(program, context);
  endWithReader(context.stdout);
  try {
    await program.parseAsync(argv, { from: 'user' });
    return EXIT.done;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.wrongUse;
    context.stderr.write(`sextant: ${explain(error)}\n`);
    const wrongUse = error instanceof SextantError && error.code === 'bad_request';
    return wrongUse ? EXIT.wrongUse : EXIT.failed;
  }
}
