import { keepMemorySmall } from '../server/cli/keep_memory_small';
import { PLUGIN_COMMANDS, runProgram } from '../server/cli/run_program';
import { registerOpensearch } from './commands/opensearch';
import { registerServe } from './commands/serve';
import { registerStart } from './commands/start';
import { cloneContext } from './context';

/** The command line of a clone: the plugin's commands and those that run it without OSD. */
export async function main(argv: readonly string[]): Promise<void> {
  keepMemorySmall();
  const commands = [...PLUGIN_COMMANDS, registerServe, registerOpensearch, registerStart];
  process.exitCode = await runProgram(argv, commands, cloneContext());
}
