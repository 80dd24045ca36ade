import { keepMemorySmall } from './keep_memory_small';
import { PLUGIN_COMMANDS, runProgram } from './run_program';

/** The command line that ships with the plugin. */
export async function main(argv: readonly string[]): Promise<void> {
  keepMemorySmall();
  process.exitCode = await runProgram(argv, PLUGIN_COMMANDS, {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    environment: process.env,
    now: () => new Date(),
  });
}
